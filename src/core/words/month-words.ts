/**
 * Months and weekdays in the words of spreadsheet programs: English, German, French, Spanish, Portuguese,
 * Italian, Dutch, Polish and Swedish, and what of Danish and Norwegian comes free. `Intl` would name them too,
 * but not as people shorten them, and not alike on every machine.
 */
import { memoize } from '../memoize.ts';

/** January first; without accents, as `fold` below leaves them. */
const MONTHS: readonly string[] = [
  'january januar janner janvier enero janeiro gennaio januari stycznia styczen',
  'february februar feber fevrier febrero fevereiro febbraio februari lutego luty',
  'march marz mrz maerz mars marzo marco maart mrt marca marzec marts',
  'april avril abril aprile kwietnia kwiecien',
  'may mai mayo maio maggio mei maja maj',
  'june juni juin junio junho giugno czerwca czerwiec',
  'july juli juillet julio julho luglio lipca lipiec',
  'august aout agosto augustus augusti sierpnia sierpien',
  'september septembre septiembre setembro settembre setiembre wrzesnia wrzesien',
  'october oktober octobre octubre outubro ottobre pazdziernika pazdziernik',
  'november novembre noviembre novembro listopada listopad',
  'december dezember decembre diciembre dezembro dicembre desember grudnia grudzien',
];

const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta lunedi martedi mercoledi giovedi venerdi sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedzialek wtorek sroda czwartek piatek sobota niedziela mandag tirsdag tisdag onsdag torsdag fredag lordag sondag'.split(
    ' ',
  );

/** 1 to 12, by a name or by its first letters, at least three, that begin no other month's; else 0. */
export const monthNamed: (name: string) => number = memoize((name: string) => {
  const start = foldName(name);
  if (start.length < 3) return 0;
  const named = MONTHS.findIndex((names) => names.split(' ').includes(start));
  if (named >= 0) return named + 1;
  const begun = [...MONTHS.keys()].filter((month) => ` ${MONTHS[month]}`.includes(` ${start}`));
  return begun.length === 1 ? (begun[0] ?? -1) + 1 : 0;
});

/** Whether it is the name of a weekday, or its first letters, at least two. */
export function isWeekday(name: string): boolean {
  const start = foldName(name).replace(/-feira$/, '');
  return start.length >= 2 && WEEKDAYS.some((weekday) => weekday.startsWith(start));
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\u0142/g, 'l')
    .replace(/\u00f8/g, 'o')
    .replace(/\.$/, '');
}
