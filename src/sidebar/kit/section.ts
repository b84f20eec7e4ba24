/** The groups of a list in the page: a heading, rows, and a button for the others. */
import { make, makeButton, makeProfileLink } from './element.ts';
import { type MenuItem, makeMenu } from './menu.ts';
import { arrange } from './redraw.ts';

export interface Section<Group extends string> {
  readonly of: Group;
  readonly title: string;
  /** What the right side of the heading says. */
  readonly side: string;
  readonly rows: readonly HTMLElement[];
  /** Stands between the heading and the rows. */
  readonly lead?: HTMLElement;
  /** The button that shows others; '' for none. */
  readonly more: string;
}

interface Drawn {
  readonly element: HTMLElement;
  readonly title: HTMLElement;
  readonly side: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
}

/** Gives the function that draws them; what stays is not moved. `showMore` is told of which group, and where. */
export function createSections<Group extends string>(
  place: HTMLElement,
  showMore: (of: Group) => void,
): (sections: readonly Section<Group>[]) => void {
  const known = new Map<Group, Drawn>();

  function drawnOf(of: Group): Drawn {
    const [title, side, list] = [make('h3', ''), make('span', 'quiet'), make('ul', '')];
    const more = makeButton('', () => showMore(of), 'plain link');
    const element = make('section', '', make('div', 'list-head', title, side), list, more);
    list.setAttribute('role', 'list');
    const drawn = { element, title, side, list, more };
    known.set(of, drawn);
    return drawn;
  }

  return (sections) => {
    const elements = sections.map(({ of, title, side, rows, lead, more }) => {
      const drawn = known.get(of) ?? drawnOf(of);
      drawn.title.textContent = title;
      drawn.side.textContent = side;
      if (lead && lead.parentElement !== drawn.element) drawn.list.before(lead);
      arrange(drawn.list, rows);
      drawn.list.hidden = rows.length === 0;
      drawn.more.hidden = more === '';
      drawn.more.textContent = more;
      drawn.more.setAttribute('aria-label', `${more}: ${title}`);
      return drawn.element;
    });
    arrange(place, elements);
  };
}

/** A person without a tick. */
export function makeBareRow(
  name: string,
  url: string,
  side: string,
  second: string,
  menu: readonly MenuItem[],
  star?: HTMLElement,
): HTMLLIElement {
  const who = make('span', 'name', makeProfileLink(name, url));
  who.title = name;
  const words = make('span', 'words', second);
  words.title = second;
  return make(
    'li',
    'row bare',
    make(
      'div',
      'who',
      make(
        'div',
        'line',
        ...(star ? [star] : []),
        who,
        make('span', 'days', side),
        makeMenu(`More about ${name}`, menu),
      ),
      make('div', 'second', words),
    ),
  );
}
