/** Whether the log is too large to be read after each edit in the grid: asked without reading it. */
import type { Book } from '../../sheet/book.ts';

const MOST_ROWS = 20_000;
const PROPERTY = 'large';

/** As it was when the log was read last. */
export function isLarge({ properties }: Pick<Book, 'properties'>): boolean {
  return properties.getProperty(PROPERTY) === '1';
}

/** Remembers it, where it is another than before. */
export function rememberSize(book: Pick<Book, 'properties'>, rows: number): void {
  if (rows > MOST_ROWS !== isLarge(book)) book.properties.setProperty(PROPERTY, rows > MOST_ROWS ? '1' : '');
}
