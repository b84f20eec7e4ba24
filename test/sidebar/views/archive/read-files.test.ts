/** Files saved again by Excel, LibreOffice and Sheets, and files that are none of LinkedIn's. */
import { describe, expect, test } from 'vitest';
import { aFile, read, refusal, sampleText, sampleZip } from '../../archive/a-file.ts';

const TEXT = sampleText('archive-2026/Invitations.csv').trimEnd();
const CONNECTIONS = sampleText('archive-2026/Connections.csv');

async function rows(...parts: BlobPart[]): Promise<readonly (readonly string[])[]> {
  return (await read(aFile('Invitations.csv', ...parts))).files[0]?.rows ?? [];
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let place = 0; place < text.length; place++)
    view.setUint16(place * 2, text.charCodeAt(place), isLittle);
  return new Uint8Array(view.buffer);
}

/** The cells, written anew with another mark between them. */
const withDelimiter = (cells: readonly (readonly string[])[], mark: string) =>
  cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\r\n');

describe('a CSV file', () => {
  test('gives the same cells however a spreadsheet program has saved it', async () => {
    const cells = await rows(TEXT);
    expect(cells).toHaveLength(11);
    expect(cells[6]?.[1]).toBe('Zoë 🚀 Brandt, PhD');
    const saved: Record<string, BlobPart> = {
      'with a byte order mark': `\uFEFF${TEXT}`,
      'with CRLF': TEXT.replaceAll('\n', '\r\n'),
      'with ;': withDelimiter(cells, ';'),
      'with tabs': withDelimiter(cells, '\t'),
      'as UTF-16 little-endian with its mark': utf16(`\uFEFF${withDelimiter(cells, '\t')}`, true),
      'as UTF-16 big-endian with its mark': utf16(`\uFEFF${TEXT}`, false),
      'as UTF-16 little-endian without': utf16(TEXT, true),
      'as UTF-16 big-endian without': utf16(TEXT, false),
    };
    for (const [how, part] of Object.entries(saved)) expect(await rows(part), how).toEqual(cells);
  });

  test('keeps line breaks in quotes, and blank lines as rows of one empty cell', async () => {
    const preamble = 'Notes:\n"one\ntwo"\n\n';
    expect((await rows(preamble, TEXT)).slice(0, 4)).toEqual([
      ['Notes:'],
      ['one\ntwo'],
      [''],
      TEXT.split('\n')[0]?.split(','),
    ]);
  });

  test('finds the mark by the header, whatever the preamble holds', async () => {
    const header = 'From;To;Sent At;Message;Direction';
    expect(await rows(`Notes:;;;;\n"a, b, c, d, e, f, g";;;;\n;;;;\n${header}`)).toHaveLength(4);
  });

  test('is the same read in pieces, wherever they end', async () => {
    const line = (place: number) => `Me,"Name ""${place}""","6/26/26, 9:05 AM","a\r\nb",OUTGOING`;
    const lines = Array.from({ length: 12_000 }, (_, place) => line(place)).join('\r\n');
    const read = await rows(`From,To,Sent At,Message,Direction\r\n${lines}`);
    expect(read).toHaveLength(12_001);
    expect(read.every((row) => row.length === 5)).toBe(true);
    expect(read[9_999]).toEqual(['Me', 'Name "9998"', '6/26/26, 9:05 AM', 'a\r\nb', 'OUTGOING']);
  });

  test('is read where whole lines are in quotes, as Excel with ; between cells saves it', async () => {
    const whole = (line: string) => (line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line);
    const cells = await rows(TEXT);
    const lines = TEXT.split('\n');
    const saved: Record<string, readonly string[]> = {
      'only lines with quotation marks': lines.map(whole),
      'all lines': lines.map((line) => `"${line.replaceAll('"', '""')}"`),
      'some lines': lines.map((line, place) => (place % 2 ? whole(line) : line)),
      'padded by ;': lines.map((line) => `${whole(line)};;`),
    };
    for (const [how, lines] of Object.entries(saved))
      expect(await rows(lines.join('\r\n')), how).toEqual(cells);
  });

  test('is read where a ; parted such a line', async () => {
    const header = 'From,To,Sent At,Message,Direction;';
    const parted = '"Jo,Ana,""6/5/26, 9:05 AM"",Hi"; Ana,OUTGOING';
    const quoted = '"Jo,Ben,""6/5/26, 9:05 AM"",""Hi";" Ben"",OUTGOING"';
    expect((await rows(`${header}\n${parted}\n${quoted}`)).slice(1)).toEqual([
      ['Jo', 'Ana', '6/5/26, 9:05 AM', 'Hi; Ana', 'OUTGOING'],
      ['Jo', 'Ben', '6/5/26, 9:05 AM', 'Hi; Ben', 'OUTGOING'],
    ]);
  });

  test('names its people still where a line in such a line is broken', async () => {
    const [, broken] = await rows(
      'From,To,Sent At,Message,Direction\n"Jo,Ana,""6/5/26, 9:05 AM"",""Hi,OUTGOING"',
    );
    expect(broken?.slice(0, 2)).toEqual(['Jo', 'Ana']);
  });

  test.each(['date_sent;to;direction', 'To|Sent At|Direction', 'TO\tSENT-AT\tDIRECTION'])(
    'finds the mark by whatever words the header has: %j',
    async (header) => {
      expect((await rows(`${header}\na, b`))[0]).toHaveLength(3);
    },
  );

  test('may come with the other one', async () => {
    const { files, zipName } = await read(aFile('Connections.csv', CONNECTIONS), aFile('x (1).csv', TEXT));
    expect(files.map(({ name }) => name)).toEqual(['Connections.csv', 'x (1).csv']);
    expect(zipName).toBeUndefined();
  });
});

describe('refused and named', () => {
  const bytes = (...numbers: number[]) => new Uint8Array(numbers);
  const ascii = (text: string) => new TextEncoder().encode(text);
  const cases: [string, File, string][] = [
    ['a photo', aFile('beach.jpg', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16)), 'it is a picture'],
    ['a photo of a phone', aFile('IMG.HEIC', bytes(0, 0, 0, 24), 'ftypheic'), 'it is a picture'],
    ['a photo named as a zip', aFile('a.zip', bytes(0x89), 'PNG\r\n'), 'it is a picture'],
    ['a film', aFile('a.mp4', bytes(0, 0, 0, 24), 'ftypisom'), 'it is a video'],
    ['a PDF', aFile('a.pdf', '%PDF-1.7'), 'it is a PDF'],
    ['a RAR', aFile('a.rar', 'Rar!\x1a'), 'it isn’t packed as a zip'],
    ['an old workbook', aFile('a.xls', bytes(0xd0, 0xcf, 0x11, 0xe0)), 'a document of an office program'],
    ['a web page', aFile('a.zip', '\n<!DOCTYPE html>'), 'it is a web page'],
    ['JSON', aFile('a.json', '{"a": 1}'), 'it is a JSON file'],
    ['an empty file', aFile('Invitations.csv'), 'it is empty'],
    ['text named as a zip', aFile('a.zip', 'hello'), 'it is not a zip file'],
    ['bytes named as CSV', aFile('a.csv', bytes(1, 2, 0, 0, 0, 7, 7)), 'it is not a text file'],
    ['Latin-1', aFile('a.csv', ascii(TEXT), bytes(0xe9, 0x2c)), 'its letters are not in Unicode'],
    ['an open quotation mark', aFile('a.csv', `${TEXT}\n"a`), 'a quotation mark in line 12 is never closed'],
    [
      'a stray one',
      aFile('a.csv', `${TEXT}\n"a\nb",c\n"a"b,c`),
      'a quotation mark in line 14 is in the middle',
    ],
  ];
  test.each(cases)('%s', async (_, file, sentence) => {
    const said = await refusal(file);
    expect(said).toMatch(/^ArchiveRefused: Cannot read "[^"]+": [^\n]*\.$/);
    expect(said).toContain(sentence);
  });

  test('more bytes than two files of an archive ever have', async () => {
    const half = aFile('a.csv', 'x'.repeat(32_000_001));
    expect(await refusal(half, aFile('b.csv', half))).toBe(
      'ArchiveRefused: Cannot read "b.csv": it has 32 MB, and an archive from LinkedIn holds far less than 64 MB.',
    );
  });

  test('more than the two files', async () => {
    const csv = aFile('a.csv', TEXT);
    expect(await refusal(csv, csv, csv)).toContain('Cannot read 3 files at once');
    expect(await refusal(sampleZip(), csv)).toContain('Cannot read 2 files at once');
    const zips = Array.from({ length: 4 }, () => sampleZip());
    expect(await refusal(...zips)).toContain('Cannot read 4 files at once');
  });

  test('a folder, which the browser does not open', async () => {
    const folder = aFile('Basic_LinkedInDataExport');
    folder.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }) as Blob;
    expect(await refusal(folder)).toContain('if it is a folder, drop the zip or the files in it');
  });
});
