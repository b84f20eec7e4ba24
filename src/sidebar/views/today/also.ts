/** What else there is to know: the age of the archive, and rows that were left alone. Short, at the foot. */
import type { Ledger } from '../../../addon/contract.ts';
import { count } from '../../kit/count.ts';
import { make } from '../../kit/element.ts';
import { makeIcon } from '../../kit/icon.ts';
import { openButton } from '../../kit/open-button.ts';
import { makeArchiveLink } from './history.ts';

export function renderAlso(ledger: Ledger): HTMLElement[] {
  const notes = notesOn(ledger);
  const details = make(
    'details',
    'also quiet',
    make('summary', '', `${count(notes.length, 'thing')} to know about your log`),
    ...notes.map((note) => make('p', '', note)),
    openButton('Open Health', 'health'),
  );
  details.dataset.key = 'notes';
  return [...renderArchiveAge(ledger), ...(notes.length > 0 ? [details] : [])];
}

/** LinkedIn forgets an invitation after half a year, and what no archive holds is lost. */
function renderArchiveAge({ archive, invitations, standings }: Ledger): HTMLElement[] {
  const named = (account: string) => (standings.length > 1 ? ` of ${account}` : '');
  const never = archive.filter(({ state }) => state === 'never');
  return [
    ...archive.flatMap(({ account, days, state }) => {
      if (state === 'overdue') {
        const words = ` The last archive${named(account)} is ${days} days old; LinkedIn forgets after 180. `;
        return make('p', 'caution', makeIcon('warning'), words, makeArchiveLink('Ask for a new one'));
      }
      if (state !== 'remind') return [];
      const words = `Last archive${named(account)}: ${count(days ?? 0, 'day')} ago. `;
      return make('p', 'quiet', words, makeArchiveLink('Ask for a new one'));
    }),
    ...(never.length > 0 && invitations > 0
      ? [
          make(
            'p',
            'quiet',
            `No archive${never.length < archive.length ? ` of ${never.map(({ account }) => account).join(', ')}` : ''} imported yet. `,
            openButton('Import one', 'import'),
          ),
        ]
      : []),
  ];
}

function notesOn({ unread: { withoutDay }, notInvitations, problems }: Ledger): string[] {
  const one = withoutDay === 1;
  return [
    ...(withoutDay > 0
      ? [
          `${count(withoutDay, 'withdrawal')} ${one ? 'has' : 'have'} no day. ${one ? 'It isn’t' : 'They aren’t'} ready to re-send until you write one.`,
        ]
      : []),
    ...(notInvitations > 0
      ? [
          notInvitations === 1
            ? '1 row isn’t an invitation and is left alone.'
            : `${count(notInvitations, 'row')} aren’t invitations and are left alone.`,
        ]
      : []),
    ...problems,
  ];
}
