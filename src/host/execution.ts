/** One run of the add-on's code: who runs it, what it may do, and the host around it. */
import { type AuthMode, authorize } from './authorization.ts';
import type { Book } from './book.ts';
import type { Script } from './realm.ts';
import type { SavedState } from './state.ts';
import type { UiPort } from './ui-port.ts';

/** What all executions of a host share. */
export interface Surroundings {
  readonly book: Book;
  readonly pages: Readonly<Record<string, string>>;
  readonly sheetZone: string;
  readonly locale: string;
  readonly ui: UiPort;
  readonly state: SavedState;
  /** The execution that holds the document lock, or anything else that keeps it. */
  lockHolder: object | null;
  menu: MenuItem[];
  /** Told before every call of a service; what it throws, the call throws. */
  readonly watch: (call: ServiceCall) => void;
}

export interface ServiceCall {
  readonly service: string;
  readonly method: string;
  /** Of the execution that calls: custom functions run in CUSTOM_FUNCTION. */
  readonly mode: AuthMode;
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

  constructor(host: Surroundings, script: Script, mode: AuthMode, user: string, hasUi: boolean) {
    this.host = host;
    this.script = script;
    this.mode = mode;
    this.user = user;
    this.hasUi = hasUi;
  }

  /** Every service call passes here first. */
  enter(service: string, method: string): void {
    this.host.watch({ service, method, mode: this.mode });
    authorize(this.mode, service, method);
  }

  releaseLock(): void {
    if (this.host.lockHolder === this) this.host.lockHolder = null;
  }
}
