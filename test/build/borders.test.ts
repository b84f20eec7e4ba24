/** The borders between the rooms are lint errors: every forbidden import is seen, the allowed ones pass. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Room and import; a bare path stands for a plain import of code. */
const FORBIDDEN: [room: string, statement: string][] = [
  ['src/core', '../sheet/y.ts'],
  ['src/core/archive', '../../addon/y.ts'],
  ['src/core', '../sidebar/y.ts'],
  ['src/core', '../host/y.ts'],
  ['src/core', 'papaparse'],
  ['src/core', 'node:fs'],
  ['src/core', '../../test/y.ts'],
  ['src/sheet', '../addon/y.ts'],
  ['src/sheet', '../sidebar/y.ts'],
  ['src/sheet', '../host/y.ts'],
  ['src/sheet', 'date-fns'],
  ['src/addon', '../sidebar/y.ts'],
  ['src/addon', '../host/y.ts'],
  ['src/addon/formula', '../../../build/y.ts'],
  ['src/addon', 'date-fns'],
  ['src/addon', 'ts-ics'],
  ['src/sidebar/kit', '../../core/rules/queue.ts'],
  ['src/sidebar', '../sheet/y.ts'],
  ['src/sidebar', '../host/y.ts'],
  ['src/sidebar', '../../test/y.ts'],
  ['src/sidebar', '@univerjs/core'],
  ['src/sidebar', '../addon/y.ts'],
  ['src/sidebar', `import { type A } from '../addon/y.ts';\nexport type B = A;`],
  ['src/sidebar', `export { a } from '../addon/y.ts';`],
  ['src/sidebar', `import '../addon/y.ts';`],
  ['src/sidebar', `console.log(await import('../addon/y.ts'));`],
  ['src/host', '../core/y.ts'],
  ['src/host', '../addon/y.ts'],
  ['src/host/page', '../../sheet/y.ts'],
  ['src/host', '../../test/y.ts'],
  ['build', '../src/host/y.ts'],
  ['src/core', './rules/y.ts'],
  ['src/core/rules', '../archive/y.ts'],
  ['src/core/rules', '../../sheet/y.ts'],
  ['src/core/archive/read', '../match/y.ts'],
  ['src/sheet/write', '../log/y.ts'],
  ['src/sheet/write', '../../addon/y.ts'],
  ['src/addon/frame', '../ledger/y.ts'],
  ['src/addon/ledger', '../doors/y.ts'],
  ['src/addon/daily', '../doors/y.ts'],
  ['src/addon/formula', '../frame/y.ts'],
  ['src/sidebar/kit', '../views/y.ts'],
  ['src/sidebar/views', './y.ts'],
  ['src/sidebar/views', './withdraw/y.ts'],
  ['src/sidebar/views', '../../core/rules/queue.ts'],
  ['src/sidebar/views/today', '../withdraw/y.ts'],
  ['src/sidebar/views/today', '../y.ts'],
  ['src/sidebar/views/today', '../../../sheet/y.ts'],
  ['src/sidebar/views/today', '../../../addon/main.ts'],
  ['src/sidebar/views/today', '../../import/y.ts'],
  ['src/sidebar/views', '../import/y.ts'],
  ['src/sidebar/views/resend', 'date-fns-tz'],
  ['src/sidebar/views/resend', '@zip.js/zip.js'],
  ['src/sidebar/kit', '../import/y.ts'],
  ['src/sidebar', '../core/archive/archive.ts'],
  ['src/sidebar/import', '../views/y.ts'],
  ['src/sidebar/import', '../adopt/y.ts'],
  ['src/sidebar/import', '../../core/rules/queue.ts'],
  ['src/sidebar/import', 'ts-ics'],
];

const ALLOWED: [room: string, statement: string][] = [
  ['src/core', './day.ts'],
  ['src/core/archive', '../day.ts'],
  ['src/core', 'date-fns'],
  ['src/core', '@date-fns/utc/date/mini'],
  ['src/sheet', '../core/day.ts'],
  ['src/addon', '../sheet/y.ts'],
  ['src/sidebar', '../core/day.ts'],
  ['src/sidebar', '../core/invitation.ts'],
  ['src/sidebar', '../core/policy.ts'],
  ['src/sidebar/kit', '../../core/rules/wall.ts'],
  ['src/sidebar', 'date-fns'],
  ['src/sidebar', 'ts-ics'],
  ['src/sidebar', `import type { A } from '../addon/y.ts';\nexport type B = A;`],
  ['src/sidebar', `export type { A } from '../addon/y.ts';`],
  ['src/sidebar/views', '../kit/y.ts'],
  ['src/sidebar/views/today', './y.ts'],
  ['src/sidebar/views/today', '../../kit/y.ts'],
  ['src/sidebar/views/today', '../../../core/day.ts'],
  ['src/sidebar/views/today', `import type { A } from '../../../addon/y.ts';\nexport type B = A;`],
  ['src/sidebar/import', '../kit/y.ts'],
  ['src/sidebar/import', '../../core/archive/archive.ts'],
  ['src/sidebar/import', '../../core/foreign/difference.ts'],
  ['src/sidebar/import', '@zip.js/zip.js'],
  ['src/host/page', '../host.ts'],
  ['src/host', '@univerjs/core/facade'],
  ['test', '../src/host/y.ts'],
];

const errors = lint([...FORBIDDEN, ...ALLOWED]);

test.each(FORBIDDEN)('%s may not: %s', (room, statement) => {
  expect(errors).toContain(`${room}: ${statement}`);
});

test.each(ALLOWED)('%s may: %s', (room, statement) => {
  expect(errors).not.toContain(`${room}: ${statement}`);
});

/**
 * Writes each case as a file of a copy of the tree and gives those of which Biome says that they cross a
 * border.
 */
function lint(cases: [room: string, statement: string][]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'borders-'));
  for (const file of ['biome.json', '.gitignore', 'build/sidebar-takes-types.grit'])
    cpSync(file, join(root, file));
  const files = cases.map(([room, statement], at) => {
    const path = `${room}/case-${at}.ts`;
    mkdirSync(join(root, room), { recursive: true });
    writeFileSync(
      join(root, path),
      statement.includes(' ') ? statement : `import { a } from '${statement}';\nconsole.log(a);`,
    );
    return path;
  });
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const flags = ['lint', '--reporter=github', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, [biome, ...flags], { cwd: root, encoding: 'utf8' });
  rmSync(root, { recursive: true });
  const lines = stdout.split('\n').filter((line) => /noRestrictedImports|never code/.test(line));
  return cases.flatMap(([room, statement], at) =>
    lines.some((line) => line.includes(`/${files[at]},`)) ? [`${room}: ${statement}`] : [],
  );
}
