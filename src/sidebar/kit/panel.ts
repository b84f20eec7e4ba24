/** A panel that says how something stands: a sign, a heading and words; its colour only repeats them. */
import { make } from './element.ts';
import { type IconName, makeIcon } from './icon.ts';

/** '' for what is neither good nor bad, `caution` for what is unsure, `stop` for what was refused. */
export type Look = '' | 'go' | 'caution' | 'stop';

/** The heading takes the focus when a script gives it. */
export function makePanel(
  level: 'h2' | 'h3',
  look: Look,
  icon: IconName,
  title: string,
  ...content: (string | Node)[]
): HTMLElement {
  const heading = make(level, '', makeIcon(icon), make('span', '', title));
  heading.tabIndex = -1;
  return make('div', `panel ${look}`, heading, ...content);
}
