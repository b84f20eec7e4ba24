/**
 * Each call of a formula, each edit in the grid and each act loads Code.js; an act loads Doors.html, too: their weights
 * have limits. What people read first stays plain.
 */
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const code = readFileSync('dist/Code.js', 'utf8');

test('Code.js weighs 79.3 kB at most, Doors.html 367 kB', () => {
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(79_300);
  expect(statSync('dist/Doors.html').size).toBeLessThanOrEqual(367_000);
});

test('it begins with where to read, then what may be called, one function below the other', () => {
  const source = readFileSync('src/addon/main.ts', 'utf8');
  const names = [...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  const [, head = ''] = /^([\s\S]*?)var Ledger_;/.exec(code) ?? [];
  expect(head).toMatch(/^\/\*\*\n \* Invite Ledger, built from typed sources: [^@]*repository/);
  expect([...head.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name)).toEqual(names);
});
