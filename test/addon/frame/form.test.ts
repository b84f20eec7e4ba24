/** The gate for what the page sends: anybody may send anything. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDayField, readProfileField, readTextField } from '../../../src/addon/frame/form.ts';
import { Refusal } from '../../../src/addon/frame/refusal.ts';
import { day } from '../../../src/core/day.ts';
import { parseSlug } from '../../../src/core/person.ts';

const NOT_TEXT = [undefined, null, 42, true, {}, ['Ada'], () => 'Ada'];

/** Runs what must be refused and gives the refusal. */
function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('readTextField', () => {
  test.each([
    ['  Ada Example ', 'Ada Example', 'trimmed'],
    ['', '', 'empty'],
    ['line 1\nline 2\tend', 'line 1\nline 2\tend', 'line ends and tabs'],
    ['A\u0000d\u0007a\u009f', 'Ada', 'control characters taken out'],
    ['Ada\ud83d', 'Ada', 'half a character taken out'],
    ['Zoë 🚀', 'Zoë 🚀', 'whole ones left'],
    ['=HYPERLINK("x")', '=HYPERLINK("x")', 'text like a formula left: it is quoted when written'],
    ['x'.repeat(2000), 'x'.repeat(2000), 'as long as may be'],
  ])('takes %j as %j: %s', (value, text) => {
    expect(readTextField('note', value)).toBe(text);
  });

  test.each(NOT_TEXT)('refuses %s, which is no text', (value) => {
    const refusal = refusalOf(() => readTextField('note', value));
    expect([refusal.code, refusal.message]).toEqual(['invalid', 'Cannot use the note: it isn’t text.']);
  });

  test('refuses text that is too long, and says how long it may be', () => {
    expect(refusalOf(() => readTextField('note', 'x'.repeat(2001))).message).toBe(
      'Cannot use the note: it has 2001 characters. Keep it to 2000.',
    );
  });

  test('gives text that it takes again as it is, whatever is sent', () => {
    const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(anyText, (value) => {
        const text = readTextField('note', value);
        expect(readTextField('note', text)).toBe(text);
        expect(() => encodeURIComponent(text)).not.toThrow();
      }),
    );
  });
});

describe('readDayField', () => {
  const TODAY = day('2026-06-27');
  const read = (value: unknown, from?: string) =>
    readDayField('day of the withdrawal', value, TODAY, from === undefined ? undefined : day(from));

  test('takes a day up to today, from the day of sending on', () => {
    expect(read('2026-06-27')).toBe('2026-06-27');
    expect(read('2019-01-01')).toBe('2019-01-01');
    expect(read('2026-06-01', '2026-06-01')).toBe('2026-06-01');
  });

  test.each([
    [
      '2026-06-28',
      undefined,
      'Cannot use 28 June 2026 as the day of the withdrawal: it is after today, 27 June 2026.',
    ],
    [
      '2026-05-31',
      '2026-06-01',
      'Cannot use 31 May 2026 as the day of the withdrawal: the invitation was sent on 1 June 2026.',
    ],
    ['2026-02-30', undefined, 'Cannot use "2026-02-30" as the day of the withdrawal: enter a date.'],
    ['27/06/2026', undefined, 'Cannot use "27/06/2026" as the day of the withdrawal: enter a date.'],
    ['', undefined, 'Cannot use "" as the day of the withdrawal: enter a date.'],
    ['x'.repeat(99), undefined, `Cannot use "${'x'.repeat(40)}" as the day of the withdrawal: enter a date.`],
  ])('refuses "%s" (sent on %s)', (value, from, message) => {
    const refusal = refusalOf(() => read(value, from));
    expect([refusal.code, refusal.message]).toEqual(['invalid', message]);
  });

  test.each(NOT_TEXT)('refuses %s, which is no text', (value) => {
    expect(refusalOf(() => read(value)).code).toBe('invalid');
  });
});

describe('readProfileField', () => {
  test.each([
    ['', ''],
    ['  ', ''],
    ['https://www.linkedin.com/in/ada', 'https://www.linkedin.com/in/ada'],
    ['www.linkedin.com/in/ada', 'https://www.linkedin.com/in/ada'],
    ['linkedin.com/in/ada', 'https://linkedin.com/in/ada'],
    ['http://uk.linkedin.com/in/ada/', 'http://uk.linkedin.com/in/ada/'],
    [' LinkedIn.com/in/Tomás?trk=x ', 'https://LinkedIn.com/in/Tomás?trk=x'],
  ])('takes "%s" as "%s"', (value, address) => {
    expect(readProfileField(value)).toBe(address);
  });

  test.each([
    'ada',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/company/contoso',
    'https://linkedin.com.example.org/in/ada',
    'https://example.org/linkedin.com/in/ada',
    'https://example.org/?to=linkedin.com/in/ada',
    'https://user@linkedin.com/in/ada',
    'https://evil-linkedin.com/in/ada',
    'javascript:alert("linkedin.com/in/ada")',
    'ftp://linkedin.com/in/ada',
  ])('refuses "%s"', (value) => {
    const refusal = refusalOf(() => readProfileField(value));
    expect(refusal.code).toBe('invalid');
    expect(refusal.message).toBe(
      `Cannot use "${value}" as the profile address: enter one such as https://www.linkedin.com/in/name.`,
    );
  });

  test.each(NOT_TEXT)('refuses %s, which is no text', (value) => {
    expect(refusalOf(() => readProfileField(value)).code).toBe('invalid');
  });

  test('takes only addresses that name a person at LinkedIn, and takes them again as they are', () => {
    const start = fc.constantFrom('https://', 'http://', '', 'javascript:', 'https://example.org/');
    const host = fc.constantFrom(
      'linkedin.com',
      'www.linkedin.com',
      'LINKEDIN.com',
      'linkedin.com.example.org',
    );
    const path = fc.tuple(fc.constantFrom('/in/', '/company/', '/in', '//in/'), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(start, host, path, (start, host, [path, rest]) => {
        let address: string;
        try {
          address = readProfileField(start + host + path + rest);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        expect(new URL(address).hostname).toMatch(/^(?:[a-z-]+\.)?linkedin\.com$/);
        expect(parseSlug(address)).toBeDefined();
        expect(readProfileField(address)).toBe(address);
      }),
    );
  });
});
