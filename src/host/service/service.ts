/**
 * The one gate between the bundle and the host: every service is an object of the methods that the add-on
 * uses, behind a proxy that knows no others.
 */
import type { Area } from '../engine/area.ts';
import type { Execution } from '../run/execution.ts';
import { inLanguage } from '../run/language.ts';
import { messageOf } from '../run/realm.ts';
import { checkArguments } from './signature.ts';

const insides = new WeakMap<object, unknown>();
const names = new WeakMap<object, string>();

/**
 * A service as the bundle sees it. A call is announced and authorized, its arguments are checked, its arrays
 * and errors are made in the bundle's realm; any other name throws.
 *
 * @param inside what the host finds again with `insideOf` when the bundle hands the object back
 */
export function service<Full extends object, Key extends keyof Full = keyof Full>(
  execution: Execution,
  name: string,
  methods: Pick<Full, Key>,
  inside?: unknown,
): Full {
  const { script } = execution;
  const proxy = new Proxy(methods, {
    get(target, property) {
      if (typeof property === 'symbol') return undefined;
      if (property === 'toString') return () => name;
      const member: unknown = Object.hasOwn(target, property) ? Reflect.get(target, property) : undefined;
      if (member === undefined) throw script.error(absent(name, property));
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        try {
          const call = execution.enter(name, property, cellsOf(property, inside, args));
          checkArguments(name, property, args, (value) => names.get(value));
          const result = script.give(member(...args));
          execution.leave(call);
          return result;
        } catch (thrown) {
          throw script.error(inLanguage(messageOf(thrown), execution.host.circumstances.language));
        }
      };
    },
    set(_target, property) {
      throw script.error(absent(name, String(property)));
    },
  });
  insides.set(proxy, inside);
  names.set(proxy, name);
  return proxy as unknown as Full;
}

/** What the host put inside a service that it made earlier; throws on anything else. */
export function insideOf<Inside>(value: unknown): Inside {
  if (typeof value !== 'object' || value === null || !insides.has(value)) {
    throw new Error(`Invalid argument: ${String(value)}`);
  }
  return insides.get(value) as Inside;
}

function absent(name: string, member: string): string {
  return `${name}.${member} is not in this host: the add-on does not use it.`;
}

/** Methods that go through every cell of a range. */
const OF_CELLS = /^[gs]et(?:Values?|Formulas?|NumberFormats|DataValidations?|RichTextValues)$/;

function cellsOf(method: string, inside: unknown, args: readonly unknown[]): number {
  if (method === 'getSheetValues') return Number(args[2]) * Number(args[3]);
  if (method === 'appendRow') return (args[0] as readonly unknown[]).length;
  if (!OF_CELLS.test(method) || typeof inside !== 'object' || inside === null || !('area' in inside))
    return 0;
  const { startRow, endRow, startColumn, endColumn } = inside.area as Area;
  return (endRow - startRow + 1) * (endColumn - startColumn + 1);
}
