/**
 * Reading the two files of LinkedIn's archive as they occur: as sent, as other programs save them again, and
 * wrong ones.
 */
import { describe, expect, test } from 'vitest';
import {
  type ArchiveFile,
  ArchiveRefused,
  readArchive,
  recogniseFile,
} from '../../../src/core/archive/archive.ts';
import { day } from '../../../src/core/day.ts';
import { finish } from './finish.ts';
import { asFile, readSample } from './sample-file.ts';

const ZIP = 'Complete_LinkedInDataExport_06-27-2026.zip.zip';
const HEADER = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl';
const OWNER = 'https://www.linkedin.com/in/jordan';
const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

const read = (files: readonly ArchiveFile[], zip: string | undefined = ZIP) =>
  finish(readArchive(files, zip));
const sentOn = (when: string, who = 'ada') =>
  `Jordan Pike,${who},"${when}",,OUTGOING,${OWNER},https://www.linkedin.com/in/${who}`;
const invitations = (...lines: string[]) => asFile('Invitations.csv', [HEADER, ...lines].join('\n'));
const connections = (...lines: string[]) => asFile('Connections.csv', [CONNECTIONS, ...lines].join('\n'));
const refusal = (files: readonly ArchiveFile[], zip?: string) => {
  try {
    finish(readArchive(files, zip));
  } catch (error) {
    if (error instanceof ArchiveRefused) return error.message;
    throw error;
  }
  return 'not refused';
};

describe('recogniseFile', () => {
  test.each([
    ['invitations', HEADER],
    ['invitations', 'Direction,Sent At,To,From'],
    ['invitations', `\ufeff${HEADER}`],
    ['connections', CONNECTIONS],
    ['connections', `Notes:,,,,,,\n"When exporting…",,,,,,\n,,,,,,\n${CONNECTIONS}`],
    ['connections', 'First Name,Last Name,Email Address,Company,Position,Connected On'],
    ['connections', 'first name , LAST NAME,Connected on'],
    ['messages', 'CONVERSATION ID,CONVERSATION TITLE,FROM,TO,DATE,SUBJECT,CONTENT,FOLDER'],
    ['invitations', 'from,to,sent_at,message,direction,inviter_profile_url,invitee_profile_url'],
    ['invitations', 'From,To,Date Sent,Message,Direction'],
    ['connections', 'firstName,lastName,url,emailAddress,company,position,connectedOn'],
    ['connections', 'FIRST-NAME,,Last name:,Connected On;;'],
    [undefined, 'Name,Amount'],
    [undefined, 'First Name,Last Name'],
    [undefined, ''],
  ])('says %s for a file that begins with "%s"', (kind, csv) => {
    expect(recogniseFile(asFile('any.csv', csv).rows)).toBe(kind);
  });
});

describe('readArchive takes the sample as other programs save it again', () => {
  const sample = readSample('archive-2026');
  const original = read(sample);
  const changed = (change: (row: readonly string[], index: number) => readonly string[]) =>
    sample.map(({ name, rows }) => ({ name, rows: rows.map(change) }));
  const withDays = (invited: (text: string) => string, connected: (text: string) => string) =>
    changed((row) =>
      row.map((text) =>
        /^\d+\/\d+\/\d\d, /.test(text)
          ? invited(text)
          : /^\d\d \w{3} \d{4}$/.test(text)
            ? connected(text)
            : text,
      ),
    );
  const parts = (text: string) => {
    const date = new Date(`${text.replace(',', '')} UTC`);
    const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
    return { year, month, day, time: date.toISOString().slice(11, 16) };
  };

  test.each([
    [
      'with a byte-order mark at the first cell',
      changed((row, index) => (index ? row : [`\ufeff${row[0]}`, ...row.slice(1)])),
    ],
    ['with every row as wide as the widest', changed((row) => [...row, ...Array(9 - row.length).fill('')])],
    ['with its columns the other way round', changed((row) => (row.length > 1 ? [...row].reverse() : row))],
    [
      'without the preamble',
      sample.map(({ name, rows }) => ({ name, rows: rows.filter((row) => row.length > 1) })),
    ],
    [
      'with a longer preamble',
      sample.map(({ name, rows }) => ({ name, rows: [['Saved by'], [''], ...rows] })),
    ],
    ['under other names', sample.map(({ rows }, index) => ({ name: `Copy (${index}).csv`, rows }))],
    [
      'with blank lines',
      sample.map(({ name, rows }) => ({ name, rows: rows.flatMap((row) => [row, ['']]) })),
    ],
    [
      'by Excel in Germany',
      withDays(
        (text) => `${parts(text).day}.${parts(text).month}.${parts(text).year} ${parts(text).time}`,
        (text) => `${parts(text).day}.${parts(text).month}.${parts(text).year}`,
      ),
    ],
    [
      'by Excel in Britain',
      withDays(
        (text) => `${parts(text).day}/${parts(text).month}/${parts(text).year} ${parts(text).time}`,
        (text) => text.replace(/ /g, '-').replace('-20', '-'),
      ),
    ],
    [
      'by Excel in the United States',
      withDays(
        (text) =>
          `${Number(parts(text).month)}/${Number(parts(text).day)}/${parts(text).year} ${parts(text).time}`,
        (text) => text.replace(/ /g, '-').replace('-20', '-'),
      ),
    ],
    [
      'by Sheets',
      withDays(
        (text) => `${parts(text).year}-${parts(text).month}-${parts(text).day} ${parts(text).time}:00`,
        (text) => `${parts(text).year}-${parts(text).month}-${parts(text).day}`,
      ),
    ],
  ])('%s', (_, files) => {
    expect(read(files)).toEqual(original);
  });
});

describe('the day of the export', () => {
  const file = invitations(sentOn('6/1/26, 9:00 AM'), sentOn('6/20/26, 9:00 AM', 'ben'));
  test.each([
    ['Basic_LinkedInDataExport_06-27-2026.zip', '2026-06-27', 'is in the name of the zip'],
    ['Complete_LinkedInDataExport_06-27-2026.zip (1).zip', '2026-06-27', 'is in the name of a second copy'],
    ['archive.zip', '2026-06-20', 'else is the newest date'],
    ['Basic_LinkedInDataExport_27-06-2026.zip', '2026-06-20', 'is not a date that there is not'],
    [undefined, '2026-06-20', 'is the newest date where no zip was dropped'],
  ])('of %s, %s: %s', (zip, day, _why) => {
    expect(finish(readArchive([file], zip)).exportedOn).toBe(day);
  });

  test('is the newest date of incoming invitations and connections too', () => {
    const incoming = `Rita,Jordan Pike,"6/22/26, 8:00 AM",,INCOMING,https://www.linkedin.com/in/rita,${OWNER}`;
    expect(finish(readArchive([invitations(incoming)], undefined)).exportedOn).toBe('2026-06-22');
    const connected = connections('Ada,Example,,,,,24 Jun 2026');
    expect(finish(readArchive([file, connected], undefined)).exportedOn).toBe('2026-06-24');
  });
});

describe('the owner', () => {
  test('is the sender, by the name of the newest row', () => {
    const renamed = sentOn('6/20/26, 9:00 AM', 'ben').replace('Jordan Pike', 'Jordan Pike-Reyes');
    const { owner } = read([invitations(renamed, sentOn('6/1/26, 9:00 AM'))]);
    expect(owner).toEqual({ name: 'Jordan Pike-Reyes', slug: 'jordan' });
  });

  test('is whoever was invited, where nothing was sent', () => {
    const incoming = `Rita,Jordan Pike,"6/22/26, 8:00 AM",,INCOMING,https://www.linkedin.com/in/rita,${OWNER}`;
    expect(read([invitations(incoming)]).owner).toEqual({ name: 'Jordan Pike', slug: 'jordan' });
  });

  test('is nobody in an empty archive', () => {
    expect(read([invitations()])).toMatchObject({
      owner: { name: '', slug: undefined },
      sent: [],
      problems: [],
    });
  });
});

test('readArchive tells rows that it cannot read, with file and line, and reads the others', () => {
  const file = asFile(
    'Invitations.csv',
    [
      HEADER,
      sentOn('6/1/26, 9:00 AM'),
      `Jordan Pike,Ben,"6/2/26, 9:00 AM","Hi,\nBen\r\nOde",OUTGOING,${OWNER},`,
      sentOn('31/31/26, 9:00 AM', 'cy'),
      `Jordan Pike,Dee,"6/4/26, 9:00 AM",,SIDEWAYS,${OWNER},`,
      `Jordan Pike,,"6/5/26, 9:00 AM",,OUTGOING,${OWNER},https://www.linkedin.com/in`,
      '',
      'cut off',
    ].join('\n'),
  );
  const archive = read([
    file,
    connections(
      ',,,,,,07 May 2026',
      'Eve,Example,,,,,soon',
      ',,,,Contoso,,08 May 2026',
      'Fay,Example,,,,,09 May 2026',
    ),
  ]);
  expect(archive.sent.map(({ name, note }) => [name, note])).toEqual([
    ['ada', ''],
    ['Ben', 'Hi,\nBen\r\nOde'],
  ]);
  expect(archive.connections).toHaveLength(1);
  expect(archive.counts).toEqual({
    ...{ invitations: 6, outgoing: 4, incoming: 0, withdrawn: 0 },
    ...{ connections: 4, hidden: 1 },
  });
  expect(archive.hiddenOn).toEqual(['2026-05-07']);
  expect(archive.problems).toEqual([
    {
      file: 'Invitations.csv',
      line: 6,
      what: 'Cannot read "31/31/26, 9:00 AM" under Sent At: it isn’t a date.',
    },
    {
      file: 'Invitations.csv',
      line: 7,
      what: 'Cannot read "SIDEWAYS" under Direction: it should be OUTGOING or INCOMING.',
    },
    { file: 'Invitations.csv', line: 8, what: 'It has neither a name nor a profile address.' },
    {
      file: 'Invitations.csv',
      line: 10,
      what: 'Cannot read "" under Direction: it should be OUTGOING or INCOMING.',
    },
    { file: 'Connections.csv', line: 3, what: 'Cannot read "soon" under Connected On: it isn’t a date.' },
    { file: 'Connections.csv', line: 4, what: 'It has neither a name nor a profile address.' },
  ]);
});

// LinkedIn's own file has no such column so far; if one comes, nobody in it is taken for pending.
test('an invitation that is listed as withdrawn is left alone and counted', () => {
  const lines = [`${HEADER},Status`, `${sentOn('6/1/26, 9:00 AM')},Withdrawn`];
  const file = (...more: string[]) => asFile('Invitations.csv', [...lines, ...more].join('\n'));
  const archive = read([file(`${sentOn('6/2/26, 9:00 AM', 'ben')},PENDING`)]);
  expect(archive.counts).toMatchObject({ outgoing: 2, withdrawn: 1 });
  expect(archive.sent.map(({ name }) => name)).toEqual(['ben']);
  expect(archive.problems).toEqual([
    { file: 'Invitations.csv', line: 2, what: 'It is listed as withdrawn, without the day.' },
  ]);
  expect(archive.unread).toEqual([{ names: ['ada'], slugs: ['ada'] }]);
  expect(read([file()])).toMatchObject({ sent: [], counts: { withdrawn: 1 } });
});

test('readArchive reads whom the owner received invitations from, and of rows that say nothing, nothing', () => {
  const from = (name: string, when: string, slug: string) =>
    `${name},Jordan Pike,"${when}",,INCOMING,https://www.linkedin.com/in/${slug},${OWNER}`;
  const { received, counts, problems } = read([
    invitations(
      from('Rita  Roe', '5/30/26, 11:59 PM', 'rita'),
      from('Ben', 'soon', 'ben'),
      from('', '6/1/26, 9:00 AM', ''),
    ),
  ]);
  expect(received.map(({ name, slug, sentOn }) => [name, slug, sentOn])).toEqual([
    ['Rita Roe', 'rita', '2026-05-30'],
  ]);
  expect([counts.incoming, problems]).toEqual([3, []]);
});

test('readArchive counts a person who is listed twice within a day once, and says so', () => {
  const again = [sentOn('6/2/26, 9:00 AM'), sentOn('6/1/26, 9:00 AM'), sentOn('6/20/26, 9:00 AM')];
  const archive = read([invitations(...again)]);
  expect(archive.sent.map(({ sentOn }) => sentOn)).toEqual(['2026-06-01', '2026-06-20']);
  expect(archive.problems).toEqual([]);
  expect(archive.repeated).toEqual([
    {
      file: 'Invitations.csv',
      line: 2,
      what: '"ada" was invited on the same day or the day before in another row: it counts once.',
    },
  ]);
});

test('readArchive tells of namesakes without addresses, whatever their notes', () => {
  const maria = (note: string) => ['Jordan Pike', 'Maria Silva', '9/1/21, 9:00 AM', note, 'OUTGOING'];
  const rows = [['From', 'To', 'Sent At', 'Message', 'Direction'], maria('a'), maria('b'), maria('c')];
  const { sent, repeated } = read([{ name: 'Invitations.csv', rows }]);
  expect(sent).toHaveLength(1);
  expect(repeated.map(({ line, what }) => [line, what.slice(0, 70)])).toEqual([
    [3, 'Another row of the same day or the day before names "Maria Silva", too'],
    [4, 'Another row of the same day or the day before names "Maria Silva", too'],
  ]);
});

test('readArchive does not believe a day to come, and takes it for nobody’s', () => {
  const files = [
    invitations(sentOn('6/1/26, 9:00 AM'), sentOn('6/1/27, 9:00 AM', 'ben')),
    connections('Cy,Ode,,,,,02 Jun 2026', 'Dee,Ode,,,,,02 Jun 2062'),
  ];
  const archive = finish(readArchive(files, undefined, day('2026-06-27')));
  expect(archive.exportedOn).toBe('2026-06-02');
  expect(archive.sent.map(({ name }) => name)).toEqual(['ada']);
  expect(archive.problems.map(({ what }) => what)).toEqual([
    'Cannot use "6/1/27, 9:00 AM" under Sent At: that day is in the future.',
    'Cannot use "02 Jun 2062" under Connected On: that day is in the future.',
  ]);
});

test('a row that cannot be read names its person by name and address, wherever a comma pushed it', () => {
  const shifted = 'Jordan Pike,Ben Ode,6/18/26, 11:30 PM,Hi,OUTGOING';
  const archive = read([
    invitations(
      sentOn('6/1/26, 9:00 AM'),
      `${shifted},${OWNER},https://www.linkedin.com/in/ben-ode`,
      sentOn('soon', 'cy'),
    ),
    connections(
      'Pat,Roe,https://www.linkedin.com/in/pat-roe,,Acme, Inc.,Buyer,07 Jun 2026',
      'Fay,Example,,,,,09 May 2026',
    ),
  ]);
  expect(archive.problems.map(({ line }) => line)).toEqual([3, 4, 2]);
  expect(archive.problems[0]?.what).toMatch(
    /^Cannot read "Hi" under Direction: .* a comma may lack its quotation marks\.$/,
  );
  expect(archive.unread).toEqual([
    { names: ['Ben Ode'], slugs: ['ben-ode'] },
    { names: ['cy'], slugs: ['cy'] },
    { names: ['Pat Roe'], slugs: ['pat-roe'] },
  ]);
});

test('readArchive tells missing connections from none', () => {
  expect(read([invitations()]).connections).toBeUndefined();
  expect(read([invitations(), connections()]).connections).toEqual([]);
});

const FROM_TOOLS =
  'A file from another tool needs a column of names or profile addresses, and one of days sent or statuses: drop it alone.';
const ONE = invitations(sentOn('6/1/26, 9:00 AM'));
test.each([
  ['no file', [], 'Cannot find the invitations: drop Invitations.csv, or the zip as LinkedIn sent it.'],
  [
    'connections alone',
    [connections()],
    'Cannot find the invitations: drop Invitations.csv, or the zip as LinkedIn sent it.',
  ],
  [
    'messages',
    [ONE, asFile('messages.csv', 'CONVERSATION ID,FROM,CONTENT')],
    'Cannot import "messages.csv": it holds your messages. Drop Invitations.csv and Connections.csv.',
  ],
  [
    'another file',
    [ONE, asFile('budget.csv', 'Month,Amount')],
    `Cannot read "budget.csv": it isn’t LinkedIn’s Invitations.csv or Connections.csv. ${FROM_TOOLS}`,
  ],
  [
    'two of a kind',
    [ONE, { ...ONE, name: 'Invitations (1).csv' }],
    'Cannot import both "Invitations.csv" and "Invitations (1).csv": each holds invitations. Drop one archive at a time.',
  ],
  [
    'a header without a column',
    [ONE, asFile('Connections.csv', 'First Name,Company,Position,Connected On\nAna,Acme,Buyer,07-jun-26')],
    `Cannot read "Connections.csv": the column "Last Name" is missing from its header. Drop the file as LinkedIn sent it. ${FROM_TOOLS}`,
  ],
  [
    'a header without two',
    [asFile('Invitations.csv', 'From,To,Message\nJo,Ana,')],
    `Cannot read "Invitations.csv": the columns "Sent At" and "Direction" are missing from its header. Drop the file as LinkedIn sent it. ${FROM_TOOLS}`,
  ],
  [
    'invitations of which no direction is known',
    [invitations(sentOn('6/1/26, 9:00 AM').replace('OUTGOING', 'SORTANTE'))],
    'Cannot read the only row of "Invitations.csv". Line 2: Cannot read "SORTANTE" under Direction: it should be OUTGOING or INCOMING. Drop the file as LinkedIn sent it.',
  ],
  [
    'connections of which no row can be read',
    [ONE, connections('Pat,Roe,,,Acme, Inc.,Buyer,07 Jun 2026', ',,,,,,07 Jun 2026')],
    'Cannot read the only row of "Connections.csv". Line 2: Cannot read "Buyer" under Connected On: it isn’t a date. It has more cells than the header: a comma may lack its quotation marks. Drop the file as LinkedIn sent it.',
  ],
  [
    'two senders',
    [
      invitations(
        sentOn('6/1/26, 9:00 AM'),
        sentOn('6/1/26, 9:00 AM', 'ben').replace('in/jordan', 'in/robin'),
      ),
    ],
    'Cannot import "Invitations.csv": it holds invitations of both "jordan" and "robin". Drop the archive of one account.',
  ],
  [
    'no date at all and no zip',
    [invitations()],
    'Cannot tell the day of this archive, as it holds no date: drop the zip as LinkedIn sent it.',
  ],
  [
    'dates of a language that is not read',
    [ONE, connections('Ada,Example,,,,,02 kesäkuu 2026', 'Ben,Ode,,,,,03 kesäkuu 2026')],
    'Cannot read the dates of "Connections.csv", such as "02 kesäkuu 2026": drop the file as LinkedIn sent it.',
  ],
  [
    'dates that may be read both ways',
    [invitations(sentOn('04/05/2026 09:00'), sentOn('06/05/2026 09:00', 'ben'))],
    'Cannot tell day from month in "Invitations.csv", as in "04/05/2026 09:00": drop the file as LinkedIn sent it.',
  ],
  [
    'dates that Excel in Britain understood only in part, and wrongly',
    [invitations(sentOn('6/26/26, 9:05 AM'), sentOn('06/05/2026 00:00', 'ben'))],
    'Cannot tell day from month in "Invitations.csv", as in "06/05/2026 00:00": drop the file as LinkedIn sent it.',
  ],
  [
    'dates that contradict each other',
    [ONE, connections('Ada,Example,,,,,14/01/2026', 'Ben,Ode,,,,,01/15/2026')],
    'Cannot tell day from month in "Connections.csv", with "14/01/2026" and "01/15/2026" among its dates: drop the file as LinkedIn sent it.',
  ],
])('readArchive refuses %s', (_, files, sentence) => {
  expect(refusal(files)).toBe(sentence);
});

test('each file has an order of its own', () => {
  const american = invitations(sentOn('06/05/2026 09:00'), sentOn('06/25/2026 09:00', 'ben'));
  const british = connections('Ada,Example,,,,,07/06/2026', 'Ben,Ode,,,,,26/06/2026');
  const archive = read([american, british]);
  expect(archive.sent.map(({ sentOn }) => sentOn)).toEqual(['2026-06-05', '2026-06-25']);
  expect(archive.connections?.map(({ connectedOn }) => connectedOn)).toEqual(['2026-06-07', '2026-06-26']);
});

test('readArchive pauses every 500 rows and tells how far it is', () => {
  const many = invitations(
    ...Array.from({ length: 5000 }, (_, index) => sentOn('6/1/26, 9:00 AM', `p${index}`)),
  );
  const shares = [...readArchive([many], ZIP)];
  expect(shares.length).toBeGreaterThanOrEqual(29);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

test('a cell that nobody can read is told by its beginning, however long it is', () => {
  const cell = 'x'.repeat(1000);
  const rows = [
    ['From', 'To', 'Sent At', 'Direction'],
    ['Me', 'Ada', '6/5/26, 12:00 AM', cell],
    ['Me', 'Ada', cell, 'OUTGOING'],
    ['Me', 'Ada', '6/5/26, 12:00 AM', 'OUTGOING'],
  ];
  const { problems } = finish(readArchive([{ name: 'Invitations.csv', rows }], undefined));
  expect(problems.map(({ what }) => what)).toEqual([
    `Cannot read "${'x'.repeat(59)}…" under Direction: it should be OUTGOING or INCOMING.`,
    `Cannot read "${'x'.repeat(59)}…" under Sent At: it isn’t a date.`,
  ]);
});
