/**
 * The page of `npm start`: a spreadsheet with the built add-on installed in it. The workbook is Univer's, the
 * add-on is what goes to Google, from dist/, and nothing leaves the browser.
 */
import { createBook, frameRealm, type PageBook } from '../browser.ts';
import { createHost, type Host } from '../host.ts';
import { clockOf, readAddress, type Setting } from './address.ts';
import { ask } from './ask.ts';
import { showErrorsIn } from './cell-error.ts';
import { showCharts, withoutFloating } from './chart.ts';
import { pageDialogs, showToast } from './dialogs.ts';
import { element } from './element.ts';
import { messageOf, showFailure } from './failure.ts';
import { load } from './load.ts';
import { forget, type Kept, type Memory, memoize, recall } from './memory.ts';
import { showMenu } from './menu.ts';
import { leadRound } from './round.ts';
import { bringTo, type SampleBook } from './sample.ts';
import './page.css';

declare global {
  interface Window {
    univerAPI: unknown;
    host: Host;
  }
}

let memory: Memory | undefined;
/** Whether there is a spreadsheet of the user's that may be the reason why nothing opens. */
let isKept = false;

offerBeginnings();
start().catch((error) => showFailure(error, isKept));

async function start(): Promise<void> {
  const setting = readAddress(location.search);
  element('setting', HTMLElement).textContent = describe(setting);
  const [recalled, code, doors, sidebar, setUp, importer, googleScript] = await Promise.all([
    recall(),
    load('Code.js'),
    load('Doors.html'),
    load('Sidebar.html'),
    load('SetUp.html'),
    load('Import.html'),
    load('google-script.js'),
  ]);
  const { saved, isMoved } = await begin(recalled.start ?? setting.start, todayOf(setting));
  isKept = typeof recalled.start === 'object';
  const book = await createBook(element('sheet', HTMLElement), saved && withoutFloating(saved.workbook));
  const focusSheet = () => book.focus();
  const host = createHost({
    code,
    pages: { Doors: doors, Sidebar: sidebar, SetUp: setUp, Import: importer },
    realm: frameRealm,
    book,
    now: clockOf(setting),
    sheetZone: setting.sheetZone,
    scriptZone: setting.scriptZone,
    locale: setting.locale,
    store: saved,
    ui: pageDialogs(
      googleScript,
      (name, args) => keepAfter(host.call(name, ...args)),
      focusSheet,
      leadRound(focusSheet),
    ),
  });
  Object.assign(window, { univerAPI: book.api, host });
  await host.open();
  if (isMoved) await host.call('dailyHighlight');
  if (recalled.tab !== undefined) book.showTab(recalled.tab);
  memory = memoize(host, () =>
    showToast('Your changes are gone when you close this page.', 'This browser keeps nothing'),
  );
  book.onTab(() => memory?.keepTab(book.tab()));
  book.onChange(memory.changed);
  showErrorsIn(book, host);
  showCharts(book);
  book.onEdit((sheet, a1) => {
    if (!host.isExecuting()) keepAfter(host.edited(sheet, a1)).catch((error) => console.error(error));
  });
  offer(host, keepAfter);
  await show(book);
  await memory.keep();

  async function keepAfter<Result>(execution: Promise<Result>): Promise<Result> {
    try {
      return await execution;
    } finally {
      await memory?.keep();
    }
  }
}

/** What the book opens with; nothing for a blank one. The sample of another day wants a daily check. */
async function begin(
  start: Kept | string,
  today: string,
): Promise<{ saved?: Kept | undefined; isMoved: boolean }> {
  if (typeof start === 'object') return { saved: start, isMoved: false };
  if (start === 'blank') return { isMoved: false };
  const sample: SampleBook = JSON.parse(await load('sample.json'));
  return { saved: bringTo(today, sample), isMoved: sample.day !== today };
}

/** Lets the page be seen when its sheet is whole and drawn. */
async function show(book: PageBook): Promise<void> {
  await book.settled();
  await new Promise(requestAnimationFrame);
  book.fitOpenRows();
  await new Promise(requestAnimationFrame);
  element('loading', HTMLElement).hidden = true;
}

/** Lets the user start executions; what one throws is shown as Google shows it. */
function offer(host: Host, keepAfter: (execution: Promise<void>) => Promise<void>): void {
  const fire = element('fire', HTMLButtonElement);
  showMenu(host.menu(), (label) => run(() => host.click(label)));
  fire.addEventListener('click', () => {
    if (host.save().triggers.length === 0)
      showToast('Turn it on first, in the menu Extensions › Invite Ledger.', 'The daily check is off');
    else run(() => host.fireTriggers());
  });
  element('menu-button', HTMLButtonElement).disabled = false;
  fire.disabled = false;

  async function run(execute: () => Promise<void>): Promise<void> {
    document.body.setAttribute('aria-busy', 'true');
    try {
      await keepAfter(execute());
    } catch (error) {
      showToast(messageOf(error), 'This could not be done');
    }
    document.body.removeAttribute('aria-busy');
  }
}

function offerBeginnings(): void {
  for (const [id, next, question, text] of [
    ['start-over', 'sample', 'Start over?', 'and the sample comes back'],
    ['failure-start-over', 'sample', 'Start over?', 'and the sample comes back'],
    ['start-empty', 'blank', 'Start empty?', 'and a blank one takes its place'],
  ] as const) {
    element(id, HTMLButtonElement).addEventListener('click', async () => {
      const says = `This spreadsheet is deleted with all you changed in it, ${text}.`;
      if (!(await ask(question, says, question.replace('?', '')))) return;
      memory?.stop();
      await forget(next);
      location.reload();
    });
  }
}

/** The zones only where the address names one. */
function describe(setting: Setting): string {
  const { sheetZone, scriptZone } = setting;
  const day = clockOf(setting)().toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: sheetZone });
  const isZoned = /[?&](?:sheet|script)Zone=/.test(location.search);
  return isZoned ? `${day} · sheet in ${sheetZone} · script in ${scriptZone}` : day;
}

/** As `2026-06-27`, which is how Canada writes days. */
function todayOf(setting: Setting): string {
  return clockOf(setting)().toLocaleDateString('en-CA', { timeZone: setting.sheetZone });
}
