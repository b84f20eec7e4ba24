/**
 * A gauge of two cells side by side: blocks up to the safe limit, and blocks beyond it. The border between them is the
 * safe limit, the right border the limit; one glyph only, so that its length is true.
 */

const BLOCK = '█';
/** Blocks that fill the first cell. */
const UP_TO_SAFE = 16;

/** `over` is how many blocks fill the second cell. What is used beyond the safe limit shows as one block at least. */
export function gauge(used: number, safe: number, limit: number, over: number): readonly [string, string] {
  const full = used >= safe ? UP_TO_SAFE : Math.floor((UP_TO_SAFE * used) / safe);
  const beyond = Math.max(0, Math.min(used, limit) - safe);
  const blocks = used > safe ? Math.max(1, Math.round((over * beyond) / Math.max(1, limit - safe))) : 0;
  return [BLOCK.repeat(Math.max(0, full)), BLOCK.repeat(Math.min(over, blocks))];
}
