/**
 * Where Code.js is evaluated. Each execution gets a fresh context, as on Google, and everything handed to the
 * bundle is made inside it: a Date or an Error of another context fails `instanceof`.
 */

/** A JavaScript world of its own: in Node a bare `vm` context, in the page an iframe. */
export interface RealmContext {
  readonly global: Record<string, unknown>;
  /** The value of an expression. */
  evaluate(expression: string): unknown;
  /** Runs a script, whose declarations become globals even if it says 'use strict'; throws what it throws. */
  load(source: string): void;
  dispose(): void;
}

export interface Realm {
  open(): RealmContext;
}

/** What makes values inside a context. */
interface Makers {
  readonly array: (values: readonly unknown[]) => unknown[];
  readonly date: (instant: number) => Date;
  readonly error: (message: string) => Error;
  readonly likeError: (message: string) => Error;
  readonly parse: (json: string) => unknown;
}

const MAKERS = `({
  array: (values) => Array.from(values),
  date: (instant) => new Date(instant),
  error: (message) => Object.assign(new Error(message), { name: 'Exception' }),
  likeError: (message) => ({ name: 'Exception', message, stack: '', toString: () => 'Exception: ' + message }),
  parse: (json) => JSON.parse(json),
})`;

/** A context in which Code.js runs, with what it takes to speak to it. */
export class Script {
  readonly #context: RealmContext;
  readonly #make: Makers;
  readonly #foreign: boolean;

  /** With `foreign`, Dates and errors look like Dates and errors of the context, and are not. */
  constructor(context: RealmContext, foreign = false) {
    this.#context = context;
    this.#foreign = foreign;
    this.#make = context.evaluate(MAKERS) as Makers;
  }

  date(instant: number): Date {
    return this.#foreign ? new Date(instant) : this.#make.date(instant);
  }

  error(message: string): Error {
    return this.#foreign ? this.#make.likeError(message) : this.#make.error(message);
  }

  /** Plain data made anew inside the realm. */
  json(text: string): unknown {
    return this.#make.parse(text);
  }

  /** The value with its arrays, however deep, made inside the realm. */
  give(value: unknown): unknown {
    return Array.isArray(value) ? this.#make.array(value.map((item) => this.give(item))) : value;
  }

  /** A value of the host's realm as the bundle gets it from a cell: scalars, Dates and arrays of them. */
  copy(value: unknown): unknown {
    if (isDate(value)) return this.date(value.getTime());
    return Array.isArray(value) ? this.give(value.map((item) => this.copy(item))) : value;
  }

  /** Calls a top-level function of Code.js; throws if there is none of that name. */
  call(name: string, args: readonly unknown[]): unknown {
    const { global } = this.#context;
    // Those that JavaScript brings along are not listed.
    const target = Object.prototype.propertyIsEnumerable.call(global, name) ? global[name] : undefined;
    if (typeof target !== 'function') throw new Error(`Script function not found: ${name}`);
    return target(...args);
  }

  /** Runs more code in the context. */
  load(source: string): void {
    this.#context.load(source);
  }

  dispose(): void {
    this.#context.dispose();
  }
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** The message of anything thrown; an error of another realm is no `Error` of ours. */
export function messageOf(thrown: unknown): string {
  const isError = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return isError ? String(thrown.message) : String(thrown);
}
