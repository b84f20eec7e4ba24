/**
 * Days as LinkedIn's pages tell them: `Sent 3 weeks ago`. Rounded, and counted from a day that the text does
 * not know: an estimate, never a day to count a cooldown from unasked.
 */
import { addDays, type Day } from './day.ts';

export interface EstimatedDay {
  readonly day: Day;
  /** It may have been as many days earlier: LinkedIn rounds down to whole weeks, months and years. */
  readonly orEarlierBy: number;
}

/** Beginnings of the units in seven languages, and how many days one holds. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:mo|monat\w*|months?|mois|mes(?:es)?|mesi|mese|maand\w*)$/, 30],
  [/^(?:d|days?|tag\w*|jours?|dias?|giorn\w*|dag\w*)$/, 1],
  [/^(?:w|wk|wks|weeks?|woche\w*|semaines?|semanas?|settiman\w*|we(?:ek|ken))$/, 7],
  [/^(?:y|yr|yrs|years?|jahr\w*|ans?|annees?|anos?|ann[oi]|jaar|jaren)$/, 365],
  [/^(?:h|m|s|min\w*|hours?|stunden?|heures?|horas?|or[ae]|uur|uren|sec\w*|sek\w*)$/, 0],
];
const AGO = /\b(?:ago|vor|il y a|hace|ha|fa|geleden)\b/;
const COUNT = /(?:^|\s)(\d{1,3}|an?|one|eine[mr]?|une?|uno|una|um|uma|een)\s?([a-z]+)\b/;
const TODAY = /^(?:\w+ )?(?:today|heute|aujourd hui|hoy|hoje|oggi|vandaag|just now)(?: \w+)?$/;
const YESTERDAY = /^(?:\w+ )?(?:yesterday|gestern|hier|ayer|ontem|ieri|gisteren)(?: \w+)?$/;

/** The day meant by `Sent 3 weeks ago` or `vor 2 Monaten`, if it was read today; undefined for other text. */
export function readRelativeDay(text: string, today: Day): EstimatedDay | undefined {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (folded.length > 60) return undefined;
  if (TODAY.test(folded)) return { day: today, orEarlierBy: 0 };
  if (YESTERDAY.test(folded)) return { day: addDays(today, -1), orEarlierBy: 0 };
  const counted = COUNT.exec(folded);
  if (!counted || !(AGO.test(folded) || /^(?:sent )?\d{1,3} ?(?:d|w|wk|mo|y|yr)$/.test(folded)))
    return undefined;
  const days = UNITS.find(([unit]) => unit.test(counted[2] ?? ''))?.[1];
  if (days === undefined) return undefined;
  const count = /\d/.test(counted[1] ?? '') ? Number(counted[1]) : 1;
  return { day: addDays(today, -count * days), orEarlierBy: Math.max(0, days - 1) };
}
