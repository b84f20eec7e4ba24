/** A table of cases of which `npm test` tries the first ones: each of the others takes long and tries the same promise once more. */
import { describe, type TestOptions, test } from 'vitest';

type Arguments<Row> = Row extends readonly unknown[] ? { -readonly [At in keyof Row]: Row[At] } : [Row];
type Each<Row> = (title: string, act: (...row: Arguments<Row>) => unknown, options?: TestOptions) => void;

/** `test.each` of the first `count` rows, and of the others for `npm run test:all`. */
export function testFirst<const Row>(count: number, rows: readonly Row[]): Each<Row> {
  return (title, act, options) => {
    test.each<unknown>(rows.slice(0, count))(title, { ...options }, act as () => void);
    test.each<unknown>(rows.slice(count))(title, { ...options, tags: 'thorough' }, act as () => void);
  };
}

/** The same with `describe.each`. */
export function describeFirst<const Row>(count: number, rows: readonly Row[]): Each<Row> {
  return (title, act, options) => {
    describe.each<unknown>(rows.slice(0, count))(title, { ...options }, act as () => void);
    describe.each<unknown>(rows.slice(count))(title, { ...options, tags: 'thorough' }, act as () => void);
  };
}
