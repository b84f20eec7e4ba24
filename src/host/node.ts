/** The host in Node, for tests: headless, on a day of one's choice, with a user who answers from a list. */
import { readFileSync } from 'node:fs';
import type { IWorkbookData } from '@univerjs/core';
import { openHeadless } from './engine/node-book.ts';
import { instantOf } from './engine/zone.ts';
import { createHost, type Host, type SavedState } from './host.ts';
import { remember } from './remember.ts';
import { nodeRealm } from './run/node-realm.ts';
import { type ScriptedUi, scriptedUi } from './scripted-ui.ts';

export interface NodeOptions {
  /** The text of Code.js; dist/Code.js if left out. */
  readonly code?: string;
  /** More functions beside those of Code.js: a test's own. */
  readonly tools?: string;
  /** The pages by name; those of dist/ if left out. */
  readonly pages?: Readonly<Record<string, string>>;
  /**
   * `2026-06-27`: the host's clock starts at ten in the morning of that day in the sheet's zone, and runs on.
   */
  readonly today: string;
  readonly sheetZone?: string;
  readonly scriptZone?: string;
  readonly locale?: string;
  /** Of a new sheet, 100 if left out. */
  readonly rows?: number;
  /** Conditional formats are worked out, for `background`. */
  readonly colours?: boolean;
  readonly user?: string;
  readonly enabled?: boolean;
  /** What `save()` gave. */
  readonly snapshot?: SavedState & { workbook: IWorkbookData };
}

/** The host with its scripted user; `ui.answers` must hold an answer for each dialog. */
export interface NodeHost extends Host {
  readonly ui: ScriptedUi;
  /** Sets the clock to ten in the morning of another day. */
  setToday(day: string): void;
}

const PAGES = ['Doors', 'Sidebar', 'SetUp', 'Import'];

/** Opens the book and the add-on in it, and runs `onOpen`. */
export async function openInNode(options: NodeOptions): Promise<NodeHost> {
  const { today, sheetZone = 'Europe/Paris', scriptZone = 'Etc/UTC', locale = 'en_US', snapshot } = options;
  const morning = (day: string) => instantOf(Date.parse(`${day}T10:00Z`), sheetZone) - Date.now();
  let ahead = morning(today);
  const ui = scriptedUi();
  const host = createHost({
    code: (options.code ?? readBuilt('Code.js')) + (options.tools ?? ''),
    pages: options.pages ?? Object.fromEntries(PAGES.map((name) => [name, readBuilt(`${name}.html`)])),
    realm: nodeRealm,
    book: openHeadless(snapshot?.workbook, options.rows, options.colours),
    now: () => new Date(Date.now() + ahead),
    sheetZone,
    scriptZone,
    locale,
    store: snapshot && {
      properties: snapshot.properties,
      triggers: snapshot.triggers,
      charts: snapshot.charts ?? [],
    },
    ui,
    user: options.user,
    enabled: options.enabled,
  });
  await host.open();
  return {
    ...host,
    ...(!options.colours && {
      background() {
        throw new Error('Read a background: the host was wanted with `colours`.');
      },
    }),
    ui,
    setToday(day) {
      ahead = morning(day);
    },
  };
}

/** A file of dist/ as it was when it was first asked for. */
const readBuilt = remember((file) => readFileSync(`dist/${file}`, 'utf8'));
