/** Whether a value of any kind, such as what a cell holds, is text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
