/**
 * Finds a person among the pending ones while the user types: by name, company or address; first among those
 * that the ledger brings, then in the whole log. A combobox with a list, worked by arrow keys, Enter and
 * Escape (WAI-ARIA Authoring Practices, "Editable Combobox With List Autocomplete").
 */
import type { Ledger, PendingPerson } from '../../addon/contract.ts';
import { searchFor } from '../../core/text.ts';
import { ask } from './ask.ts';
import { make } from './element.ts';
import { countIn } from './lists.ts';
import { say } from './message.ts';

const MOST_SHOWN = 8;
/** The log is searched when nothing was typed for so long, in milliseconds. */
const PAUSE = 250;

/** Who matches what was typed, and how many that are; `says` stands for them where that is not known. */
interface Found {
  readonly people: readonly PendingPerson[];
  readonly total: number;
  readonly says?: string;
}

export interface Picker {
  /** The person chosen; undefined while none is. */
  chosen(): PendingPerson | undefined;
  /** Replaces the people to choose from; a choice that is known to be gone is dropped. */
  readonly offer: (ledger: Ledger) => void;
  readonly clear: () => void;
  focus(): void;
}

/** Makes the picker in the place marked `data-picker="NAME"`. */
export function createPicker(name: string, onChoose: (person: PendingPerson) => void = () => {}): Picker {
  const place = document.querySelector(`[data-picker=${name}]`) as HTMLElement;
  const id = `picker-${name}`;
  const input = make('input', '');
  const list = make('ul', 'options');
  const hint = make('p', 'hint quiet');
  let people: readonly PendingPerson[] = [];
  /** How many are pending; more than `people` where the log is large. */
  let total = 0;
  /** What the whole log holds of the words typed; undefined while that is not known. */
  let found: Found | undefined;
  let pause: ReturnType<typeof setTimeout>;
  let shown: readonly PendingPerson[] = [];
  let active = -1;
  let choice: PendingPerson | undefined;

  list.id = `${id}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'People with a pending invitation');
  input.id = id;
  input.autocomplete = 'off';
  input.spellcheck = false;
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    placeholder: 'Name, company or address',
  })) {
    input.setAttribute(name, value);
  }
  place.append(make('label', '', 'Person ', input), list, hint);
  close();

  input.addEventListener('input', () => {
    choice = undefined;
    search();
    open();
  });
  input.addEventListener('focus', () => choice === undefined && open());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open();
      else move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      choose(shown[Math.max(0, active)]);
    } else if (event.key === 'Escape') {
      close();
    }
  });
  // Before the input loses the focus, which would close the list under the pointer.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = (event.target as HTMLElement).closest('li');
    if (option) choose(shown[[...list.children].indexOf(option)]);
  });

  /** Asks for those whom the ledger leaves out, once the user has paused. */
  function search(): void {
    clearTimeout(pause);
    found = undefined;
    const text = input.value;
    if (people.length === total || text.trim() === '') return;
    pause = setTimeout(async () => {
      const reply = await ask('readPending', { account: '', due: false, text, offset: 0 });
      if (input.value !== text || choice !== undefined) return;
      found = reply.ok ? reply : { people: findHere(text), total: 0, says: reply.message };
      if (document.activeElement === input) open();
    }, PAUSE);
  }

  function findHere(text: string): readonly PendingPerson[] {
    return people.filter(searchFor(text));
  }

  /** Those who match, as far as that is known now. */
  function find(): Found {
    if (found) return found;
    const here = findHere(input.value);
    if (people.length === total) return { people: here, total: here.length };
    if (input.value.trim() === '') return { people: here, total };
    return { people: here, total: here.length, says: 'Searching the whole log…' };
  }

  function open(): void {
    const match = find();
    shown = match.people.slice(0, MOST_SHOWN);
    active = -1;
    list.replaceChildren(...shown.map(renderOption));
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
    hint.textContent =
      total === 0
        ? 'No invitation is pending.'
        : (match.says ??
          (match.total === 0
            ? 'Nobody pending matches.'
            : match.total > shown.length
              ? `${(match.total - shown.length).toLocaleString('en')} more match: type on.`
              : ''));
  }

  function close(): void {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    // What is below must not move under the pointer when the field loses the focus.
    hint.textContent = choice ? describe(choice) : '';
  }

  function move(by: number): void {
    active = (active + by + shown.length + (active < 0 && by < 0 ? 1 : 0)) % shown.length;
    [...list.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === active));
    });
    const option = list.children[active];
    input.setAttribute('aria-activedescendant', option?.id ?? '');
    option?.scrollIntoView({ block: 'nearest' });
  }

  function choose(person: PendingPerson | undefined): void {
    if (!person) return;
    clearTimeout(pause);
    choice = person;
    found = undefined;
    input.value = person.name || person.url;
    close();
    onChoose(person);
  }

  function renderOption(person: PendingPerson, index: number): HTMLElement {
    const option = make(
      'li',
      '',
      make('span', 'name', person.name || person.url),
      make('span', 'quiet', describe(person)),
    );
    option.id = `${id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    return option;
  }

  return {
    chosen: () => choice,
    offer(ledger) {
      people = ledger.pending;
      total = countIn(ledger, 'pending');
      if (choice) {
        const { row, name } = choice;
        const again = people.find((person) => person.row === row && person.name === name);
        // Whoever the ledger leaves out may be pending still: if not, the server says so.
        choice = again ?? (people.length < total ? choice : undefined);
      }
    },
    clear() {
      choice = undefined;
      found = undefined;
      input.value = '';
      close();
    },
    focus: () => input.focus(),
  };
}

/** The person chosen; says what is missing when none is. */
export function requirePerson(picker: Picker): PendingPerson | undefined {
  const person = picker.chosen();
  if (!person) {
    say('error', 'Choose a person from the list first.');
    picker.focus();
  }
  return person;
}

function describe({ company, account, days, flag }: PendingPerson): string {
  const waited = days === null ? 'sent on an unknown day' : days === 1 ? '1 day' : `${days} days`;
  return [company, account, waited, flag].filter((part) => part !== '').join(' · ');
}
