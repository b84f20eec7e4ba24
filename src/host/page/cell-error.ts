/** Says what a custom function complains of in the cell that is selected; Google says it over the cell. */
import type { PageBook } from '../browser.ts';
import type { Host } from '../host.ts';
import { element } from './element.ts';

export function showErrorsIn(book: PageBook, host: Host): void {
  const place = element('cell-error', HTMLElement);
  book.onSelect(() => {
    const selected = host.selection();
    const says = selected && host.errorIn(selected.sheet, selected.a1);
    place.textContent = says ? `${selected.a1}: ${says}` : '';
    place.hidden = !says;
  });
}
