/**
 * Sheets as people keep them, adopted as proposed and without any correction, through the built bundle: nobody who is
 * open, cooling down or unread is told free, a new row stands beside nobody's cells, and undo brings back every cell.
 */
import { expect, test } from 'vitest';
import type {
  AccountVerdict,
  CheckReply,
  Invited,
  LedgerReply,
  Planned,
  Reply,
} from '../../src/addon/contract.ts';
import type { AdoptReply, Survey } from '../../src/addon/contract-adopt.ts';
import type { PastedValue } from '../../src/host/host.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { describeFirst } from '../first-of.ts';
import { type Layout, type LayoutCell, readLayouts, type TrueRow } from '../layouts/layout.ts';

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' } as const;
const GO: ReadonlySet<AccountVerdict['kind']> = new Set(['never', 'free', 'second attempt']);
/** Withdrawn before this day, a person may be invited again today. */
const COOLED_DOWN = '2026-06-06';
/** Every so many, and all with a second table, with totals or without headers: each costs a second; ALL_LAYOUTS=1 tries all. */
const LAYOUTS = readLayouts().filter(
  ({ truth }, index) =>
    process.env.ALL_LAYOUTS ||
    index % 12 === 0 ||
    truth.tags.some((tag) => ['two-tables', 'totals', 'no-header'].includes(tag)),
);

async function open({ rows }: Layout): Promise<NodeHost> {
  const host = await openInNode({ ...ZONES, rows: 60 });
  await host.paste(
    'Sheet1',
    1,
    1,
    rows.map((row) => row.map(pasted)),
  );
  for (const [index, row] of rows.entries()) {
    for (const [place, cell] of row.entries()) {
      if (typeof cell === 'object' && 'formula' in cell)
        await host.type('Sheet1', `${String.fromCharCode(65 + place)}${index + 1}`, cell.formula);
    }
  }
  return host;
}

function pasted(cell: LayoutCell): PastedValue {
  if (typeof cell === 'object') return 'date' in cell ? { day: cell.date.slice(0, 10) } : null;
  return cell === '' ? null : cell;
}

/** Whoever may be invited again, as far as anybody can know. */
function isFree({ status, closedOn }: TrueRow): boolean {
  return status === 'Expired' || (status === 'Withdrawn' && closedOn !== '' && closedOn <= COOLED_DOWN);
}

/** With a second table, in another language: the first to be tried. */
const FIRST = ['clients-below-candidates', 'trois-dates-fr'];
const isFirst = ({ id }: Layout) => FIRST.includes(id);
const CASES = [...LAYOUTS.filter(isFirst), ...LAYOUTS.filter((layout) => !isFirst(layout))].map(
  (layout) => [layout.id, layout] as const,
);

describeFirst(FIRST.length, CASES)('%s', (_, layout) => {
  test('is adopted as proposed, tells nobody free who is not, and is undone', async () => {
    const host = await open(layout);
    try {
      const { survey } = (await host.call('surveySheet', {})) as { survey: Survey };
      const before = host.look('Sheet1');
      const choice = {
        sheetId: survey.sheetId,
        // As the page sends it.
        ...(survey.headerRow === null && { headerRow: null }),
        account: { name: survey.account.name || 'Jo Pike', type: survey.account.type },
      };
      const prepared = (await host.call('prepareAdopt', choice)) as Extract<AdoptReply, { ok: true }>;
      const adopted = (await host.call('adoptSheet', choice, prepared.action)) as Extract<
        AdoptReply,
        { ok: true }
      >;
      expect([prepared, adopted]).toMatchObject([{ ok: true }, { ok: true, action: expect.any(String) }]);
      expect(await host.call('finishAdopt')).toMatchObject({ ok: true });

      const reply = (await host.call('readLedger')) as Extract<LedgerReply, { ok: true }>;
      expect(reply).toMatchObject({ ok: true });
      expect(reply.ledger).toMatchObject({
        invitations: survey.preview.rows,
        notInvitations: survey.preview.notInvitations,
      });

      const people = Object.entries(layout.truth.perRow);
      const free = new Set(people.filter(([, row]) => isFree(row)).map(([, { name }]) => name));
      const wrong: string[] = [];
      for (const [row, said] of people) {
        if (isFree(said) || (said.name !== '' && free.has(said.name))) continue;
        for (const query of [said.name, said.slug && `https://www.linkedin.com/in/${said.slug}`]) {
          if (!query || query === 'https://www.linkedin.com/in/ask') continue;
          const check = (await host.call('checkPerson', query)) as CheckReply;
          if (!check.ok) continue;
          const kinds = check.people.flatMap(({ verdicts }) => verdicts.map(({ kind }) => kind));
          if (check.people.length === 0) wrong.push(`row ${row}, ${query}: nobody`);
          if (kinds.some((kind) => GO.has(kind))) wrong.push(`row ${row}, ${query}: ${kinds.join()}`);
        }
      }
      expect(wrong).toEqual([]);

      const shown = await host.shown('Sheet1', 'A1:Z60');
      const form: Invited = {
        ...{ name: 'Zyx Wvut', company: 'New Co', url: 'https://www.linkedin.com/in/zyx-wvut-1' },
        ...{
          account: reply.ledger.standings[0]?.account ?? '',
          sentOn: '2026-06-27',
          note: '',
          goalFit: '',
        },
        ...{ followUp: '', anyway: true },
      };
      const logged = (await host.call('logInvitation', form)) as Extract<Reply, { ok: true }>;
      expect(logged).toMatchObject({ ok: true });
      const after = await host.shown('Sheet1', 'A1:Z60');
      const row = after.findIndex((cells) => cells.some((cell) => cell.includes('zyx-wvut')));
      const isInserted = after[row + 1]?.join('') === shown[row]?.join('') && shown[row]?.join('') !== '';
      const width = tableEnd(layout);
      if (!isInserted)
        expect(shown[row]?.slice(0, width).filter((cell) => cell && cell !== 'FALSE')).toEqual([]);

      expect(await host.call('takeBack', logged.action)).toMatchObject({ ok: true, keptCount: 0 });

      expect(await host.call('readInsights', '')).toMatchObject({ ok: true });
      const [target] = reply.ledger.pending;
      if (target) {
        const unplanned = host.look('Sheet1');
        const ask = async (plan: Planned['plan']) =>
          (await host.call('planInvitations', { targets: [target], plan })) as typeof logged;
        // A column of theirs that is called so is read as the follow-up: it is where the step goes.
        const steps = async () =>
          (await host.shown('Sheet1', 'A1:Z60')).flat().filter((cell) => /^(next step|call)$/i.test(cell));
        const [isTheirs] = await steps();
        const planned = await ask({ keepUntil: '2026-12-01', nextStep: 'Call' });
        expect(planned).toMatchObject({ ok: true, already: false });
        expect((await steps()).sort()).toEqual(['Call', isTheirs ?? 'Next step']);
        expect((await host.shown('Sheet1', 'A1:Z60')).flat()).toContain('Keep until');
        expect(await host.call('takeBack', planned.action)).toMatchObject({ ok: true, keptCount: 0 });
        expect(host.look('Sheet1')).toEqual(unplanned);
      }
      expect(await host.call('takeBack', adopted.action)).toMatchObject({ ok: true, keptCount: 0 });
      const now = host.look('Sheet1');
      if (!isInserted) expect(now).toEqual(before);
    } finally {
      host.dispose();
    }
  });
});

/** The place behind the last column that the log has, before the first one without a header. */
function tableEnd({ rows, truth }: Layout): number {
  const headers = rows[(truth.headerRow ?? 1) - 1] ?? [];
  const last =
    Object.values(truth.columns)
      .flatMap((column) => column ?? [])
      .sort()
      .at(-1) ?? 'A';
  const from = last.charCodeAt(0) - 65;
  const end = headers.findIndex((header, place) => place > from && header === '');
  return end < 0 ? headers.length : end;
}
