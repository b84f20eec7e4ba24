/** Keys in a list of ticks: up and down lead from tick to tick. */

/** `enter` is what Enter does at the tick of that place. */
export function moveByKey(
  place: HTMLElement,
  enter: (ticks: readonly HTMLInputElement[], at: number) => void,
): void {
  place.addEventListener('keydown', (event) => {
    const ticks = [...place.querySelectorAll<HTMLInputElement>('.row > [type=checkbox]:not([hidden])')];
    const at = ticks.indexOf(event.target as HTMLInputElement);
    if (at < 0) return;
    if (event.key === 'Enter') enter(ticks, at);
    else if (event.key === 'ArrowDown') ticks[at + 1]?.focus();
    else if (event.key === 'ArrowUp') ticks[at - 1]?.focus();
    else return;
    event.preventDefault();
  });
}
