/** The rows that are in no figure: said on top, with the ways to have them counted. */
import type { Ledger } from '../../../addon/contract.ts';
import { act } from '../../kit/act.ts';
import { ask } from '../../kit/ask.ts';
import { make, makeButton } from '../../kit/element.ts';
import { count } from '../../kit/names.ts';

export function renderUnread({ unread, standings }: Ledger): HTMLElement[] {
  const { rows, of, statuses, dates, accounts, hidesFigures } = unread;
  if (rows === 0) return renderDayless(unread);
  const verb = rows === 1 ? 'isn’t' : 'aren’t';
  const says = `${rows.toLocaleString('en')} of ${count(of, 'row')} ${rows === 1 ? 'needs' : 'need'} fixing and ${verb} counted`;
  const reading = [
    ...(statuses > 0 ? [`${statuses} with an unknown status`] : []),
    ...(dates > 0 ? [`${dates} with unreadable dates`] : []),
  ];
  const show = makeButton(rows === 1 ? 'Show it' : 'Show them');
  show.dataset.open = 'health';
  show.dataset.key = 'unread';
  return [
    make(
      'section',
      'banner caution',
      make('p', '', hidesFigures ? `${says}, so there are no figures yet.` : `${says}.`),
      ...(reading.length > 0 ? [make('p', 'quiet', reading.join(' · ')), show] : []),
      ...accounts.map((account) => renderStray(account, standings)),
    ),
    ...renderDayless(unread),
  ];
}

/** Withdrawals without a day are in the figures; whom they concern, nobody can invite again by them. */
function renderDayless({ withoutDay }: Ledger['unread']): HTMLElement[] {
  if (withoutDay === 0) return [];
  const has = withoutDay === 1 ? 'withdrawal has' : 'withdrawals have';
  const until = withoutDay === 1 ? 'It isn’t' : 'They aren’t';
  const show = makeButton('Show');
  show.dataset.open = 'health';
  show.dataset.key = 'dayless';
  return [
    make(
      'p',
      'quiet',
      `${withoutDay.toLocaleString('en')} ${has} no day. ${until} ready to re-send until you write one. `,
      show,
    ),
  ];
}

/** Nothing vanishes unsaid: leads, totals and other tables below the log. */
export function renderLeftAlone({ notInvitations: rows }: Ledger): HTMLElement[] {
  if (rows === 0) return [];
  const says =
    rows === 1 ? '1 row isn’t an invitation and is' : `${count(rows, 'row')} aren’t invitations and are`;
  return [make('p', 'quiet', `${says} left alone.`)];
}

/** An account that Settings does not list: the user renamed it there, or it is new. */
function renderStray(
  { name, rows }: Ledger['unread']['accounts'][number],
  standings: Ledger['standings'],
): HTMLElement {
  const select = make(
    'select',
    '',
    make('option', '', `New account “${name}”`),
    ...standings.map(({ account }) => make('option', '', account)),
  );
  const label = make('label', 'whose', `Whose are the ${count(rows, 'row')} of “${name}”?`, select);
  const place = make('div', 'stray', label);
  place.append(
    makeButton('Save', () => {
      const listed = standings[select.selectedIndex - 1]?.account;
      const change = { from: listed === undefined ? null : name, to: listed ?? name, merge: true };
      act(
        place,
        () => ask('changeAccount', change),
        () => (listed === undefined ? `Added “${name}”.` : `The rows of “${name}” are now ${listed}’s.`),
      );
    }),
  );
  return place;
}
