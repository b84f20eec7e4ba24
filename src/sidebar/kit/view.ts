/**
 * The views of the sidebar: five tabs with arrow keys (WAI-ARIA Authoring Practices, "Tabs with Automatic
 * Activation") and the rarer views that open from "More". The panel of each is `panel-NAME`; any element with
 * `data-open="NAME"` opens it. The importer is a page of its own, opened alike.
 */
import { byId } from './element.ts';
import { leaveMessage } from './message.ts';
import { showPage } from './page.ts';

const TABS = ['today', 'withdraw', 'check', 'resend', 'more'] as const;
const RARER = ['answer', 'follow', 'insights', 'wall', 'health', 'settings'] as const;
const VIEWS = [...TABS, ...RARER];

export type ViewName = (typeof VIEWS)[number];

const acts = new Map<ViewName, (() => void)[]>();
let shown: ViewName = 'today';

/** Calls `act` each time the view is opened, after it is shown. */
export function onOpen(name: ViewName, act: () => void): void {
  acts.set(name, [...(acts.get(name) ?? []), act]);
}

export function isOpen(name: ViewName): boolean {
  return shown === name;
}

/** Shows the view and takes the focus to its heading or, on the way back to "More", to where it was left. */
export function openView(name: ViewName): void {
  const from = shown;
  show(name);
  const left = name === 'more' ? byId('panel-more').querySelector<HTMLElement>(`[data-open=${from}]`) : null;
  (left ?? byId(`panel-${name}`).querySelector<HTMLElement>('h2[tabindex]') ?? byId(`tab-${name}`)).focus();
}

/** Makes tabs and buttons work; the first view is Today. */
export function createViews(): void {
  const tabs = TABS.map((name) => byId(`tab-${name}`));
  tabs.forEach((tab, index) => {
    const panel = byId(`panel-${TABS[index]}`);
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('aria-labelledby', tab.id);
    panel.setAttribute('role', 'tabpanel');
    tab.addEventListener('click', () => show(TABS[index] ?? 'today'));
    tab.addEventListener('keydown', (event) => {
      const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = (to + tabs.length) % tabs.length;
      show(TABS[next] ?? 'today');
      tabs[next]?.focus();
    });
  });
  document.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest<HTMLElement>('[data-open]')?.dataset.open;
    const view = VIEWS.find((known) => known === name);
    if (view) openView(view);
    else if (name === 'import') showPage('showImport');
  });
  show('today');
}

/** The view that the page was opened for, where it was opened for one; behind the page's own script, which this waits for. */
export function openFirst(): void {
  const view = VIEWS.find((known) => document.querySelector(`[data-first=${known}]`));
  if (view) openView(view);
}

function show(name: ViewName): void {
  shown = name;
  leaveMessage();
  for (const view of VIEWS) byId(`panel-${view}`).hidden = view !== name;
  const current = TABS.find((tab) => tab === name) ?? 'more';
  for (const tab of TABS) {
    byId(`tab-${tab}`).setAttribute('aria-selected', String(tab === current));
    byId(`tab-${tab}`).setAttribute('tabindex', tab === current ? '0' : '-1');
  }
  for (const act of acts.get(name) ?? []) act();
}
