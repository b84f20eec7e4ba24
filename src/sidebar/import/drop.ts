/** Takes in files: dropped on the field, or chosen by a click or the keyboard. */
import { byId } from '../kit/element.ts';

export function createDrop(onFiles: (files: readonly File[]) => void): void {
  const field = byId('archive-drop');
  const input = byId<HTMLInputElement>('archive-files');

  // The same file may be chosen again, so the choice is let go.
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) onFiles(files);
  });

  // What misses the field by a hair must not make the browser leave the page for the file.
  for (const kind of ['dragover', 'drop']) document.addEventListener(kind, (event) => event.preventDefault());

  field.addEventListener('dragover', () => field.classList.add('over'));
  field.addEventListener('dragleave', () => field.classList.remove('over'));
  field.addEventListener('drop', (event) => {
    field.classList.remove('over');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
}
