/** Draws a part of the page anew without taking away what the user has opened or where the focus is. */

/**
 * Replaces the content of `place`. What is open or focused stays so where the new content has the same
 * `data-key`.
 */
export function redraw(place: HTMLElement, ...content: Node[]): void {
  const isOpen = new Map<string, boolean>();
  for (const { dataset, open } of place.querySelectorAll<HTMLDetailsElement>('details[data-key]'))
    isOpen.set(dataset.key ?? '', open);
  const focused = place.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key
    : undefined;
  place.replaceChildren(...content);
  for (const details of place.querySelectorAll<HTMLDetailsElement>('details[data-key]'))
    details.open = isOpen.get(details.dataset.key ?? '') ?? details.open;
  if (focused === undefined) return;
  const again = place.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`);
  (again instanceof HTMLDetailsElement ? again.querySelector('summary') : again)?.focus();
}

/** Makes `items` the children of `list`. One that stays is not moved, so that it keeps the focus. */
export function arrange(list: HTMLElement, items: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(items);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
}
