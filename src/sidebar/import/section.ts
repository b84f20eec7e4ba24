/** The four stages of the importer, of which one is shown. */
import { byId } from '../kit/element.ts';
import { clearMessage } from '../kit/message.ts';

const SECTIONS = ['archive-start', 'archive-columns', 'archive-review', 'archive-done'] as const;
export type Section = (typeof SECTIONS)[number];

/** Clears the message, too, and moves the focus to the stage's title or, without one, to its first field. */
export function showSection(section: Section): void {
  clearMessage();
  for (const name of SECTIONS) byId(name).hidden = name !== section;
  byId(section).querySelector<HTMLElement>('h2, input')?.focus();
}
