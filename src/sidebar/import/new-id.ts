/** The id that all batches of one import share. `crypto.randomUUID` is not there in every frame. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
