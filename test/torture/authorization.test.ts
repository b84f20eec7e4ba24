/**
 * Each entry point under the mode that Google gives it.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { ServiceCall } from '../../src/host/host.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { date, openLedger } from '../flows/ledger-host.ts';

let host: NodeHost;
afterEach(() => host.dispose());

const DAY = new Date('2026-06-01T04:00Z');
/** Arguments for each custom function: a cell, or cells. */
const FORMULAS: Readonly<Record<string, readonly unknown[]>> = {
  RESEND_DATE: [[[DAY], ['']], 21],
  PENDING_HEADROOM: [[['Pending'], ['']], 300],
  DAYS_PENDING: [[['Pending']], [[DAY]], DAY],
  INVITE_STATE: [[['Pending']], [[DAY]], DAY],
  QUOTA_LEFT: [[[DAY]], DAY, 100],
  QUOTA_RESET: [[[DAY]], DAY],
  ACCEPTANCE_RATE: [[['Accepted'], ['Pending']]],
  ACCEPTANCE_BY_DAY: [[['Accepted']], [[DAY]], [[DAY]], DAY],
  ACCEPTANCE_CURVE: [[['Accepted']], [[DAY]], [[DAY]], DAY],
  PENDING_ON: [[['Accepted']], [[DAY]], [[DAY]], DAY],
  CAP_DATE: [[['Accepted']], [[DAY]], [[DAY]], DAY],
  SAFE_PACE: [[['Accepted']], [[DAY]], [[DAY]], DAY],
  SHARE_RANGE: [12, 40],
};
/** NONE or LIMITED: simple triggers, when the spreadsheet opens or is edited. */
const SIMPLE = ['onOpen', 'onEdit'];
/** FULL: chosen by the user, fired by the clock, or run once when the add-on is installed. */
const STARTED = [
  ...[
    'onInstall',
    'setUpSpreadsheet',
    'chooseColumns',
    'openSidebar',
    'runDailyNow',
    'turnOnDaily',
    'turnOffDaily',
  ],
  ...['takeBackLast', 'dailyHighlight'],
];
/** FULL: `google.script.run`. */
const ASKED = [
  ...[
    'surveySheet',
    'prepareAdopt',
    'adoptSheet',
    'finishAdopt',
    'setUpHere',
    'showSurveyedRow',
    'showAdoptHere',
    'showImport',
    'showSidebar',
    'readLedger',
    'readFingerprint',
    'saveStep',
    'useNewLook',
    'makeInsights',
    'makeReport',
    'readPending',
    'readResends',
    'readFollowUps',
    'readInsights',
    'answerHistory',
    'logWithdrawal',
    'logInvitation',
    'markInvitation',
    'checkPerson',
    'planInvitations',
    'readForgettable',
    'forgetPeople',
  ],
  ...[
    'logWall',
    'endWall',
    'readImportLog',
    'readLastImport',
    'applyImport',
    'undoLast',
    'takeBack',
    'readHealth',
    'fixFinding',
    'fixAlike',
  ],
  ...['repairSheets', 'repairDaily', 'stopDailyHere', 'moveOldJournal', 'moveClosed'],
  ...['selectCell', 'changeRules', 'changeAccount'],
];

const ZONES = { today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata' } as const;
const named = (calls: readonly ServiceCall[]) => calls.map(({ service, method }) => `${service}.${method}`);

test('every door of main.ts stands in one of the lists, and nothing else is a global function', async () => {
  const doors = [...Object.keys(FORMULAS), ...SIMPLE, ...STARTED, ...ASKED].sort();
  const source = readFileSync('src/addon/main.ts', 'utf8');
  expect([...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name).sort()).toEqual(doors);
  const built = readFileSync('dist/Code.js', 'utf8');
  expect([...built.matchAll(/^function (\w+)/gm)].map(([, name]) => name).sort()).toEqual(doors);
  host = await openLedger();
  for (const name of ['writeText', 'locked', 'setUp', 'eval', 'toString', 'constructor']) {
    await expect(host.call(name)).rejects.toThrow(`Script function not found: ${name}`);
  }
  await expect(host.call('__proto__')).rejects.toThrow('a name that ends in _ is private');
});

describe('onOpen', () => {
  const MENU = /^(SpreadsheetApp\.getUi|Ui\.createAddonMenu|Menu\.add(Item|Separator|ToUi))$/;

  test('in NONE makes the menu and calls nothing else', async () => {
    host = await openInNode({ ...ZONES, enabled: false });
    expect(named(host.lastCalls()).filter((call) => !MENU.test(call))).toEqual([]);
    expect(host.menu()).toHaveLength(9);
  });

  test('in LIMITED writes AsOf, when the day is another, and nothing else', async () => {
    host = await openLedger([{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-06-01') }]);
    const snapshot = host.save();
    host.dispose();
    for (const [today, writes] of [
      ['2026-06-27', []],
      ['2026-06-28', ['Range.setValue']],
    ] as const) {
      host = await openInNode({ ...ZONES, today, snapshot });
      const calls = named(host.lastCalls());
      expect(calls.filter((call) => /\.(set|insert|delete|show|new)/.test(call))).toEqual(writes);
      expect(await host.shown('Dashboard', 'B2')).toEqual([[today]]);
      if (writes.length === 0) host.dispose();
    }
  });

  test('in LIMITED before set up, without our sheets, still makes the menu', async () => {
    host = await openInNode(ZONES);
    expect(host.menu()).toHaveLength(9);
  });
});

test('onInstall in FULL makes the menu', async () => {
  host = await openInNode({ ...ZONES, enabled: false });
  await host.call('onInstall', { authMode: 'FULL' });
  expect(host.menu()).toHaveLength(9);
});

describe('in CUSTOM_FUNCTION', () => {
  test('each custom function asks for the zone at most', async () => {
    host = await openLedger();
    const calls: ServiceCall[] = [];
    host.on((call) => void calls.push(call));
    for (const [name, args] of Object.entries(FORMULAS))
      expect(host.formula(name, ...args)).not.toBeUndefined();
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.every(({ mode }) => mode === 'CUSTOM_FUNCTION')).toBe(true);
    const allowed = ['SpreadsheetApp.getActiveSpreadsheet', 'Spreadsheet.getSpreadsheetTimeZone'];
    const others = named(calls).filter((call) => !allowed.includes(call) && !call.startsWith('Utilities.'));
    expect(others).toEqual([]);
  });

  test('a formula that names another door changes nothing: Google refuses what it would need', async () => {
    host = await openLedger([{ Name: 'Ana', Status: 'Pending', 'Sent on': date('2026-06-01') }]);
    const cells = async () => [
      await host.values('Invitations', 'A1:N10'),
      await host.values('Settings', 'A1:N30'),
      await host.values('Journal', 'A1:G5'),
      await host.values('Journal details', 'A1:J5'),
    ];
    const before = await cells();
    const target = { row: 2, name: 'Ana', url: '', account: '', sentOn: '2026-06-01' };
    const form = { target, on: '2026-06-27', reason: '', followUp: '', status: 'Accepted' };
    for (const name of [...STARTED, ...ASKED]) {
      try {
        host.formula(name, form);
      } catch (error) {
        expect((error as Error).message).toMatch(
          /^(You do not have permission|Cannot call SpreadsheetApp\.getUi)/,
        );
      }
    }
    expect(await cells()).toEqual(before);
    const { properties, triggers } = host.save();
    expect([properties.change, triggers]).toEqual([undefined, []]);
  });
});
