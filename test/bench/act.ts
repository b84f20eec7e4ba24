/** The acts that are measured, each as ours and as the plain script does it, in the order in which they are tried on one log. */
import type { Invited, Marked, Target, Withdrawn } from '../../src/addon/contract.ts';
import type { NodeHost } from '../../src/host/node.ts';
import { COLUMN_KEYS } from '../../src/sheet/column.ts';
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
  | 'daily check';

export interface Measured {
  readonly ours: Cost;
  readonly plain: Cost;
}

/** The daily check is that of the next day: a few flags change, all over the log. */
const TOMORROW = '2026-06-28';

/** What an act is called with. */
interface Call {
  readonly name: string;
  readonly args?: readonly unknown[];
}

/** Tries all of them on a log of `makeBlock(rows)`, in the host that was opened on it. */
export function measureActs(host: NodeHost, rows: number): Map<ActName, Measured> {
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
  const acts: readonly [ActName, ours: Call, plain: Call][] = [
    ['first daily check', { name: 'dailyHighlight' }, { name: 'plainDaily' }],
    ['first reading', { name: 'readLedger' }, { name: 'plainRead' }],
    // The first change of a document asks for the number of the last one.
    ['first withdrawal', call('logWithdrawal', withdrawal(8)), call('plainWithdraw', 10)],
    ['withdraw', call('logWithdrawal', withdrawal(middle)), call('plainWithdraw', middle + 2)],
    ['undo', { name: 'undoLast' }, { name: 'plainUndo' }],
    ['mark', call('markInvitation', marked), call('plainMark', middle + 10)],
    ['invite', call('logInvitation', invited), call('plainInvite', rows + 2, name, url)],
    ['check a person', call('checkPerson', 'person 12'), call('plainCheck', 'person 12')],
    ['daily check', { name: 'dailyHighlight' }, { name: 'plainDaily' }],
  ];
  const tryAll = (of: (act: (typeof acts)[number]) => Call) =>
    acts.map((act): Cost => {
      host.setToday(act[0] === 'daily check' ? TOMORROW : TODAY);
      const { name, args = [] } = of(act);
      return costOf(host, rows, name, ...args);
    });
  const ours = tryAll(([, ours]) => ours);
  const plain = tryAll(([, , plain]) => plain);
  return new Map(
    acts.map(([name], index) => [name, { ours: ours[index] as Cost, plain: plain[index] as Cost }]),
  );
}

function call(name: string, ...args: unknown[]): Call {
  return { name, args };
}

/** Names the invitation at an index of the block, counted from 0. */
function targets(rows: number): (index: number) => Target {
  const [, ...lines] = makeBlock(rows);
  return (index) => {
    const text = (key: (typeof COLUMN_KEYS)[number]) => {
      const cell = lines[index]?.[COLUMN_KEYS.indexOf(key)] ?? '';
      return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
    };
    const [name, url, account] = [text('name'), text('url'), text('account')];
    return { row: index + 2, name, url, account, sentOn: text('sentOn') as Target['sentOn'] };
  };
}
