/** The form of a layout file, and all of them in the order of their names. README.md tells what each part means. */
import { readdirSync, readFileSync } from 'node:fs';

export type LayoutCell = string | number | boolean | { readonly date: string } | { readonly formula: string };

/** A row that is an invitation, as it should be read. Days are `2026-06-27`, blank where there is none. */
export interface TrueRow {
  readonly name: string;
  readonly company: string;
  readonly slug: string;
  readonly sentOn: string;
  readonly status: string;
  readonly closedOn: string;
  readonly account?: string;
}

export interface Layout {
  readonly id: string;
  readonly source: string;
  readonly provenance: 'seen' | 'known' | 'composed';
  readonly language: string;
  readonly rows: readonly (readonly LayoutCell[])[];
  readonly tab?: string;
  /** Place of the log among the tabs, from 0. */
  readonly tabAt?: number;
  readonly otherTabs?: readonly {
    readonly name: string;
    readonly rows: readonly (readonly LayoutCell[])[];
  }[];
  readonly truth: {
    /** From 1; null where the sheet has none. */
    readonly headerRow: number | null;
    readonly columns: Readonly<Record<string, string | readonly string[] | null>>;
    readonly statusMeaning: Readonly<Record<string, string>>;
    readonly statusFrom?: readonly Readonly<Record<string, string>>[];
    readonly dateOrder: string;
    readonly mustAsk: readonly string[];
    readonly counts: Readonly<Record<string, number>>;
    readonly notInvitations: readonly number[];
    readonly tags: readonly string[];
    /** By the row's number, from 1. */
    readonly perRow: Readonly<Record<string, TrueRow>>;
  };
}

const FOLDER = new URL('./', import.meta.url);

export function readLayouts(): Layout[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Layout);
}
