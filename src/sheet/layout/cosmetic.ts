/** What only looks better never ends an act. */

/**
 * Does what is for the eye alone, as far as Google lets it: rows cannot be frozen across merged cells, typed
 * columns of a table take no formats and no drop-downs, and a protected sheet takes nothing.
 */
export function cosmetic(act: () => void): void {
  try {
    act();
  } catch {
    // The sheet works without it.
  }
}
