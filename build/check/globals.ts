/** Checks that the add-on's code names no global that Apps Script lacks, such as `setTimeout`, `URL` or `process`. */
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';
import { SERVICES } from './services.ts';

/**
 * The language's own globals up to ES2020, and the one console. `Intl` is left out: nobody promises it there.
 */
const LANGUAGE = `
  Array ArrayBuffer Atomics Boolean DataView Date Error EvalError Float32Array Float64Array Infinity Int16Array Int32Array
  Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer
  String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet
  decodeURI decodeURIComponent encodeURI encodeURIComponent globalThis isFinite isNaN parseFloat parseInt undefined
  console
`
  .trim()
  .split(/\s+/);

/** The names the script uses and does not declare, each once. */
export function freeNames(code: string): string[] {
  // acorn's tree is ESTree's; only their type declarations disagree, in details of literals.
  const ast = parse(code, { ecmaVersion: 2020, sourceType: 'script', ranges: true }) as Parameters<
    typeof analyze
  >[0];
  const { globalScope } = analyze(ast, { ecmaVersion: 11, sourceType: 'script' });
  const references = globalScope?.through ?? [];
  return [...new Set(references.map(({ identifier }) => identifier.name))].sort();
}

export function globalFaults(code: string): string[] {
  const known = new Set<string>([...LANGUAGE, ...SERVICES]);
  return freeNames(code)
    .filter((name) => !known.has(name))
    .map((name) => `"${name}" is used: Apps Script has no such global, or the add-on no business with it.`);
}
