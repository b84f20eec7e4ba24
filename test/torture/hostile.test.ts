/** A fixed part of what `npm run torture` sends through the doors at length. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCode } from '../../build/code.ts';
import { bundleDoors } from '../../build/doors.ts';
import { testFirst } from '../first-of.ts';
import { attack, judge, openHostile, QUESTIONS } from './hostile.ts';
import type { Sight, Workshop } from './workshop.ts';

describe('hostile: whatever is sent, a door replies, and text stays text', () => {
  let workshop: Workshop;
  let start: Sight;
  /** In one file, in which the functions keep their names, so that a test can break one. */
  const readable = async () =>
    `${await buildCode('src/addon/main.ts', false)}\n${await bundleDoors('src/addon/doors.ts', false)}`;
  beforeAll(async () => {
    ({ workshop, start } = await openHostile());
  });
  afterAll(() => workshop.dispose());

  testFirst(1, [30, 100])(
    'whatever the page sends, every door replies; a refusal changes nothing, and what is accepted stays text, letter by letter: %i tries',
    (numRuns) => {
      fc.assert(
        fc.property(attack, (call) => {
          expect(judge(workshop, start, call)).toEqual([]);
        }),
        { numRuns, seed: 5 },
      );
    },
  );

  test('the check sees an add-on that writes text without keeping it text', {
    tags: 'thorough',
  }, async () => {
    const code = await readable();
    const broken = await openHostile(code.replace(/function writeText\(text\) \{/, '$& return text;'));
    const [form] = QUESTIONS.logInvitation ?? [];
    const call = { name: 'logInvitation', args: [{ ...(form as object), note: '=1+1', followUp: '007' }] };
    const violations = judge(broken.workshop, broken.start, call).join();
    expect(violations).toContain('a formula');
    expect(violations).toContain('Follow-up is not "007"');
    broken.workshop.dispose();
  });

  test('the check sees a fault, though the door tells it in a sentence', async () => {
    const code = await readable();
    const broken = await openHostile(code.replace(/function readForm\(value\) \{/, '$& return value;'));
    const violations = judge(broken.workshop, broken.start, { name: 'logInvitation', args: [null] });
    expect(violations.join()).toContain('a mistake of ours');
    broken.workshop.dispose();
  });
});
