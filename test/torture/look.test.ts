/** A part of what `npm run torture` tries of the present look for an earlier book. */
import { describe, expect, test } from 'vitest';
import { tryLook, tryLookWithPersons } from './look.ts';

describe('the look of an earlier book, asked for', { tags: 'thorough' }, () => {
  test('cut short anywhere, no cell says something else; asked again it is whole, and undone it was never there', async () => {
    const { tried, violations } = await tryLook({ stride: 199 });
    expect(violations).toEqual([]);
    expect(tried).toBeGreaterThan(5);
  });

  test('whatever a person does in the log meanwhile stands', async () => {
    const { tried, violations } = await tryLookWithPersons({ stride: 397 });
    expect(violations).toEqual([]);
    expect(tried).toBeGreaterThan(5);
  });
});
