/** `npm run dev` in a copy of the sources: a change of one is built and told to the open page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

let root: string;
let dev: ChildProcess;
let address: string;
let told = '';
let ended: Promise<unknown>;

/** A build takes its time on a busy machine; in milliseconds. */
const PATIENCE = 40_000;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'invite-ledger-'));
  const settings = ['appsscript.json', 'package.json', 'tsconfig.json', 'tsconfig.room.json'];
  for (const part of ['src', 'build', 'test/samples', ...settings])
    await cp(part, join(root, part), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  dev = spawn(process.execPath, ['build/run.js', 'build/dev.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
  });
  for (const output of [dev.stdout, dev.stderr]) output?.on('data', (words) => (told += words));
  ended = once(dev, 'exit');
  await vi.waitFor(() => expect(told).toContain('follows its sources'), PATIENCE);
  [address = ''] = /http:\S+\d/.exec(told) ?? [];
});
afterAll(async () => {
  dev.kill();
  await ended;
  await rm(root, { recursive: true });
});

test('a change is built and told to the page; a change that cannot be built is told here, and the last build stays', {
  tags: 'thorough',
}, async () => {
  expect(await (await fetch(`${address}/`)).text()).toContain("new EventSource('/reload')");
  const { body } = await fetch(`${address}/reload`);
  const events = body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await events?.read())?.value).toBe(': listening\n\n');

  const page = join(root, 'src/sidebar/sidebar.html');
  const written = await readFile(page, 'utf8');
  await writeFile(page, written.replace('</title>', ' of the test</title>'));
  expect((await events?.read())?.value).toBe('data: built\n\n');
  const built = await (await fetch(`${address}/Sidebar.html`)).text();
  expect(built).toContain(' of the test</title>');

  await writeFile(page, written.replace('<!-- script -->', ''));
  await vi.waitFor(() => expect(told).toContain('Cannot inline'), PATIENCE);
  expect(await (await fetch(`${address}/Sidebar.html`)).text()).toBe(built);
  await events?.cancel();
});
