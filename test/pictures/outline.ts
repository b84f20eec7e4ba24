/**
 * What a view looks like, as far as that is the same on every machine: words, structure and styles, no sizes of
 * text and no pixels. Runs inside the page.
 */

/** Of the element and what is visible in it: one line an element, and its own text. Times of day are left out. */
export function outlineOf(root: Element): string {
  const styles = [
    ...[
      'color',
      'background-color',
      'font-size',
      'font-weight',
      'font-style',
      'text-align',
      'text-decoration-line',
    ],
    ...[
      'display',
      'opacity',
      'padding',
      'border-top-color',
      'border-top-style',
      'border-radius',
      'gap',
      'row-gap',
    ],
  ];
  const said = [
    'role',
    'aria-label',
    'aria-expanded',
    'aria-selected',
    'aria-pressed',
    'aria-disabled',
    'type',
  ];
  const lines: string[] = [];
  walk(root, '');
  return lines.join('\n').replace(/\b\d{1,2}:\d\d\b/g, 'at some time');

  function walk(element: Element, indent: string): void {
    if (!element.checkVisibility() || /^(?:SCRIPT|STYLE|IFRAME)$/.test(element.tagName)) return;
    const look = getComputedStyle(element);
    const own = [...element.childNodes].flatMap((node) =>
      node.nodeType === 3 ? (node.textContent ?? '').trim() : [],
    );
    const state =
      element instanceof HTMLInputElement ? [`checked=${element.checked}`, `value=${element.value}`] : [];
    const parts = [
      element.tagName,
      ...said.flatMap((name) => (element.hasAttribute(name) ? `${name}=${element.getAttribute(name)}` : [])),
      ...state,
      JSON.stringify(own.filter(Boolean).join(' ')),
      ...styles.map((name) => look.getPropertyValue(name)),
    ];
    lines.push(indent + parts.join(' | '));
    for (const child of element.children) walk(child, `${indent} `);
  }
}
