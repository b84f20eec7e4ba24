/** Lists of people, folded away: counts are read first, names by who wants them. */
import { make } from '../kit/element.ts';

const MOST_SHOWN = 50;

/** A person, or a row of a file, and what is said about it. */
export interface Item {
  readonly name: string;
  readonly detail: string;
}

/** Filled when it is opened first. `total` counts those, too, that `items` leaves out at its end. */
export function renderNames(summary: string, items: readonly Item[], total = items.length): HTMLElement {
  const details = make('details', 'names', make('summary', '', summary));
  const fill = () => {
    const more = total - Math.min(items.length, MOST_SHOWN);
    details.append(
      make('ul', '', ...items.slice(0, MOST_SHOWN).map(renderItem)),
      ...(more > 0 ? [make('p', 'quiet', `and ${more.toLocaleString('en')} more`)] : []),
    );
  };
  details.addEventListener('toggle', fill, { once: true });
  return details;
}

function renderItem({ name, detail }: Item): HTMLElement {
  return make('li', '', make('span', 'name', name), make('span', 'quiet', detail));
}
