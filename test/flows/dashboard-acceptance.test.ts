/**
 * The share accepted on the Dashboard, and the cell KnownUntil, through the built bundle: in a new book, in one that was set up before
 * them (test/samples/present-book.json, 26 November 2026), and in one of an earlier look.
 */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, day } from '../../src/core/day.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { date, openLedger, openNewLedger, type Row, RUN_NOW } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const TODAY = day('2026-06-27');
const SIZE = { rows: 200, locale: 'en_GB' } as const;

/** One a day for so many days up to yesterday: of three, one accepts two days later. */
function sent(days: number, more: Row = {}): Row[] {
  return Array.from({ length: days }, (_, index): Row => {
    const on = addDays(TODAY, -1 - index);
    const isAccepted = index % 3 === 1 && index > 1;
    return {
      ...{ Name: `Person ${index}`, 'Sent on': date(on), Status: isAccepted ? 'Accepted' : 'Pending' },
      ...(isAccepted && { 'Closed on': date(addDays(on, 2)) }),
      ...more,
    };
  });
}

/** What the Dashboard says: the large figure, what it means, and the cells of the lines. */
async function shown(lines: number) {
  const [[figure] = [], [means] = [], [known] = [], , ...rows] = await host.shown(
    'Dashboard',
    `K5:M${8 + lines + 1}`,
  );
  return { figure, means, known, lines: rows.map((row) => row[2]) };
}

/** What a formula is given for the name; '' where the cell is blank. */
const known = async (name = 'KnownUntil') => {
  await host.type('Settings', 'Z1', `=IF(ISBLANK(${name}), "", ${name})`);
  return (await host.values('Settings', 'Z1')).flat()[0];
};

describe('a new book', () => {
  test('shows who accepts within 21 days, as the formula has it', async () => {
    host = await openNewLedger(sent(60), SIZE);
    await host.click(RUN_NOW);
    const { figure, means, known, lines } = await shown(1);
    expect(means).toBe('within 21 days of sending');
    // The last one accepted was sent on the 22nd, five days ago: so far everything is known.
    expect(known).toBe('answers known until 24/06/2026');
    expect(figure).toBe('34%');
    expect(lines).toEqual(['34%', '34%']);
    const [headers = []] = await host.shown('Invitations', 'A1:N1');
    const range = (header: string) => {
      const column = String.fromCharCode(65 + headers.indexOf(header));
      return `Invitations!${column}1:${column}200`;
    };
    const log = `${range('Status')}, ${range('Sent on')}, ${range('Closed on')}`;
    await host.type('Settings', 'Z2', `=ACCEPTANCE_BY_DAY(${log}, KnownUntil)`);
    expect((await host.values('Settings', 'Z2')).flat()).toEqual(
      (await host.values('Dashboard', 'M9')).flat(),
    );
  });

  test('says so where too few are old enough, and shows no day where nobody has answered', async () => {
    host = await openNewLedger(sent(9), SIZE);
    await host.click(RUN_NOW);
    expect(await shown(1)).toEqual({
      ...{ figure: '—', means: 'too few answers to tell yet', known: expect.stringContaining('until') },
      lines: ['—', '—'],
    });
    host.dispose();
    host = await openNewLedger(sent(9, { Status: 'Pending', 'Closed on': '' }), SIZE);
    await host.click(RUN_NOW);
    expect((await shown(1)).known).toBe('');
    expect(await known()).toBe('');
  });

  test('compares by day 14 where all are withdrawn then', async () => {
    const rows = sent(60).map((row, index): Row => {
      const isOver = row.Status === 'Pending' && index >= 14;
      return isOver
        ? { ...row, Status: 'Withdrawn', 'Closed on': date(addDays(TODAY, -1 - index + 14)) }
        : row;
    });
    host = await openNewLedger(rows, SIZE);
    await host.click(RUN_NOW);
    expect(await shown(1)).toMatchObject({ figure: '33%', means: 'within 14 days of sending' });
  });

  test('shows nothing while rows that can’t be read hide the figures', async () => {
    host = await openNewLedger([...sent(60), ...sent(10, { Status: 'hm' })], SIZE);
    await host.click(RUN_NOW);
    expect(await shown(1)).toEqual({ figure: '—', means: '', known: '', lines: ['—', '—'] });
    expect(await known()).toBe('');
  });

  test('counts each account to the day of its own answers; KnownUntil is the earliest', {
    tags: 'thorough',
  }, async () => {
    host = await openNewLedger(
      [...sent(60), ...sent(60, { Account: 'Second' }).slice(30), { Name: 'New', Account: 'Third' }],
      SIZE,
    );
    for (const to of ['Second', 'Third']) await host.call('changeAccount', { from: null, to, merge: false });
    await host.click(RUN_NOW);
    const { known: until, lines } = await shown(3);
    // Of the second account nothing is known since its last acceptance; too few of it are old enough by then.
    expect(until).toBe('answers known until 28/05/2026');
    expect(await known()).toEqual({ day: '2026-05-28' });
    expect(lines).toEqual([
      '34%',
      expect.stringMatching(/^(?:\d+%|—)$/),
      '—',
      expect.stringMatching(/^3\d%$/),
    ]);
  });

  test('shows nothing while the first archive has only those of the time before who accepted', async () => {
    // Whoever was sent 60 days ago or more and did not accept was withdrawn, and is in no archive. Taken as they are, two of three accept.
    const survivors = sent(100)
      .slice(60)
      .map((row, index): Row => {
        const on = addDays(TODAY, -61 - index);
        return { ...row, Status: 'Accepted', 'Closed on': date(addDays(on, 2)) };
      });
    host = await openNewLedger([...sent(60), ...survivors], SIZE);
    const person = { name: 'New', company: '', url: 'https://www.linkedin.com/in/new', note: '' };
    const added = { ...person, sentOn: '2026-06-19', status: 'Pending', closedOn: '', byName: false };
    const batch = { importId: 'one', account: 'My account', exportedOn: '2026-06-25', ownerSlug: null };
    await host.call('applyImport', { ...batch, last: true, changed: [], added: [added] });
    expect(await shown(1)).toMatchObject({ figure: '—', means: 'too few answers to tell yet' });
  });

  test('a range of the user’s that is called KnownUntil stays theirs', async () => {
    host = await openNewLedger([], SIZE);
    host.arrange.nameRange('KnownUntil', 'Settings!$Z$9');
    await host.click('Set up this spreadsheet');
    await host.type('Settings', 'Z9', 'mine');
    expect([await known(), await known('InviteLedgerKnownUntil')]).toEqual(['mine', '']);
    expect(await host.call('readHealth')).toMatchObject({ ok: true, health: { missing: [] } });
  });
});

describe('a book of the present look, set up before', () => {
  async function openBefore(arrange: (host: NodeHost) => void = () => {}) {
    const saved = JSON.parse(
      readFileSync(new URL('../samples/present-book.json', import.meta.url), 'utf8'),
    ) as ReturnType<NodeHost['save']>;
    host = await openInNode({
      ...{ today: TODAY, sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata', snapshot: saved },
    });
    arrange(host);
  }

  test('gets the new figure, the named cell and the new note with the next reading', async () => {
    await openBefore();
    await host.paste('Dashboard', 20, 16, [['mine', 7]]);
    const before = host.look('Settings');
    await host.call('readLedger');
    expect(await shown(1)).toMatchObject({ figure: '—' });
    expect(host.look('Settings')).toEqual(before);
    expect(host.cellState('Dashboard', 'M8').note).toContain('as long as they were open');
    expect(await host.shown('Dashboard', 'P20:Q20')).toEqual([['mine', '7']]);
    expect(await known()).toBe('');
    expect(await host.call('readHealth')).toMatchObject({ ok: true, health: { missing: [] } });
  });

  test('keeps a note that its owner wrote', async () => {
    await openBefore(({ arrange }) => arrange.annotate('Dashboard', 'M8', 'What we tell the board'));
    await host.click(RUN_NOW);
    expect(host.cellState('Dashboard', 'M8').note).toBe('What we tell the board');
  });

  test('asks for the name once only', async () => {
    await openBefore();
    await host.click(RUN_NOW);
    const named: string[] = [];
    host.on(({ service, method }) => {
      if (method === 'setNamedRange' || method === 'getNote') named.push(`${service}.${method}`);
    });
    host.setToday('2026-06-28');
    await host.click(RUN_NOW);
    expect(named).toEqual([]);
  });
});

describe('a book of an earlier look', () => {
  test('shows the figure where it did, and has no KnownUntil before the new look', {
    tags: 'thorough',
  }, async () => {
    host = await openLedger(sent(60), SIZE);
    await host.click(RUN_NOW);
    expect(await host.shown('Dashboard', 'L5:L6')).toEqual([['Acceptance'], ['33.9%']]);
    expect(await host.call('readHealth')).toMatchObject({ ok: true, health: { missing: [] } });
    await host.call('useNewLook');
    expect(await shown(1)).toMatchObject({ figure: '34%', known: 'answers known until 24/06/2026' });
    expect(await known()).toEqual({ day: '2026-06-24' });
  });
});
