/**
 * What may cross between a page and the server by `google.script.run`.
 * https://developers.google.com/apps-script/guides/html/communication
 */
import { isDate } from './realm.ts';

/**
 * The arguments as JSON. Throws if the function is private or an argument is of a kind that may not cross.
 */
export function fromPage(name: string, args: readonly unknown[]): string {
  if (name.endsWith('_')) throw new Error(`Call "${name}" from a page: a name that ends in _ is private.`);
  for (const value of parts(args)) {
    if (isDate(value) || typeof value === 'function') {
      throw new Error(`Call "${name}" from a page: a ${isDate(value) ? 'Date' : 'function'} may not cross.`);
    }
  }
  return JSON.stringify(args);
}

/** The result as the page gets it: a copy by JSON, and null for anything that holds a Date or a function. */
export function toPage(result: unknown): unknown {
  if (result === undefined) return undefined;
  for (const value of parts(result)) if (isDate(value) || typeof value === 'function') return null;
  return JSON.parse(JSON.stringify(result));
}

/** The value and everything in it. */
function* parts(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* parts(part);
  }
}
