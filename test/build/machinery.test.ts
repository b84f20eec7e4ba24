/**
 * What is there only because an execution may end, or somebody may act, between two calls of Google's. It is the
 * hardest part to read, and grows with each case that somebody thinks of: its lines have a limit.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FILES = {
  'src/addon/ledger': ['abort', 'locked', 'pending', 'place', 'recovery', 'roll-forward'],
  'src/sheet/write': ['look', 'restore', 'rows-moved', 'trace'],
};

test('crash and race machinery takes 750 lines at most, comments included', () => {
  const lines = Object.entries(FILES).flatMap(([folder, names]) =>
    names.flatMap((name) => readFileSync(`${folder}/${name}.ts`, 'utf8').trimEnd().split('\n')),
  );
  expect(lines.length).toBeLessThanOrEqual(750);
});
