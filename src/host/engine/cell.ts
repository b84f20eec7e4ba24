/** One cell between Univer and the host: what it holds, and what typing or writing a value makes of it. */
import type { ICellData, Nullable } from '@univerjs/core';
import type { Engine } from './engine.ts';
import { toEnglish } from './formula-locale.ts';
import { serialOf, wallOfSerial } from './zone.ts';

/** A date or time in a cell has no zone: it is a wall clock (see zone.ts). */
export interface WallTime {
  readonly wall: number;
}

/** What a cell holds; '' when nothing; an error as text such as '#N/A'. */
export type CellValue = string | number | boolean | WallTime;

/**
 * Content to put in a cell, all of the old content included, and the format that it brings to a plain cell.
 */
export interface CellContent {
  readonly data: ICellData;
  readonly format?: string;
  /** The formula of a cell that holds an error because it could not be read. */
  readonly misread?: string;
}

/** A part of a cell's text that is a link or has a format of its own; `end` is not included. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly url?: string;
  readonly bold?: boolean;
}

/** What Google keeps with a cell and Univer does not; it moves with the cell. */
export interface CellCustom {
  readonly note?: string | null;
  readonly runs?: readonly Run[];
  readonly misread?: string;
}

const NOTHING: ICellData = { v: null, f: null, si: null, p: null, t: null };
const LONGEST = 50_000;

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/** The value of a cell that is shown in the format `pattern`. */
export function readCell(engine: Engine, cell: Nullable<ICellData>, pattern: string): CellValue {
  if (!cell) return '';
  if (cell.p) return (cell.p.body?.dataStream ?? '').replace(/\r\n$/, '');
  const { v } = cell;
  if (v === null || v === undefined) return '';
  if (cell.t === BOOLEAN || typeof v === 'boolean') return Boolean(Number(v));
  // Univer's word for an array formula that cannot expand.
  if (cell.f && v === '#SPILL!') return '#REF!';
  if (typeof v !== 'number' || cell.t === TEXT) return String(v);
  return engine.core.numfmt.isDateFormat(pattern) ? { wall: wallOfSerial(v) } : v;
}

/** Content for a value that is taken as it is. */
export function literal(value: CellValue | null): CellContent {
  if (value === null || value === '') return { data: NOTHING };
  if (typeof value === 'number') return { data: { ...NOTHING, v: value, t: NUMBER } };
  if (typeof value === 'boolean') return { data: { ...NOTHING, v: value ? 1 : 0, t: BOOLEAN } };
  if (typeof value === 'string') return { data: { ...NOTHING, v: value, t: TEXT } };
  const hasTime = value.wall % 86_400_000 !== 0;
  return {
    data: { ...NOTHING, v: serialOf(value.wall), t: NUMBER },
    format: hasTime ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd',
  };
}

/**
 * Content for text that is typed into a cell of the format `pattern`, as `setValues` does it too: `=` starts
 * a formula, `'` forces text and is not kept, and what looks like a number, a date or a truth value becomes
 * one, unless the cell is formatted as text (`@`). Throws on more than 50,000 characters.
 */
export function typed(engine: Engine, text: string, pattern: string, locale: string): CellContent {
  if (text.length > LONGEST) {
    throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  if (text === '') return literal(null);
  if (text.startsWith("'")) return literal(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return formula(text, locale);
  if (pattern === '@') return literal(text);
  const parsed = engine.core.numfmt.parseValue(text);
  if (parsed) {
    const { v, z } = parsed;
    const content = literal(v as number | boolean);
    return z ? { ...content, format: z } : content;
  }
  return /^[+\-@]./.test(text) ? formula(`=${text}`, locale) : literal(text);
}

/** A formula that the locale does not read is an error in its cell, without an exception. */
function formula(text: string, locale: string): CellContent {
  const english = toEnglish(text, locale);
  return english === null ? { ...literal('#ERROR!'), misread: text } : { data: { ...NOTHING, f: english } };
}
