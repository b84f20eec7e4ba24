/** The packages of the page as they are built, with zip.js less its ciphers. */
import { type Entry, Uint8ArrayReader, Uint8ArrayWriter, type ZipReader } from '@zip.js/zip.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleLibrary } from '../../build/html.ts';
import { zipOf } from '../sidebar/import/a-file.ts';

type Library = { readonly ZipReader: typeof ZipReader };

let script: string;
let library: Library;
beforeAll(async () => {
  script = await bundleLibrary('src/sidebar/import/library.ts');
  library = new Function(`${script}; return InviteLedgerLibrary;`)() as Library;
});

async function firstOf(zip: Uint8Array): Promise<Entry> {
  const [entry] = await new library.ZipReader(new Uint8ArrayReader(zip)).getEntries();
  if (!entry) throw new Error('The zip is empty.');
  return entry;
}

async function unpack(entry: Entry, password?: string): Promise<string> {
  if (entry.directory) throw new Error('The entry is a folder.');
  const options = { useWebWorkers: false, checkCrc32: true, ...(password && { password }) };
  return new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter(), options));
}

test('a zip without a lock is read', async () => {
  const entry = await firstOf(await zipOf({ 'Invitations.csv': 'From,To' }));
  expect([entry.encrypted, await unpack(entry)]).toEqual([false, 'From,To']);
});

describe.each([
  ['AES', {}],
  ['ZipCrypto', { zipCrypto: true }],
] as const)('a zip locked with %s', (_, how) => {
  test('says so, and does not open, not even with its password', async () => {
    const entry = await firstOf(await zipOf({ 'Invitations.csv': 'From,To' }, { password: 'x', ...how }));
    expect(entry.encrypted).toBe(true);
    await expect(unpack(entry)).rejects.toThrow(/encrypt|password/i);
    await expect(unpack(entry, 'x')).rejects.toThrow(/encrypt|password/i);
  });
});

test('the ciphers weigh nothing', () => {
  expect(script).not.toMatch(/PBKDF2|SHA-1/);
});
