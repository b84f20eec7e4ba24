/** What the guided set up calls things. */

/** `1 row`, `2 rows` */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** The first of a list, and how many more there are. */
export function listed(names: readonly string[], most = 4): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}
