/** What the user has chosen so far, and what follows from it before the server is asked again. */
import type {
  AdoptChoice,
  ColumnUse,
  Meaning,
  Survey,
  SurveyedColumn,
  SurveyedWord,
} from '../../addon/contract-adopt.ts';

export interface Draft {
  readonly survey: Survey;
  readonly choice: AdoptChoice;
}

/** What a step may do. */
export interface Hooks {
  /** The choice was changed: the foot says what follows. `again` shows the step anew. */
  changed(again?: 'again'): void;
  /** The choice asks for another reading of the sheet. */
  survey(): void;
  /** Shows a row of the sheet. */
  show(row: number): void;
}

/** What a column is taken for now. */
export function useOf({ choice }: Draft, { place, use }: SurveyedColumn): ColumnUse {
  return choice.columns?.[place] ?? use;
}

/** Whether only the user can tell, and has not told. */
export function isOpenColumn({ choice }: Draft, { place, ask }: SurveyedColumn): boolean {
  return ask && choice.columns?.[place] === undefined;
}

/** One column a use: what another one was taken for before goes. */
export function chooseUse(draft: Draft, column: SurveyedColumn, use: ColumnUse): void {
  const { choice, survey } = draft;
  const columns = { ...choice.columns };
  for (const other of survey.columns) {
    if (other !== column && use !== '' && useOf(draft, other) === use) columns[other.place] = '';
  }
  columns[column.place] = use;
  choice.columns = columns;
}

/** What a word or a blank means now; '' while nobody has told. */
export function meaningOf({ choice }: Draft, { word, blank, means }: SurveyedWord): Meaning | '' {
  return (blank ? choice.blank?.[blank] : choice.words?.[word]) ?? means;
}

export function chooseMeaning({ choice }: Draft, { word, blank }: SurveyedWord, means: Meaning): void {
  if (blank) choice.blank = { ...choice.blank, [blank]: means };
  else choice.words = { ...choice.words, [word]: means };
}

/** Whether only the user can tell for sure, and has not told. */
export function isOpenWord({ choice }: Draft, { word, blank, ask }: SurveyedWord): boolean {
  return ask && (blank ? choice.blank?.[blank] : choice.words?.[word]) === undefined;
}

/** Words that the user has to tell the meaning of before anything can be read. */
export function openWords(draft: Draft): SurveyedWord[] {
  return draft.survey.words.filter((word) => meaningOf(draft, word) === '');
}

/** The word as it is told. */
export function wordTold({ word, blank }: SurveyedWord): string {
  if (blank === 'withDay') return 'Empty, with a day';
  if (blank === 'withoutDay') return 'Empty, without a day';
  return word;
}

/** Whether only the user can tell for sure which column, word or date is meant there. */
export const QUESTIONS = {
  columns: (draft: Draft) => draft.survey.columns.some((column) => isOpenColumn(draft, column)),
  words: (draft: Draft) =>
    draft.survey.words.some((word) => isOpenWord(draft, word)) ||
    draft.survey.dates.some(({ ask, order }) => ask && order === ''),
} as const;
