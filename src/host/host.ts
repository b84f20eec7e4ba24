/**
 * The local host: runs the built files, unchanged, against a workbook of Univer, with the slice of Google's
 * services that the bundle calls. One execution at a time; before and after each the formulas have settled.
 */
import type { IWorkbookData } from '@univerjs/core';
import { type Arrangement, arrangementOf } from './engine/arrangement.ts';
import type { Book } from './engine/book.ts';
import type { Chart } from './engine/chart.ts';
import {
  errorKey,
  type FormulaErrors,
  findCustomFunctions,
  registerCustomFunctions,
} from './engine/custom-function.ts';
import { type Grid, gridOf, type PastedValue, type ReadValue } from './engine/grid.ts';
import { type Look, lookOf } from './engine/look.ts';
import { wallClock } from './engine/zone.ts';
import type { AuthMode } from './run/authorization.ts';
import { type Circumstances, usualCircumstances } from './run/circumstance.ts';
import { setClock } from './run/clock.ts';
import { Execution, type MenuItem, type ServiceCall, type Surroundings } from './run/execution.ts';
import { type Fault, ReplyLost } from './run/fault.ts';
import { messageOf, type Realm, Script } from './run/realm.ts';
import { fromPage, toPage } from './run/script-run.ts';
import type { SavedState } from './run/state.ts';
import { servicesOf } from './service/services.ts';
import type { UiPort } from './ui-port.ts';

export interface HostOptions {
  /** The text of dist/Code.js. */
  readonly code: string;
  /** The HTML files beside it, by their name without `.html`. */
  readonly pages: Readonly<Record<string, string>>;
  readonly realm: Realm;
  readonly book: Book;
  /** The host's clock; `new Date()` in the bundle follows it. */
  readonly now: () => Date;
  readonly sheetZone: string;
  readonly scriptZone: string;
  /** As Google writes it: `en_US`. */
  readonly locale: string;
  readonly store?: SavedState | undefined;
  readonly ui: UiPort;
  /** Whose session this is: triggers belong to a user. */
  readonly user?: string | undefined;
  /** False: installed, but not yet used in this document, so that `onOpen` runs in NONE. */
  readonly enabled?: boolean | undefined;
}

export interface Host extends Grid, Look {
  /** A test may change them at any time. */
  readonly circumstances: Circumstances;
  /** What the user does to tabs, columns, rows and protections. */
  readonly arrange: Arrangement;
  /** Runs `onOpen`, in NONE or LIMITED. */
  open(): Promise<void>;
  /** What `onOpen` put into the menu. */
  menu(): readonly MenuItem[];
  /** Chooses the item of the menu that has this label; rejects with what the handler throws. */
  click(label: string): Promise<void>;
  /** As `google.script.run` does it: plain JSON in and out; a result that holds a Date comes as null. */
  call(name: string, ...args: unknown[]): Promise<unknown>;
  /**
   * Tells the add-on that the user has edited a range, as Google does after each edit in the grid; nothing happens
   * where it has no `onEdit`.
   */
  edited(sheet: string, a1: string): Promise<void>;
  /** Fires every clock trigger of every user once. */
  fireTriggers(): Promise<void>;
  /**
   * Calls a custom function as a cell does; a Date or an array among the arguments is made anew in its realm.
   */
  formula(name: string, ...args: unknown[]): unknown;
  /** The sentence of the error that a custom function shows in a cell; undefined where it shows none. */
  errorIn(sheet: string, a1: string): string | undefined;
  /** Whether an execution is under way at this very moment: what is written now is not the user's doing. */
  isExecuting(): boolean;
  /** Takes the document lock as another execution would; gives the function that releases it. */
  occupyLock(): () => void;
  /** The charts of all sheets, in the order in which they were inserted. */
  charts(): readonly Chart[];
  /** Everything that a reload needs. */
  save(): SavedState & { workbook: IWorkbookData };
  /**
   * The hook is told before every call of a service, or after each that took effect; what it throws, the call
   * throws. Gives the function that ends it.
   */
  on(hook: Hook, when?: 'before' | 'after'): () => void;
  /** Brings a fault about in the next execution, and only there. */
  failNext(fault: Fault): void;
  /** The calls of services that the last execution made, oldest first. */
  lastCalls(): readonly ServiceCall[];
  /**
   * Runs an execution at once and to its end, without waiting for formulas: from within a hook, as if it ran
   * on another of Google's machines between two calls of the one under way; or to try thousands of them.
   * Throws what it throws.
   */
  callNow(how: Manner, name: string, ...args: unknown[]): unknown;
  dispose(): void;
}

type Hook = (call: ServiceCall) => void;

/** Whose execution it is, whether a clock trigger runs it, and what goes wrong. */
export interface Manner {
  readonly user?: string;
  readonly trigger?: boolean;
  readonly fault?: Fault;
}

export type { Fault, MenuItem, PastedValue, ReadValue, SavedState, ServiceCall };

export function createHost(options: HostOptions): Host {
  const { code, realm, book, now, sheetZone, scriptZone, user = 'me', enabled = true } = options;
  book.locale = options.locale;
  book.charts.load(options.store?.charts ?? []);
  const hooks = { before: new Set<Hook>(), after: new Set<Hook>() };
  const surroundings: Surroundings = {
    book,
    pages: options.pages,
    sheetZone,
    ui: options.ui,
    state: structuredClone(options.store ?? { properties: {}, triggers: [] }),
    circumstances: usualCircumstances(),
    lockHolder: null,
    scriptLockHolder: null,
    menu: [],
    watch: (call, when) => {
      for (const hook of hooks[when]) hook(call);
    },
  };

  /**
   * Loads Code.js into a fresh context, where at first every service refuses: nothing may be called at load.
   */
  function start(mode: AuthMode, as: string, hasUi: boolean, fault?: Fault): Execution {
    const context = realm.open();
    setClock(context, () => now().getTime(), scriptZone);
    const script = new Script(context, surroundings.circumstances.foreignObjects);
    const execution = new Execution(surroundings, script, { mode, user: as, hasUi, fault });
    Object.assign(context.global, servicesOf(execution));
    const release = forbid(hooks.before);
    try {
      context.load(code);
    } finally {
      release();
    }
    return execution;
  }

  let last: Promise<unknown> = Promise.resolve();
  let nextFault: Fault | undefined;
  let executing = 0;
  let lastCalls: readonly ServiceCall[] = [];

  /** Runs a function of Code.js to its end, or to where its fault ends it. */
  function perform(execution: Execution, name: string, args: readonly unknown[]): unknown {
    executing += 1;
    try {
      const result = toPage(execution.script.call(name, args));
      if (execution.fault === 'reply lost') throw new ReplyLost();
      if (execution.ended) throw execution.ended;
      return result;
    } catch (thrown) {
      throw execution.ended ?? ownError(thrown);
    } finally {
      executing -= 1;
      execution.releaseLock();
      execution.script.dispose();
    }
  }

  /** Runs one execution after those that were asked for before. */
  function run(
    name: string,
    args: (script: Script, execution: Execution) => unknown[],
    mode: AuthMode,
    as = user,
    hasUi = true,
  ) {
    const execute = async () => {
      await book.settled();
      const execution = start(mode, as, hasUi, nextFault);
      nextFault = undefined;
      lastCalls = execution.calls;
      try {
        return perform(execution, name, args(execution.script, execution));
      } finally {
        await book.settled();
        book.fitRows();
      }
    };
    const result = last.then(execute, execute);
    last = result.catch(() => {});
    return result;
  }

  let cells: Execution | undefined;
  const cellScript = () => {
    cells ??= start('CUSTOM_FUNCTION', 'anonymous', false);
    return cells.script;
  };
  const errors: FormulaErrors = new Map();
  registerCustomFunctions(book, findCustomFunctions(code), sheetZone, cellScript, errors);

  return {
    ...gridOf(book),
    ...lookOf(book),
    circumstances: surroundings.circumstances,
    arrange: arrangementOf(book),
    async open() {
      const authMode: AuthMode = enabled ? 'LIMITED' : 'NONE';
      await run('onOpen', (script) => [script.json(JSON.stringify({ authMode }))], authMode);
    },
    menu: () => surroundings.menu,
    async click(label) {
      const item = surroundings.menu.find((candidate) => candidate.label === label);
      if (!item?.label) throw new Error(`Choose the menu item "${label}": there is none of that label.`);
      await run(item.handler, () => [], 'FULL');
    },
    async call(name, ...args) {
      const json = fromPage(name, args);
      return run(name, (script) => script.json(json) as unknown[], 'FULL');
    },
    async edited(name, a1) {
      if (!/^function onEdit\(/m.test(code)) return;
      const sheet = book.sheet(name);
      const event = (_: Script, { services }: Execution) => [
        { authMode: 'LIMITED', range: services.range(sheet, sheet.area(a1)), source: services.spreadsheet() },
      ];
      await run('onEdit', event, 'LIMITED');
    },
    async fireTriggers() {
      for (const { handler, id, user: owner } of [...surroundings.state.triggers]) {
        const wall = new Date(wallClock(now().getTime(), 'UTC'));
        const event = { authMode: 'FULL', triggerUid: id, timezone: 'UTC', hour: wall.getUTCHours() };
        await run(handler, (script) => [script.json(JSON.stringify(event))], 'FULL', owner, false);
      }
    },
    formula(name, ...args) {
      const script = cellScript();
      return script.call(
        name,
        args.map((arg) => script.copy(arg)),
      );
    },
    errorIn(name, a1) {
      const sheet = book.sheet(name);
      const { startRow, startColumn } = sheet.area(a1);
      const [[shown] = []] = sheet.shown(sheet.area(a1));
      return shown?.startsWith('#')
        ? errors.get(errorKey(String(sheet.id), startRow, startColumn))
        : undefined;
    },
    isExecuting: () => executing > 0,
    occupyLock() {
      const other = {};
      surroundings.lockHolder ??= other;
      return () => {
        if (surroundings.lockHolder === other) surroundings.lockHolder = null;
      };
    },
    charts: () => book.charts.all(),
    save: () => ({
      ...structuredClone(surroundings.state),
      charts: structuredClone(book.charts.all()),
      workbook: book.save(),
    }),
    on(hook, when = 'before') {
      hooks[when].add(hook);
      return () => hooks[when].delete(hook);
    },
    failNext(fault) {
      nextFault = fault;
    },
    lastCalls: () => lastCalls,
    callNow({ user: as = user, trigger = false, fault }, name, ...args) {
      const json = fromPage(name, args);
      const execution = start('FULL', as, !trigger, fault);
      lastCalls = execution.calls;
      return perform(execution, name, execution.script.json(json) as unknown[]);
    },
    dispose() {
      cells?.script.dispose();
      book.dispose();
    },
  };
}

/** Makes every service call throw until the function it gives is called. */
function forbid(hooks: Set<Hook>): () => void {
  const refuse = ({ service, method }: ServiceCall) => {
    throw new Error(`Load Code.js: it called ${service}.${method}, and no service may be called at load.`);
  };
  hooks.add(refuse);
  return () => hooks.delete(refuse);
}

/** An error of the bundle's realm as one of ours. */
function ownError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  return new Error(messageOf(thrown), { cause: thrown });
}
