/** The answer where nobody was found. "Never invited" only where each row could be compared with what was asked. */
import type { AddressKind, Ledger, Missed } from '../../../addon/contract.ts';
import { count } from '../../kit/count.ts';
import { make, makeButton } from '../../kit/element.ts';
import { makePanel } from '../../kit/panel.ts';
import { accountToSend, blockedAmong, renderBlocks } from './block.ts';
import type { Prefill } from './invite.ts';

export interface MissedOptions {
  readonly asked: string;
  /** How many people are called something like it; they are shown below. */
  readonly like: number;
  readonly ledger: Ledger;
  readonly onInvite: (prefill: Prefill, place: HTMLElement) => void;
  readonly onSearch: (name: string) => void;
}

export interface MissedAnswer {
  readonly content: readonly HTMLElement[];
  /** Opens the form at once, below that place. */
  readonly form?: readonly [Prefill, HTMLElement];
}

export function renderMissed(missed: Missed, options: MissedOptions): MissedAnswer {
  const { asked, like, ledger, onInvite, onSearch } = options;
  const { slug, maybe, namesakes, rows, alike } = missed;
  const called = missed.name.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  const names = ledger.standings.map(({ account }) => account);
  const blocked = blockedAmong(ledger, names);
  const url = slug === '' ? '' : `https://www.linkedin.com/in/${slug}`;
  const prefill = { name: slug === '' ? asked : called, url, account: accountToSend(names, blocked) };
  const isBlocked = blocked.length === names.length;
  const addLogButton = (panel: HTMLElement) =>
    panel.append(makeButton('Log an invitation', () => onInvite(prefill, panel)));
  const readAs = slug === '' ? [] : [make('p', 'quiet', `Read as in/${slug}`)];
  const address = `No one in your log has this address`;
  if (like > 0) {
    const why = `No one in your log is called just “${asked}”, but ${count(like, 'person has', 'people have')} a name like it.`;
    const panel = makePanel('h2', 'caution', 'question', 'Is it one of these?', make('p', '', why));
    addLogButton(panel);
    return { content: [panel] };
  }
  if (maybe) {
    const lack = count(rows, 'row has', 'rows have');
    const why =
      slug === ''
        ? `No one in your log is called that, but ${lack} neither a name nor an address.`
        : `${address}, but ${lack} none.${alike > 0 ? ` ${count(alike, 'person', 'people')} among them may be ${called}.` : ''}`;
    const title = slug === '' ? 'Look on LinkedIn first' : 'Search by name first';
    const panel = makePanel('h2', 'caution', 'question', title, make('p', '', why));
    addLogButton(panel);
    const more =
      slug === '' ? [] : [searchByName('Search by name', called, onSearch), ...sayAddresses(missed)];
    return { content: [...readAs, panel, ...more] };
  }
  const words =
    slug === ''
      ? `No one in your log is called “${asked}”.`
      : namesakes > 0
        ? `${address}. Someone called ${called} is in it under another address.`
        : `${address}${called ? `, and no one is called ${called}` : ''}.`;
  const panel = makePanel('h2', isBlocked ? '' : 'go', 'plus', 'Never invited', make('p', '', words));
  if (namesakes > 0) panel.append(makeButton(`Search for “${called}”`, () => onSearch(called)));
  const content = [panel, ...sayAddresses(missed)];
  // Beside the account in the form stands what is in its way.
  if (!isBlocked) return { content: [...readAs, ...content], form: [prefill, panel] };
  addLogButton(panel);
  return { content: [...readAs, ...renderBlocks('h2', blocked, ledger), ...content] };
}

/** Why an address of that kind names nobody. */
const WHY: Readonly<Partial<Record<AddressKind, string>>> = {
  'short link': 'It is a short link.',
  'old address': 'It is an old one, which several people can share.',
  company: 'It is the page of a company or school.',
  none: 'It is not one of LinkedIn’s profiles.',
};

/** An address that names nobody: why, how to get one that does, and the name as a way round it. */
export function renderNameless(
  kind: AddressKind,
  missed: Missed | undefined,
  onSearch: (name: string) => void,
): HTMLElement[] {
  const why = WHY[kind];
  return [
    makePanel(
      'h2',
      'caution',
      'question',
      'This address doesn’t name the person',
      make(
        'p',
        '',
        why ??
          'It holds a member number. Only LinkedIn knows whose it is, so I can’t say whether you invited them.',
      ),
      make(
        'p',
        '',
        make('strong', '', 'Get the real one: '),
        'open the profile and copy the address from the browser’s bar.',
      ),
      ...(why ? [] : [make('p', 'quiet', 'In Sales Navigator: … › Copy LinkedIn.com URL')]),
    ),
    searchByName('Or search by name', '', onSearch),
    ...(missed ? sayAddresses(missed) : []),
  ];
}

function searchByName(label: string, called: string, onSearch: (name: string) => void): HTMLElement {
  const name = make('input', '');
  name.type = 'search';
  name.value = called;
  name.placeholder = 'First and last name';
  const form = make('form', 'beside', make('label', '', `${label} `, name), make('button', '', 'Search'));
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (name.value.trim() === '') name.focus();
    else onSearch(name.value);
  });
  return form;
}

/** How far the log can be searched by address; nothing where it can be throughout. */
function sayAddresses({ all, rows }: Missed): HTMLElement[] {
  if (rows === 0) return [];
  const others = rows === 1 ? 'The other one' : `The other ${rows.toLocaleString('en')}`;
  const share = `${(all - rows).toLocaleString('en')} of ${count(all, 'row')}`;
  return [make('p', 'quiet', `${share} have an address. ${others} can only be found by name.`)];
}
