/** The functions Sheets sees are read from the entry file, and nothing else may be exported there. */
import { describe, expect, test } from 'vitest';
import { publicFunctions, stubs } from '../../build/stubs.ts';

const read = (text: string) => publicFunctions(text, 'main.ts');

describe('publicFunctions', () => {
  test('gives name, parameters without types, defaults and marks, and the JSDoc as written', () => {
    const text = `
      import { a } from './a.ts';
      const hidden = 1;
      /** Another comment. */
      /**
       * Adds. See \`$&\`.
       * @customfunction
       */
      export function ADD(first: number, second?: number, third = 3): number { return a(first); }
      function inner() {}
    `;
    expect(read(text)).toEqual([
      {
        name: 'ADD',
        parameters: ['first', 'second', 'third'],
        jsdoc: expect.stringMatching(/^\/\*\*\n +\* Adds. See `\$&`.\n +\* @customfunction\n +\*\/$/),
      },
    ]);
  });

  test.each([
    ['a constant', '/** A. */ export const A = 1;', 'named `export function`'],
    ['an arrow', '/** A. */ export const A = () => 1;', 'named `export function`'],
    ['a class', '/** A. */ export class A {}', 'named `export function`'],
    ['a type', '/** A. */ export type A = 1;', 'named `export function`'],
    ['a list', 'function A() {} export { A };', 'named `export function`'],
    ['everything of a file', "export * from './a.ts';", 'named `export function`'],
    ['a nameless default', '/** A. */ export default function () {}', 'named `export function`'],
    ['a default value', 'export default 1;', 'named `export function`'],
    ['no JSDoc', '// A.\nexport function A() {}', 'JSDoc comment above'],
    ['a pattern as parameter', '/** A. */ export function A({ b }) {}', 'plain names'],
    ['a rest parameter', '/** A. */ export function A(...b) {}', 'plain names'],
  ])('refuses %s', (_, text, wanted) => {
    expect(() => read(text)).toThrow(wanted);
    expect(() => read(text)).toThrow('main.ts:');
  });
});

test('stubs are declarations that pass every parameter on: formulas under their JSDoc, then doors without', () => {
  const add = { name: 'ADD', parameters: ['a', 'b'], jsdoc: '/** Adds. @customfunction */' };
  const open = { name: 'open', parameters: [], jsdoc: '/** Opens. */' };
  expect(stubs([open, add], 'Holder_').split('\n')).toEqual([
    '/** Adds. @customfunction */',
    'function ADD(a, b) { return Holder_.ADD(a, b); }',
    '',
    expect.stringMatching(/^\/\/ .*src\/addon\/main\.ts/),
    'function open() { return Holder_.open(); }',
    '',
  ]);
});
