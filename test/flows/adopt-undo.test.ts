/** What the guided set up adds to a spreadsheet beside the columns, and what of that undo takes away, or says that it stays. */
import { afterEach, describe, expect, test } from 'vitest';
import type { UndoReply } from '../../src/addon/contract.ts';
import type { AdoptChoice, AdoptReply, SurveyReply } from '../../src/addon/contract-adopt.ts';
import type { PastedValue } from '../../src/host/host.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { testFirst } from '../first-of.ts';
import { SET_UP } from './ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const OWN: readonly (readonly PastedValue[])[] = [
  ['Name', 'Date sent', 'Status?'],
  ['Ana Keller', { day: '2026-04-25' }, 'Sent'],
  ['Ben Nowak', { day: '2026-05-10' }, 'Connected'],
];

async function open(own = OWN): Promise<void> {
  host = await openInNode({
    ...{ today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata', rows: 40 },
  });
  await host.paste('Sheet1', 1, 1, own);
}

async function adopt(more: AdoptChoice = {}): Promise<string> {
  const { survey } = (await host.call('surveySheet', {})) as Extract<SurveyReply, { ok: true }>;
  const choice = { sheetId: survey.sheetId, account: { name: 'Jordan Pike', type: 'Premium' }, ...more };
  const { action } = (await host.call('prepareAdopt', choice)) as Extract<AdoptReply, { ok: true }>;
  const adopted = (await host.call('adoptSheet', choice, action)) as Extract<AdoptReply, { ok: true }>;
  expect(await host.call('finishAdopt')).toMatchObject({ ok: true });
  return adopted.action ?? '';
}

const takeBack = async (action: string) => {
  const reply = (await host.call('takeBack', action)) as Extract<UndoReply, { ok: true }>;
  expect(reply).toMatchObject({ ok: true, ledger: null });
  return reply;
};
const sheetOf = (name: string) => {
  const { sheets, resources } = host.save().workbook;
  const sheet = Object.values(sheets).find((each) => each?.name === name);
  const rules = (resources as { name: string; data: string }[]).find((each) =>
    each.name.includes('CONDITIONAL'),
  );
  const all = JSON.parse(rules?.data ?? '{}') as Record<string, { ranges: unknown }[]>;
  return { frozen: sheet?.freeze?.ySplit ?? 0, rules: (all[sheet?.id ?? ''] ?? []).length };
};
const tabs = () => {
  const { sheetOrder, sheets } = host.save().workbook;
  return sheetOrder.map((id) => sheets[id]?.name);
};
const names = () => {
  const { resources } = host.save().workbook;
  const held = (resources as { name: string; data: string }[]).find(({ name }) =>
    name.includes('DEFINED_NAME'),
  );
  return Object.values(JSON.parse(held?.data || '{}') as Record<string, { name: string }>).map(
    ({ name }) => name,
  );
};
const MADE = ['Your words', 'Dashboard', 'Settings', 'Journal', 'Journal details'];

describe('the survey announces', () => {
  const announced = async () => {
    const { survey } = (await host.call('surveySheet', {})) as Extract<SurveyReply, { ok: true }>;
    return survey;
  };

  test('the new columns in the order in which they will stand', { tags: 'thorough' }, async () => {
    await open();
    const { added } = await announced();
    await adopt();
    const [headers = []] = await host.shown('Sheet1', 'A1:Z1');
    expect(headers.slice(3, 3 + added.length)).toEqual(added);
    expect(headers.slice(3 + added.length).join('')).toBe('');
  });

  test('the sheets that will be there, by the names that they will have', { tags: 'thorough' }, async () => {
    await open();
    host.arrange.addTab('Settings');
    await host.paste('Settings', 1, 1, [['mine']]);
    host.arrange.showTab('Sheet1');
    const before = tabs();
    const { made } = await announced();
    await adopt();
    const added = tabs().filter((name) => !before.includes(name) && name !== 'Journal details');
    expect([...made].sort()).toEqual(added.sort());
    expect(made).toContain('Invite Ledger Settings');
    expect((await announced()).made).toEqual([]);
  });
});

describe('a sheet of the user’s that becomes the log', () => {
  testFirst<[string, () => Promise<unknown>]>(1, [
    [
      'as it speaks our own words',
      async () => {
        await host.paste('Sheet1', 1, 1, [['Name', 'Sent on', 'Status']]);
        await host.click(SET_UP);
      },
    ],
    ['by the guided set up', () => adopt()],
  ])('has no more frozen rows than before: %s', async (_, setUp) => {
    await open();
    await setUp();
    expect(sheetOf('Sheet1')).toMatchObject({ frozen: 0 });
    expect(sheetOf('Sheet1').rules).toBeGreaterThan(0);
  });

  test('without a column to add loses our colours by undo, too', { tags: 'thorough' }, async () => {
    const headers =
      'Name,Company,Profile URL,Account,Sent on,Note,Status,Closed on,Reason,Resend from,Attempt,Goal fit,Follow-up,Flag';
    await open([
      headers.split(','),
      ['Ana', 'X', '', 'Jo', { day: '2026-04-25' }, 'n', 'Nudged', '', '', '', '', '', '', ''],
    ]);
    const action = await adopt({ words: { Nudged: 'Pending' } });
    expect(sheetOf('Sheet1').rules).toBeGreaterThan(0);
    await takeBack(action);
    expect(sheetOf('Sheet1').rules).toBe(0);
  });
});

describe('undo of a set up', () => {
  test('takes away the sheets and names that it made and nobody has used, and says what stays', async () => {
    await open();
    const action = await adopt();
    expect(tabs().sort()).toEqual(['Sheet1', ...MADE].sort());
    expect(names().sort()).toEqual(['AsOf', 'KnownUntil', 'LastDailyRun']);
    expect(await takeBack(action)).toMatchObject({
      keptCount: 0,
      sheets: [
        'Dashboard, Settings and Your words are gone, as nobody had changed them.',
        'Journal stays: it says what was done and undone.',
      ],
    });
    expect(tabs()).toEqual(['Sheet1', 'Journal', 'Journal details']);
    expect(names()).toEqual([]);
    expect(sheetOf('Sheet1')).toEqual({ frozen: 0, rules: 0 });
    await adopt();
    expect(tabs().sort()).toEqual(['Sheet1', ...MADE].sort());
    expect(names().sort()).toEqual(['AsOf', 'KnownUntil', 'LastDailyRun']);
    expect(await host.call('readHealth')).toMatchObject({ ok: true, health: { missing: [] } });
  });

  testFirst<[string, use: () => Promise<unknown>, stays: string, says: string]>(0, [
    [
      'a rule that the user changed',
      async () => {
        const rows = await host.shown('Settings', 'A1:A40');
        const row = rows.findIndex(([label]) => label === 'Wait before inviting again') + 1;
        await host.type('Settings', `B${row}`, '28');
      },
      'Settings',
      'Settings stays: it holds something of yours.',
    ],
    [
      'a line of the user’s on the Dashboard',
      () => host.type('Dashboard', 'P3', 'mine'),
      'Dashboard',
      'Dashboard stays: it holds something of yours.',
    ],
    [
      'a formula of the user’s that reads the day by its name',
      () => host.type('Sheet1', 'B10', '=AsOf'),
      'Dashboard',
      'Dashboard stays: Sheet1!B10 reads from it.',
    ],
    [
      'a formula of the user’s that reads from the sheet',
      () => host.type('Sheet1', 'B10', '=Settings!B5'),
      'Settings',
      'Settings stays: Sheet1!B10 reads from it.',
    ],
    [
      'a word of the user’s',
      () => host.paste('Your words', 30, 1, [['Word', 'maybe', 'Pending']]),
      'Your words',
      'Your words stays: it holds something of yours.',
    ],
  ])('leaves %s', async (_, use, stays, says) => {
    await open();
    const action = await adopt();
    await use();
    const { sheets } = await takeBack(action);
    expect(sheets).toContain(says);
    expect(tabs()).toContain(stays);
    expect(tabs()).toHaveLength(4);
  });

  test('of a sheet after another one keeps what the log before it needs', { tags: 'thorough' }, async () => {
    await open();
    await adopt();
    host.arrange.addTab('Second');
    await host.paste('Second', 1, 1, OWN);
    const { survey } = (await host.call('surveySheet', {})) as Extract<SurveyReply, { ok: true }>;
    const second = survey.sheets.find(({ title }) => title === 'Second')?.sheetId ?? -1;
    const action = await adopt({ sheetId: second });
    const reply = (await host.call('takeBack', action)) as Extract<UndoReply, { ok: true }>;
    expect(reply).toMatchObject({ ok: true, sheets: [] });
    expect(tabs().sort()).toEqual(['Sheet1', 'Second', ...MADE].sort());
  });
});
