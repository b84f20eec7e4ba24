/** Each call of a formula and each act loads Code.js: its weight has a limit. What people read first stays plain. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const code = readFileSync('dist/Code.js', 'utf8');

test('Code.js weighs 378.4 kB at most', () => {
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(378_400);
});

test('it begins with where to read, then what may be called, one function below the other', () => {
  const source = readFileSync('src/addon/main.ts', 'utf8');
  const names = [...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  const [, head = ''] = /^([\s\S]*?)var Ledger_;/.exec(code) ?? [];
  expect(head).toMatch(/^\/\*\*\n \* Invite Ledger, built from typed sources: [^@]*repository/);
  expect([...head.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name)).toEqual(names);
});
