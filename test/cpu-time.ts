/** Time as a limit in a test: a machine that has more to do takes longer for the same work, not more of its processor. */

/** Milliseconds of the processor that this process has used so far. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
