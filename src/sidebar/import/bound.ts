/** How much one archive may hold: far above an honest one, and little enough for any browser to read. */

/**
 * Of the two files together, unpacked: 30,000 connections (all that LinkedIn allows) and 10,000 invitations
 * are some 10 MB.
 */
export const MOST_BYTES = 64_000_000;
/** Of each file; a row counts as one more. 30,000 connections are 240,000. */
export const MOST_CELLS = 2_000_000;

/** 64 MB, 4,000 MB. */
export function formatBytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
}
