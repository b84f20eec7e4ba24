/** What the page says when nothing can be opened, with a way out. */
import { AddressError } from './address.ts';
import { element } from './element.ts';

/** With `isKept` the user may begin again without the spreadsheet that was kept. */
export function showFailure(error: unknown, isKept: boolean): void {
  console.error(error);
  element('reason', HTMLElement).textContent = messageOf(error);
  const again = element('again', HTMLAnchorElement);
  if (error instanceof AddressError) again.textContent = 'Open without these settings';
  else again.href = location.href;
  element('failure-start-over', HTMLButtonElement).hidden = !isKept;
  element('loading', HTMLElement).hidden = true;
  element('failure', HTMLElement).hidden = false;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
