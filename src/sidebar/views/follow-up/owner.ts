/**
 * Whose next steps are shown. The choice is kept in this browser, for this user: where it keeps nothing for pages of other sites, until the
 * sidebar is closed.
 */
import { makeOption } from '../../kit/select.ts';

const KEY = 'inviteLedger.owner';
const EVERYBODY = 'all';
/** Before a name, so that no name is taken for one of the other two. */
const ONE = 'of ';

export interface OwnerChoice {
  /** What to ask for: '' for those that nobody has, undefined for all. */
  wanted(): string | undefined;
  /** Offers these; none hide the field. False where the one that was wanted is not among them: all are, from then on. */
  offer(owners: readonly string[]): boolean;
}

export function createOwnerChoice(select: HTMLSelectElement, onChange: () => void): OwnerChoice {
  const label = select.parentElement as HTMLElement;
  let value = read();
  select.addEventListener('change', () => {
    value = select.value;
    show();
    write(value);
    onChange();
  });
  const wanted = () => (value === EVERYBODY ? undefined : value.slice(ONE.length));
  /** A long name is cut in the field, and whole under the pointer. */
  const show = () => {
    select.title = wanted() ?? '';
  };
  return {
    wanted,
    offer(owners) {
      const options = [
        [EVERYBODY, 'Everybody'] as const,
        ...owners.map((owner) => [ONE + owner, owner] as const),
        [ONE, 'Nobody’s'] as const,
      ];
      select.replaceChildren(...options.map(([of, words]) => makeOption(of, words)));
      label.hidden = owners.length === 0;
      const isKnown = owners.length > 0 && options.some(([of]) => of === value);
      const isSame = isKnown || value === EVERYBODY;
      if (!isKnown) value = EVERYBODY;
      select.value = value;
      show();
      return isSame;
    },
  };
}

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? EVERYBODY;
  } catch {
    return EVERYBODY;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // Kept until the sidebar is closed.
  }
}
