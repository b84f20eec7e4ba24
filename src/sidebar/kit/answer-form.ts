/** Forms that open in a row and are answered there. */

/** Enter and the button send, Escape gives up. */
export function onAnswer(form: HTMLFormElement, send: () => void, cancel: () => void): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') cancel();
  });
}
