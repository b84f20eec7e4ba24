/** One run of the add-on's code: who runs it, what it may do, and the host around it. */
import type { Area } from '../engine/area.ts';
import type { Book } from '../engine/book.ts';
import type { Sheet } from '../engine/sheet.ts';
import type { UiPort } from '../ui-port.ts';
import { type AuthMode, authorize, checkConsent } from './authorization.ts';
import type { Circumstances } from './circumstance.ts';
import { ExecutionEnded, type Fault } from './fault.ts';
import type { Script } from './realm.ts';
import type { SavedState } from './state.ts';

/** What all executions of a host share. */
export interface Surroundings {
  readonly book: Book;
  readonly pages: Readonly<Record<string, string>>;
  readonly sheetZone: string;
  readonly circumstances: Circumstances;
  readonly ui: UiPort;
  readonly state: SavedState;
  /** The execution that holds the document lock, or anything else that keeps it. */
  lockHolder: object | null;
  /** The same for the lock of the script. */
  scriptLockHolder: object | null;
  menu: MenuItem[];
  /**
   * Told before every call of a service, and after each that took effect; what it throws, the call throws.
   */
  readonly watch: (call: ServiceCall, when: 'before' | 'after') => void;
}

export interface ServiceCall {
  readonly service: string;
  readonly method: string;
  /** Of the execution that calls: custom functions run in CUSTOM_FUNCTION. */
  readonly mode: AuthMode;
  /** Which call of its execution it is, counted from 1. */
  readonly at: number;
  /**
   * How many cells a range holds whose values, formulas, formats or rules are read or written by it; 0 for
   * any other call.
   */
  readonly cells: number;
}

/** An entry of the add-on's menu; a line when it has no label. */
export type MenuItem = { readonly label: string; readonly handler: string } | { readonly label: null };

export class Execution {
  readonly host: Surroundings;
  readonly script: Script;
  readonly mode: AuthMode;
  readonly user: string;
  /** False for a clock trigger: nobody is looking. */
  readonly hasUi: boolean;
  /** What is to go wrong, if anything. */
  readonly fault: Fault | undefined;
  /** The calls that it made, oldest first. */
  readonly calls: ServiceCall[] = [];
  /** Why it ended before its last line; undefined while it runs. */
  ended: ExecutionEnded | undefined;

  /** Make Google's objects over ours: a range gives its sheet, and a sheet its ranges. */
  services!: {
    readonly sheet: (sheet: Sheet) => GoogleAppsScript.Spreadsheet.Sheet;
    readonly range: (sheet: Sheet, area: Area) => GoogleAppsScript.Spreadsheet.Range;
    readonly spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet;
  };

  constructor(
    host: Surroundings,
    script: Script,
    { mode, user, hasUi, fault }: Pick<Execution, 'mode' | 'user' | 'hasUi' | 'fault'>,
  ) {
    this.host = host;
    this.script = script;
    this.mode = mode;
    this.user = user;
    this.hasUi = hasUi;
    this.fault = fault;
  }

  /** Whether what belongs to the document is out of its reach. */
  get lacksDocument(): boolean {
    return !this.hasUi && this.mode === 'FULL' && this.host.circumstances.nullInTriggers;
  }

  /** Every service call passes here first. */
  enter(service: string, method: string, cells = 0): ServiceCall {
    // The add-on's `finally` still runs here, as nothing can end a function midway; but without any effect.
    if (this.ended) throw this.ended;
    const call = { service, method, mode: this.mode, at: this.calls.length + 1, cells };
    this.calls.push(call);
    this.#fail(call, 'before');
    this.host.watch(call, 'before');
    authorize(this.mode, service, method);
    checkConsent(this.host.circumstances, service, method);
    return call;
  }

  /** Every service call that took effect passes here. */
  leave(call: ServiceCall): void {
    this.host.watch(call, 'after');
    this.#fail(call, 'after');
  }

  /** Whatever it holds. */
  releaseLock(): void {
    if (this.host.lockHolder === this) this.host.lockHolder = null;
    if (this.host.scriptLockHolder === this) this.host.scriptLockHolder = null;
  }

  #fail({ at }: ServiceCall, when: 'before' | 'after'): void {
    const { fault } = this;
    if (typeof fault !== 'object' || fault.at !== at || fault.when !== when) return;
    if (fault.error !== undefined) throw new Error(fault.error);
    this.ended = new ExecutionEnded();
    throw this.ended;
  }
}
