/**
 * The page of `npm start`: a spreadsheet with the built add-on installed in it. The workbook is Univer's, the
 * add-on is dist/Code.js as it goes to Google, and nothing leaves the browser.
 */
import { createBook, frameRealm } from '../browser.ts';
import { createHost, type Host } from '../host.ts';
import { clockOf, readAddress, type Setting } from './address.ts';
import { showErrorsIn } from './cell-error.ts';
import { pageDialogs, showToast } from './dialogs.ts';
import { element } from './element.ts';
import { fillFunctions } from './functions-sheet.ts';
import { forget, type Memory, memoize, recall } from './memory.ts';
import { showMenu } from './menu.ts';
import { fillSample } from './sample.ts';
import './page.css';

const SET_UP = 'Set up this spreadsheet';

declare global {
  interface Window {
    univerAPI: unknown;
    host: Host;
  }
}

for (const [id, next] of [
  ['start-over', 'sample'],
  ['again', 'sample'],
  ['start-empty', 'blank'],
] as const) {
  element(id, HTMLButtonElement).addEventListener('click', () => startAgain(next));
}

let memory: Memory | undefined;

start().catch(fail);

async function start(): Promise<void> {
  const setting = readAddress(location.search);
  element('setting', HTMLElement).textContent = describe(setting);
  showStep('Starting the spreadsheet…');
  const [kept, code, sidebar, setUp, googleScript] = await Promise.all([
    recall(),
    load('Code.js'),
    load('Sidebar.html'),
    load('SetUp.html'),
    load('google-script.js'),
  ]);
  const saved = typeof kept === 'object' ? kept : undefined;
  const book = await createBook(element('sheet', HTMLElement), saved?.workbook);
  const host = createHost({
    code,
    pages: { Sidebar: sidebar, SetUp: setUp },
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
      () => book.focus(),
    ),
  });
  Object.assign(window, { univerAPI: book.api, host });
  await host.open();
  if ((kept ?? setting.start) === 'sample') await makeSample(host);
  memory = memoize(host);
  await memory.keep();
  book.onChange(memory.changed);
  showErrorsIn(book, host);
  book.onEdit((sheet, a1) => {
    if (!host.isExecuting()) keepAfter(host.edited(sheet, a1)).catch((error) => console.error(error));
  });
  offer(host, keepAfter);
  element('loading', HTMLElement).hidden = true;

  async function keepAfter<Result>(execution: Promise<Result>): Promise<Result> {
    try {
      return await execution;
    } finally {
      await memory?.keep();
    }
  }
}

async function makeSample(host: Host): Promise<void> {
  showStep('Setting up the sheets…');
  await host.click(SET_UP);
  showStep('Filling in the sample log…');
  await fillSample(host, JSON.parse(await load('sample.json')));
  await fillFunctions(host);
  showStep('Working out flags and resend days…');
  await host.call('dailyHighlight');
}

/** Lets the user start executions; what one throws is shown as Google shows it. */
function offer(host: Host, keepAfter: (execution: Promise<void>) => Promise<void>): void {
  const fire = element('fire', HTMLButtonElement);
  showMenu(host.menu(), (label) => run(() => host.click(label)));
  fire.addEventListener('click', () => {
    if (host.save().triggers.length === 0)
      showToast('No trigger is on. Turn it on in the menu.', 'Daily trigger');
    else run(() => host.fireTriggers());
  });
  element('menu-button', HTMLButtonElement).disabled = false;
  fire.disabled = false;

  async function run(execute: () => Promise<void>): Promise<void> {
    document.body.setAttribute('aria-busy', 'true');
    try {
      await keepAfter(execute());
    } catch (error) {
      showToast(messageOf(error), 'The script failed');
    }
    document.body.removeAttribute('aria-busy');
  }
}

async function startAgain(next: 'sample' | 'blank'): Promise<void> {
  memory?.stop();
  await forget(next);
  location.reload();
}

function describe({ today, sheetZone, scriptZone }: Setting): string {
  const day = clockOf({ today, sheetZone })();
  const words = day.toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: sheetZone });
  return `${words} · sheet in ${sheetZone} · script in ${scriptZone}`;
}

async function load(file: string): Promise<string> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`Cannot load "${file}" (${response.status}): wanted a built site.`);
  return response.text();
}

function showStep(text: string): void {
  element('step', HTMLElement).textContent = text;
}

function fail(error: unknown): void {
  console.error(error);
  element('reason', HTMLElement).textContent = messageOf(error);
  element('loading', HTMLElement).hidden = true;
  element('failure', HTMLElement).hidden = false;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
