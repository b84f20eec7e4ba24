/** A push with the unmodified clasp to a stand-in for Google's API on this machine. */
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { push, readPushed } from '../../build/clasp.ts';
import { buildDist, DIST_FILES } from '../../build/dist.ts';

interface RemoteFile {
  name: string;
  type: string;
  source: string;
}

const SCRIPT = 'script-of-the-test';
let remote: RemoteFile[] = [];
let allowed = true;
let server: Server;
let root: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    if (
      request.url !== `/v1/projects/${SCRIPT}/content` ||
      request.headers.authorization !== 'Bearer made-up'
    ) {
      return response.writeHead(404).end();
    }
    if (!allowed) return reply(403, { error: { code: 403, message: 'The caller does not have permission' } });
    if (request.method === 'PUT') remote = JSON.parse(await readBody()).files;
    return reply(200, { scriptId: SCRIPT, files: remote });

    async function readBody(): Promise<string> {
      let body = '';
      for await (const part of request.setEncoding('utf8')) body += part;
      return body;
    }
    function reply(status: number, body: unknown) {
      return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  root = await mkdtemp(join(tmpdir(), 'invite-ledger-'));
  await buildDist({
    addon: 'test/build/fixture/addon',
    sidebar: 'test/build/fixture/sidebar',
    manifest: 'appsscript.json',
    dist: join(root, 'dist'),
  });
  await name(SCRIPT);
  const credentials = { type: 'authorized_user', client_id: 'a', client_secret: 'b', refresh_token: 'c' };
  const token = { ...credentials, access_token: 'made-up', expiry_date: Date.now() + 3_600_000 };
  await writeFile(join(root, '.clasprc.json'), JSON.stringify({ tokens: { default: token } }));
  env = {
    PATH: process.env.PATH,
    HOME: root,
    USERPROFILE: root,
    NODE_OPTIONS: `--require ${JSON.stringify(resolve('test/build/to-loopback.cjs'))}`,
    STAND_IN: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
});

afterAll(async () => {
  server.close();
  await rm(root, { recursive: true });
});

function name(scriptId: string): Promise<void> {
  return writeFile(join(root, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));
}

test('push sends exactly the files of dist over a project with another manifest', async () => {
  remote = [{ name: 'appsscript', type: 'JSON', source: '{}' }];
  expect((await push(root, env)).sort()).toEqual(DIST_FILES.map((file) => `dist/${file}`));
  expect(remote.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
    'Code SERVER_JS',
    'Doors HTML',
    'Import HTML',
    'SetUp HTML',
    'Sidebar HTML',
    'appsscript JSON',
  ]);
  const code = remote.find((file) => file.name === 'Code');
  expect(code?.source).toBe(await readFile(join(root, 'dist/Code.js'), 'utf8'));
});

test('push sends nothing that is there already', { tags: 'thorough' }, async () => {
  remote = [];
  expect(await push(root, env)).toHaveLength(DIST_FILES.length);
  expect(await push(root, env)).toEqual([]);
});

test('push fails with the reason where Google refuses', { tags: 'thorough' }, async () => {
  allowed = false;
  await expect(push(root, env)).rejects.toThrow(/permission/i);
  allowed = true;
});

test('push fails without credentials', { tags: 'thorough' }, async () => {
  const nobody = { ...env, HOME: join(root, 'dist'), USERPROFILE: join(root, 'dist') };
  await expect(push(root, nobody)).rejects.toThrow('No credentials');
});

test('push refuses files that clasp would leave out or add', { tags: 'thorough' }, async () => {
  await writeFile(join(root, '.claspignore'), 'SetUp.html\n');
  await expect(push(root, env)).rejects.toThrow('Cannot push "dist');
  await rm(join(root, '.claspignore'));
  await writeFile(join(root, 'dist/stale.js'), '');
  await expect(push(root, env)).rejects.toThrow('dist/stale.js');
  await rm(join(root, 'dist/stale.js'));
});

test('push refuses the placeholder that the repository holds', async () => {
  await name(JSON.parse(await readFile('.clasp.json', 'utf8')).scriptId);
  await expect(push(root, env)).rejects.toThrow('wanted the id of your script');
  await name(SCRIPT);
});

test.each(['Skipping push.\n', ''])('readPushed takes "%s" for a failure', (output) => {
  expect(() => readPushed(output)).toThrow('wanted a list of files');
});
