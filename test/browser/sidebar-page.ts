/**
 * The add-on's page alone in a browser, its server in this process: the built bundle in the host for Node.
 * Each visit has a spreadsheet of its own; the page around the add-on's page goes from one visit to the next.
 */
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PastedValue } from '../../src/host/host.ts';
import { type NodeHost, openInNode } from '../../src/host/node.ts';
import { earlierBook, SET_UP } from '../flows/ledger-host.ts';
import { takeSeat } from './seat.ts';

const SETTING = {
  ...{ today: '2026-06-27', sheetZone: 'America/New_York', scriptZone: 'Asia/Kolkata', rows: 40 },
  // Its dates are written as the tests write them.
  locale: 'en_CA',
};

export interface Start {
  /** Rows of Sheet1, headers first, that are there before set up. */
  readonly log?: readonly (readonly PastedValue[])[];
  /** Functions of the test's own beside those of Code.js. */
  readonly tools?: string;
  /** False: the sheet is left as it is. */
  readonly isSetUp?: boolean;
  /** True: the first steps are shown, as after a set up; else the user has hidden them. */
  readonly steps?: boolean;
  /** The browser's own zone; matters to no day of the add-on. */
  readonly timezoneId?: string;
  /** True: the test sets the page's clock, which is that of all pages of a context, so it gets one of its own. */
  readonly setsClock?: boolean;
}

export interface Asked {
  readonly name: string;
  readonly args: unknown[];
}

/** Calls that do not reach the server yet. */
export interface Held {
  /** How many came so far. */
  came(): number;
  /** Lets the one that has waited longest through. */
  next(): void;
  /** Lets all through, and holds no more. */
  release(): void;
}

export interface Visit {
  readonly host: NodeHost;
  readonly page: Page;
  readonly context: BrowserContext;
  /** The page of the add-on that was opened last. */
  readonly sidebar: FrameLocator;
  /** What the page asked of the server, oldest first. */
  readonly asked: readonly Asked[];
  /** How often the page gave the focus to the sheet. */
  focusGiven(): number;
  /** Chooses from the menu and shows the page that it opens. */
  choose(label: string): Promise<void>;
  /** Opens the sidebar, as the menu does. */
  open(): Promise<void>;
  /** Opens the sidebar and waits until it shows where things stand. */
  openReady(): Promise<void>;
  /** Presses the button of exactly that name on it. */
  press(name: string | RegExp): Promise<void>;
  /** Chooses one of its tabs. */
  tab(name: string): Promise<void>;
  /** Holds calls of that function, or of every one. */
  hold(name?: string): Held;
  /** Ends the visit; fails with what the page or its console complained of, oldest first. */
  leave(): Promise<void>;
}

export async function visitSidebar(browser: Browser, start: Start = {}): Promise<Visit> {
  const [host, seat] = await Promise.all([openBook(start), takeSeat(browser, start)]);
  const { page, context } = seat;
  const faults: string[] = [];
  const asked: Asked[] = [];
  const gates = new Set<(name: string) => Promise<void> | undefined>();
  let focusGiven = 0;

  /** A page may ask for another one: it comes in its place. */
  async function showing<Result>(act: () => Promise<Result>): Promise<Result> {
    const { sidebars, modals } = host.ui;
    const before = { sidebars: sidebars.length, modals: modals.length };
    const result = await act();
    for (const one of [...sidebars.slice(before.sidebars), ...modals.slice(before.modals)])
      await seat.show(one);
    return result;
  }
  seat.sitter = {
    async call(name, args) {
      asked.push({ name, args });
      for (const gate of [...gates]) await gate(name);
      return showing(() => host.call(name, ...args));
    },
    focusSheet() {
      focusGiven += 1;
    },
    complain: (words) => faults.push(words),
  };
  const sidebar = page.frameLocator('iframe');
  const choose = (label: string) => showing(() => host.click(label));
  const open = () => choose('Open the sidebar');

  return {
    host,
    page,
    context,
    sidebar,
    asked,
    focusGiven: () => focusGiven,
    choose,
    open,
    async openReady() {
      await open();
      await sidebar.locator('#standings[aria-busy=false]').waitFor();
    },
    press: (name) => sidebar.getByRole('button', { name, exact: true }).click(),
    tab: (name) => sidebar.getByRole('tab', { name }).click(),
    hold(only) {
      const waiting: (() => void)[] = [];
      let came = 0;
      const gate = (name: string) => {
        if (only !== undefined && name !== only) return undefined;
        came += 1;
        return new Promise<void>((done) => waiting.push(done));
      };
      gates.add(gate);
      return {
        came: () => came,
        next: () => waiting.shift()?.(),
        release() {
          gates.delete(gate);
          for (const letThrough of waiting.splice(0)) letThrough();
        },
      };
    },
    async leave() {
      await seat.leave();
      host.dispose();
      expect(faults).toEqual([]);
    },
  };
}

/**
 * Lets one call of the add-on's services fail, as Google does now and then: the next of that method, or a
 * later one.
 */
export function failOnce(host: NodeHost, method: string, words: string, count = 1): void {
  let calls = 0;
  const stop = host.on((call) => {
    if (call.mode !== 'FULL' || call.method !== method || ++calls < count) return;
    stop();
    throw new Error(words);
  });
}

type Saved = ReturnType<NodeHost['save']>;

/** Set up once for each log; every visit begins with a copy. */
const ready = new Map<string, Saved>();

async function openBook({ log = [], isSetUp = true, steps = false, tools }: Start): Promise<NodeHost> {
  const key = JSON.stringify([log, isSetUp, steps]);
  if (!ready.has(key)) {
    // Without a log of its own, it is a book as an earlier version set it up.
    const isEarlier = isSetUp && !steps && log.length === 0;
    const first = await openInNode({ ...SETTING, ...(isEarlier && { snapshot: earlierBook(SETTING.rows) }) });
    if (log.length > 0) await first.paste('Sheet1', 1, 1, log);
    if (isSetUp) await first.click(SET_UP);
    if (isSetUp && !steps) await first.call('saveStep', 'hide');
    ready.set(key, first.save());
    first.dispose();
  }
  const snapshot = structuredClone(ready.get(key)) as Saved;
  return openInNode({ ...SETTING, ...(tools && { tools }), snapshot });
}
