/**
 * The offer to undo an import, which any later act of the user puts out of date: that has an Undo of its own.
 */

export const IMPORT_UNDO = 'archive-undo';

export function forgetUndo(): void {
  document.getElementById(IMPORT_UNDO)?.remove();
}
