/** The cell of touches: what we write is read again, and so is what people type. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day } from '../../src/core/day.ts';
import { byDay, formatTouches, newTouch, parseTouches, tickTouch } from '../../src/core/touches.ts';
import { nearbyDay } from './arbitrary.ts';

const TODAY = day('2026-11-20');

describe('parseTouches', () => {
  test.each<[string, string, string, boolean]>([
    ['2026-11-11 Comment on a post', '2026-11-11', 'Comment on a post', false],
    ['✓ 2026-11-11 Comment on a post', '2026-11-11', 'Comment on a post', true],
    ['✔️ 11 November 2026: liked her post', '2026-11-11', 'liked her post', true],
    ['[x] 2026-11-11 - Coffee', '2026-11-11', 'Coffee', true],
    ['x 2026-11-11 Coffee', '2026-11-11', 'Coffee', true],
    ['Done: 2026-11-11 Coffee', '2026-11-11', 'Coffee', true],
    ['2026-11-11 Coffee, done', '2026-11-11', 'Coffee', true],
    ['2026-11-11 Coffee (done)', '2026-11-11', 'Coffee', true],
    ['2026-11-11 Coffee ✓', '2026-11-11', 'Coffee', true],
    ['- 2026-11-11, Coffee', '2026-11-11', 'Coffee', false],
    ['☐ 11.11.2026 Coffee', '2026-11-11', 'Coffee', false],
    ['[ ] 13/11/2026 Coffee', '2026-11-13', 'Coffee', false],
    ['Wednesday, 11 November 2026 Coffee', '2026-11-11', 'Coffee', false],
    ['2026-11-11', '2026-11-11', '', false],
    ['Ask Tom about her', '', 'Ask Tom about her', false],
    // Read in two ways: no day.
    ['3/4/2026 Coffee', '', '3/4/2026 Coffee', false],
    ['Xavier knows her', '', 'Xavier knows her', false],
    ['Get the report done', '', 'Get the report done', false],
    ['2026-02-30 Coffee', '', '2026-02-30 Coffee', false],
  ])('%s', (written, on, what, isDone) => {
    expect(parseTouches(written)).toEqual([{ on: on === '' ? undefined : on, what, isDone, written }]);
  });

  test('blank lines say nothing; a blank cell has none', () => {
    expect(parseTouches('\n 2026-11-11 Coffee \n\n \n')).toEqual([newTouch(day('2026-11-11'), 'Coffee')]);
    expect(parseTouches('')).toEqual([]);
  });
});

describe('tickTouch', () => {
  test('the day is the one on which it was done; other lines stay as they are written', () => {
    const typed = 'Ask Tom about her\n2026-11-18 Share something useful\n11.11.2026: liked, done';
    expect(formatTouches(tickTouch(parseTouches(typed), 1, true, TODAY))).toBe(
      'Ask Tom about her\n✓ 2026-11-20 Share something useful\n11.11.2026: liked, done',
    );
    expect(formatTouches(tickTouch(parseTouches(typed), 0, true, TODAY))).toContain(
      '✓ 2026-11-20 Ask Tom about her\n',
    );
  });

  test('what is done can be open again', () => {
    const [done] = parseTouches('[x] 11.11.2026 Coffee');
    expect(tickTouch(done ? [done] : [], 0, false, TODAY)).toEqual([newTouch(day('2026-11-11'), 'Coffee')]);
  });
});

test('byDay puts them in order, those without a day last', () => {
  const touches = parseTouches('Ask Tom\n2026-11-18 B\n✓ 2026-11-11 A\n2026-11-18 C');
  expect(byDay(touches).map(({ what }) => what)).toEqual(['A', 'B', 'C', 'Ask Tom']);
});

/** What people may type, in any order. */
const anyCell = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['✓', '[x]', '[ ]', 'x', 'done', 'Done:', ', done', '(done)', '-', '•', '\n', '\n', ' '],
      ),
      fc.constantFrom('2026-11-11', '11.11.2026', '3/4/2026', '11', 'Nov', 'Ask', 'ü', '\ud83d', '=1+1', '"'),
    ),
    { maxLength: 14 },
  )
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

/** Words that are no day, no mark and no bullet themselves. */
const words = fc
  .array(fc.constantFrom('Comment', 'on', 'post', 'Ümit', 'a', 'mutual', 'contact', '7', '名前'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.join(' '))
  .filter((what) => !/^(?:\d|a\b)/.test(what));
const touch = fc
  .tuple(fc.option(nearbyDay, { nil: undefined }), words, fc.boolean())
  .map(([on, what, isDone]) => newTouch(on as Day | undefined, what, isDone));

test('what is written is read as it was meant', () => {
  fc.assert(
    fc.property(fc.array(touch, { maxLength: 6 }), (touches) => {
      expect(parseTouches(formatTouches(touches))).toEqual(touches);
    }),
  );
});

test('of any text no line is lost or changed but the one that is ticked, and ticking again changes nothing', () => {
  fc.assert(
    fc.property(anyCell, fc.nat(5), (text, at) => {
      const read = parseTouches(text);
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      expect(formatTouches(read)).toBe(lines.join('\n'));
      const ticked = tickTouch(read, at, true, TODAY);
      ticked.forEach((one, place) => {
        if (place !== at) expect(one).toEqual(read[place]);
        else expect(one).toMatchObject({ isDone: true, on: TODAY });
      });
      const again = parseTouches(formatTouches(ticked));
      expect(again.filter(({ isDone }) => isDone)).toHaveLength(ticked.filter(({ isDone }) => isDone).length);
    }),
  );
});
