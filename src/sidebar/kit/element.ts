/** Finds and makes elements. Text goes in as text, never as HTML: names and notes come from strangers. */

/** The element with that id, which the page must have. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`Cannot find the element "${id}" in the page.`);
  return element as T;
}

/** A new element with its class and its content. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** A button that submits nothing. */
export function makeButton(text: string, onClick?: () => void, className = ''): HTMLButtonElement {
  const button = make('button', className, text);
  button.type = 'button';
  if (onClick) button.addEventListener('click', onClick);
  return button;
}

/** A link for the user to click; the plain text where the address is none of LinkedIn's. */
export function makeProfileLink(text: string, url: string): HTMLElement {
  if (!/^https?:\/\/([a-z-]+\.)*linkedin\.com\//i.test(url)) return make('span', '', text);
  const link = make('a', '', text);
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}
