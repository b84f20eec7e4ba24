/** Why somebody was withdrawn: one click in the row that is done, or a few words of one's own. */
import { byId, make } from '../../kit/element.ts';

const OTHER = 'Other…';

/** The reasons offered, the usual one first. */
export function usualReasons(): readonly string[] {
  return [...byId<HTMLDataListElement>('reasons').options].map(({ value }) => value);
}

/** A list to choose from; *Other…* becomes a field in its place. `choose` gets the new reason. */
export function makeReason(name: string, reason: string, choose: (reason: string) => void): HTMLElement {
  const usual = usualReasons();
  const reasons = usual.includes(reason) || reason === '' ? usual : [reason, ...usual];
  const select = make('select', '', ...[...reasons, OTHER].map((one) => make('option', '', one)));
  select.setAttribute('aria-label', `Reason: ${name}`);
  select.value = reason;
  const field = make('input', '');
  field.setAttribute('aria-label', `Reason in your words: ${name}`);
  field.maxLength = 200;
  field.hidden = true;
  const place = make('span', 'reason', select, field);
  let current = reason;
  const take = (chosen: string) => {
    if (chosen === '' || chosen === current) return;
    current = chosen;
    choose(chosen);
  };
  const show = (isOther: boolean) => {
    field.hidden = !isOther;
    select.hidden = isOther;
    (isOther ? field : select).focus();
  };
  select.addEventListener('change', () => {
    if (select.value !== OTHER) return take(select.value);
    select.value = current;
    show(true);
  });
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') field.value = '';
    if (key !== 'Escape' && key !== 'Enter') return;
    show(false);
  });
  field.addEventListener('blur', () => {
    field.hidden = true;
    select.hidden = false;
    const typed = field.value.trim();
    field.value = '';
    if (typed !== '' && select.value !== typed) select.add(new Option(typed, typed, true, true), 0);
    take(typed);
  });
  return place;
}
