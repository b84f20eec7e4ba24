/** Finds the parts of index.html by id, as what they are. */

/** Throws where the page has no such element of that kind. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`Cannot find "${id}" in the page: wanted ${kind.name}.`);
  return found;
}
