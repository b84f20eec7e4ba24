/** The zip as LinkedIn sends it, and what people drop in its place. */
import { describe, expect, test } from 'vitest';
import {
  aFile,
  read,
  readParts,
  refusal,
  sampleBytes,
  sampleText,
  sampleZip,
  ZIP_NAME,
  zipOf,
} from './a-file.ts';

const INVITATIONS = sampleText('archive-2026/Invitations.csv');
const CONNECTIONS = sampleText('archive-2026/Connections.csv');
const BYTES = sampleBytes(`archive-2026/${ZIP_NAME}`);

const COMMAS = `From,To,Sent At,Message,Direction\n${','.repeat(57_000_000)}`;

/**
 * Where an entry of the table of contents begins: the zip format, 4.3.12, has the name 46 bytes in, the size
 * 24.
 */
function contentsEntry(zip: Uint8Array, name: string): number {
  return new TextDecoder('latin1').decode(zip).lastIndexOf(name) - 46;
}

function withDeclaredSize(zip: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const copy = zip.slice();
  new DataView(copy.buffer).setUint32(contentsEntry(copy, 'Invitations.csv') + 24, size, true);
  return copy;
}

describe('a zip', () => {
  test('as LinkedIn sends it gives both files, cell by cell', async () => {
    const { files, zipName } = await read(sampleZip());
    expect(zipName).toBe(ZIP_NAME);
    expect(files.map(({ name }) => name).sort()).toEqual(['Connections.csv', 'Invitations.csv']);
    const rows = files.find(({ name }) => name === 'Invitations.csv')?.rows ?? [];
    expect(rows[3]?.slice(0, 5)).toEqual([
      'Jordan Pike',
      'Marek Nowak, MBA',
      '6/5/26, 12:00 AM',
      'Hi Marek,  your talk on routing was great.  Would love to connect, J.',
      'OUTGOING',
    ]);
  });

  test('gives its two files only: the messages are not even loaded', async () => {
    const messages = `CONVERSATION ID\nsecret${'.'.repeat(200_000)}`;
    const zip = await zipOf({ 'messages.csv': messages, 'Invitations.csv': INVITATIONS }, { level: 0 });
    const secret = new TextDecoder('latin1').decode(zip).indexOf('secret');
    const file = aFile(ZIP_NAME, zip);
    const loaded: [number, number][] = [];
    const slice = file.slice.bind(file);
    file.slice = (from = 0, to = file.size) => {
      loaded.push([from, to]);
      return slice(from, to);
    };
    expect((await read(file)).files.map(({ name }) => name)).toEqual(['Invitations.csv']);
    expect(loaded.filter(([from, to]) => from <= secret && secret < to)).toEqual([]);
  });

  test.each([
    ['named .zip.zip', { 'Invitations.csv': INVITATIONS }, `${ZIP_NAME}.zip`],
    ['with the files in a folder', { 'Basic/Invitations.csv': INVITATIONS }, ZIP_NAME],
    ['in other capitals', { 'INVITATIONS.CSV': INVITATIONS, 'connections.csv': CONNECTIONS }, ZIP_NAME],
    [
      'packed again by macOS',
      { 'a/Invitations.csv': INVITATIONS, '__MACOSX/a/._Invitations.csv': 'x' },
      ZIP_NAME,
    ],
    [
      'packed again by PowerShell',
      { 'Basic\\Invitations.csv': INVITATIONS, 'Basic\\Connections.csv': CONNECTIONS },
      ZIP_NAME,
    ],
    [
      'of macOS, packed again on Windows',
      {
        'a\\Invitations.csv': INVITATIONS,
        'a\\._Invitations.csv': 'x',
        '__MACOSX\\a\\._Invitations.csv': 'x',
        '__MACOSX\\a\\Connections.csv': 'x',
      },
      ZIP_NAME,
    ],
  ])('%s is read', async (_, entries, name) => {
    const { files } = await read(aFile(name, await zipOf(entries)));
    expect(files.map((file) => file.rows.length)).toContain(12);
  });

  test('with the connections alone is half an archive', async () => {
    const { files } = await read(aFile('a.zip', await zipOf({ 'Connections.csv': CONNECTIONS })));
    expect(files.map(({ name }) => name)).toEqual(['Connections.csv']);
  });

  test('may come with another one', async () => {
    const parts = await readParts(sampleZip('Basic.zip'), sampleZip('Complete.zip'));
    expect(parts.map(({ zipName, files }) => [zipName, files.length])).toEqual([
      ['Basic.zip', 2],
      ['Complete.zip', 2],
    ]);
  });

  test('without compression is read', async () => {
    const zip = await zipOf({ 'Invitations.csv': INVITATIONS }, { level: 0 });
    expect((await read(aFile('a.zip', zip))).files).toHaveLength(1);
  });

  const cases: [string, () => Promise<Uint8Array<ArrayBuffer>>, string][] = [
    [
      'locked',
      () => zipOf({ 'Invitations.csv': INVITATIONS }, { password: 'x' }),
      'it is locked with a password',
    ],
    [
      'locked the old way',
      () => zipOf({ 'Invitations.csv': INVITATIONS }, { password: 'x', zipCrypto: true }),
      'it is locked with a password',
    ],
    ['cut off', async () => BYTES.slice(0, BYTES.length - 100), 'it is incomplete'],
    ['cut off early', async () => BYTES.slice(0, 40), 'it is incomplete'],
    ['cut off at the front', async () => concat(BYTES.slice(0, 4), BYTES.slice(700)), 'it is '],
    [
      'of which a byte has changed',
      async () => BYTES.map((byte, place) => (place === 600 ? byte ^ 0xff : byte)),
      'it is damaged',
    ],
    [
      'a bomb by its own word',
      async () => withDeclaredSize(BYTES, 4_000_000_000),
      'Invitations.csv would unpack to 4,000 MB, and an archive from LinkedIn holds far less than 64 MB',
    ],
    [
      'a bomb that lies',
      async () => withDeclaredSize(BYTES, 10),
      'more comes out of it than it says, as in a zip bomb',
    ],
    [
      'with two of the same',
      () => zipOf({ 'a/Invitations.csv': INVITATIONS, 'b/Invitations.csv': INVITATIONS }),
      'it holds more than one Invitations.csv',
    ],
    [
      'without both files',
      () => zipOf({ 'Profile.csv': 'x' }),
      'ask LinkedIn for the archive with the invitations',
    ],
    ['of holiday photos', () => zipOf({ 'beach.jpg': 'x' }), 'it is not an archive of LinkedIn'],
    ['around a zip', () => zipOf({ [ZIP_NAME]: BYTES }), `unpack it and drop "${ZIP_NAME}"`],
    [
      'that is a workbook',
      () => zipOf({ 'xl/workbook.xml': '<x/>' }),
      'it is a document of an office program',
    ],
    ['with nothing in it', () => zipOf({}), 'it holds no Invitations.csv'],
  ];
  test.each(cases)('%s is refused and named', async (_, make, sentence) => {
    const said = await refusal(aFile('a.zip', await make()));
    expect(said).toMatch(/^ArchiveRefused: Cannot read "a\.zip": [^\n]*\.$/);
    expect(said).toContain(sentence);
  });

  describe('of 55 kB that holds 57 MB of commas', () => {
    const bomb = zipOf({ 'Invitations.csv': COMMAS, 'Connections.csv': '\n' });
    test.each<[string, number | undefined, string]>([
      ['and says so', undefined, 'it has more than 2,000,000 cells, far more than a file from LinkedIn'],
      ['and says more', 64_000_001, 'Invitations.csv would unpack to 64 MB'],
      ['and says less', 50_000_000, 'more comes out of it than it says'],
      ['and says next to nothing', 100, 'more comes out of it than it says'],
    ])('%s is refused without unpacking it all', async (_, says, sentence) => {
      const zip = says === undefined ? await bomb : withDeclaredSize(await bomb, says);
      const before = process.memoryUsage();
      expect(await refusal(aFile('a.zip', zip))).toContain(sentence);
      const after = process.memoryUsage();
      expect(after.heapUsed + after.external - before.heapUsed - before.external).toBeLessThan(300_000_000);
    });
  });

  test('whose two files are too large together is refused', { tags: 'thorough' }, async () => {
    const half = '\n'.repeat(33_000_000);
    const zip = await zipOf({ 'Invitations.csv': half, 'Connections.csv': half });
    expect(await refusal(aFile('a.zip', zip))).toBe(
      'ArchiveRefused: Cannot read "a.zip": Connections.csv would unpack to 33 MB, and an archive from LinkedIn holds far less than 64 MB.',
    );
  });

  test('stops when the user cancels', async () => {
    const { createPace } = await import('../../../src/sidebar/import/pace.ts');
    const { openZip } = await import('../../../src/sidebar/import/open-zip.ts');
    const signal = AbortSignal.abort();
    await expect(openZip('a.zip', sampleZip(), createPace(signal), signal)).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
  });
});

function concat(...parts: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
