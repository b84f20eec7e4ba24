/**
 * The acts that are measured, each as ours and as the plain script does it, in the order in which they are
 * tried on one log.
 */
import type { Invited, Marked, Target, Withdrawn } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { NEW_ORDER } from '../../src/sheet/column.ts';
import { makeBlock, TODAY } from './block.ts';
import { type Cost, costOf } from './cost.ts';

export type ActName =
  // Everything is due.
  | 'first daily check'
  | 'first reading'
  | 'first withdrawal'
  | 'withdraw'
  | 'undo'
  | 'mark'
  | 'invite'
  | 'check a person'
  | 'insights'
  | 'follow up'
  | 'daily check';

/** As ours and as the plain script's. */
export interface Act {
  readonly name: ActName;
  readonly ours: Call;
  readonly plain: Call;
}

/** What the script is called with. */
interface Call {
  readonly name: string;
  readonly args?: readonly unknown[];
}

/** The daily check is that of the next day: a few flags change, all over the log. */
const TOMORROW = '2026-06-28';

/** All of them, to be tried one after the other on a log of `makeBlock(rows)`. */
export function actsOn(rows: number): Act[] {
  // Deep in the log, where nothing that is read of its top helps; a multiple of eight is pending.
  const middle = 8 * Math.floor(rows / 16);
  const target = targets(rows);
  const withdrawal = (index: number): Withdrawn => ({
    target: target(index),
    on: TODAY,
    reason: 'No answer',
    followUp: '',
  });
  const marked: Marked = { target: target(middle + 8), status: 'Accepted', on: TODAY };
  const [name, url] = ['Robin Vale', 'https://www.linkedin.com/in/robin-vale'];
  const invited: Invited = {
    name,
    url,
    company: '',
    account: 'Jordan Pike',
    sentOn: TODAY,
    note: '',
    goalFit: '',
    followUp: '',
    anyway: true,
  };
  const everybody = { account: '', text: '', group: '', offset: 0 };
  const acts: [ActName, ours: Call, plain: Call][] = [
    ['first daily check', { name: 'dailyHighlight' }, { name: 'plainDaily' }],
    ['first reading', { name: 'readLedger' }, { name: 'plainRead' }],
    // The first change of a document asks for the number of the last one.
    ['first withdrawal', call('logWithdrawal', withdrawal(8)), call('plainWithdraw', 10)],
    ['withdraw', call('logWithdrawal', withdrawal(middle)), call('plainWithdraw', middle + 2)],
    ['undo', { name: 'undoLast' }, { name: 'plainUndo' }],
    ['mark', call('markInvitation', marked), call('plainMark', middle + 10)],
    ['invite', call('logInvitation', invited), call('plainInvite', rows + 2, name, url)],
    ['check a person', call('checkPerson', 'person 12'), call('plainCheck', 'person 12')],
    ['insights', call('readInsights', ''), { name: 'plainRead' }],
    ['follow up', call('readFollowUps', everybody), { name: 'plainRead' }],
    ['daily check', { name: 'dailyHighlight' }, { name: 'plainDaily' }],
  ];
  return acts.map(([name, ours, plain]) => ({ name, ours, plain }));
}

/** Tries them in the host that was opened on that log. */
export function measureActs(
  host: NodeHost,
  rows: number,
  acts: readonly Act[],
  whose: 'ours' | 'plain' = 'ours',
): Map<ActName, Cost> {
  return new Map(
    acts.map(({ name: act, [whose]: { name, args = [] } }) => {
      host.setToday(act === 'daily check' ? TOMORROW : TODAY);
      return [act, costOf(host, rows, name, ...args)];
    }),
  );
}

function call(name: string, ...args: unknown[]): Call {
  return { name, args };
}

/** Names the invitation at an index of the block, counted from 0. */
function targets(rows: number): (index: number) => Target {
  const [, ...lines] = makeBlock(rows);
  return (index) => {
    const text = (key: (typeof NEW_ORDER)[number]) => {
      const cell = lines[index]?.[NEW_ORDER.indexOf(key)] ?? '';
      return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
    };
    const [name, url, account] = [text('name'), text('url'), text('account')];
    return { row: index + 2, name, url, account, sentOn: text('sentOn') as Target['sentOn'] };
  };
}
