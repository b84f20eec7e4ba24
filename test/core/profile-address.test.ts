/**
 * Addresses in all the forms that people paste. Forms of LinkedIn's: its mails (`/comm/in/`), its page for
 * phones (`/mwlite/in/`), its sign-in wall (`authwall?sessionRedirect=`), Sales Navigator and Recruiter, as seen
 * in public issues of scrapers; redirects as Google Docs and Microsoft Defender (Safe Links) write them.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AddressKind, readAddress } from '../../src/core/profile-address.ts';
import { cpuTime } from '../cpu-time.ts';
import { slugText } from './arbitrary.ts';

const ANA = 'https://www.linkedin.com/in/ana-lopes';

test.each([
  ANA,
  `${ANA}/`,
  'http://linkedin.com/in/ana-lopes',
  'linkedin.com/in/ana-lopes',
  'www.linkedin.com/in/ana-lopes/',
  '//www.linkedin.com/in/ana-lopes',
  'http:/www.linkedin.com/in/ana-lopes',
  'https//www.linkedin.com/in/ana-lopes',
  'linkedin.com:443/in/ana-lopes',
  'https://pt.linkedin.com/in/ana-lopes/en',
  'https://m.linkedin.com/in/ana-lopes',
  'https://m.linkedin.com/mwlite/in/ana-lopes',
  'https://www.linkedin.com/comm/in/ana-lopes?midToken=AQ&trk=eml-x',
  'HTTPS://WWW.LINKEDIN.COM/IN/ANA-LOPES',
  'https://www.linkedin.com//in//ana-lopes//',
  'linkedin.com\\in\\ana-lopes',
  `${ANA}/details/experience/`,
  `${ANA}/overlay/contact-info/`,
  `${ANA}/recent-activity/all/`,
  `${ANA}?originalSubdomain=pt`,
  `${ANA}#education`,
  `${ANA}&trk=people`,
  `${ANA}/?locale=de_DE`,
  `${ANA}%2Fdetails`,
  `${ANA}%3Ftrk%3Dx`,
  `${ANA}%20`,
  `${ANA}%E2%80%8B`,
  `${ANA}\u200b`,
  `\ufeff${ANA}`,
  `${ANA}.`,
  `${ANA},`,
  `${ANA};`,
  `${ANA}:`,
  `${ANA}…`,
  `(${ANA})`,
  `<${ANA}>`,
  `"${ANA}"`,
  `“${ANA}”`,
  `'${ANA}'`,
  `[${ANA}]`,
  `*${ANA}*`,
  `_${ANA}_`,
  `[Ana](${ANA})`,
  `<a href="${ANA}">Ana</a>`,
  `Ana Lopes: ${ANA} (met in May)`,
  `Ana Lopes\n${ANA}\nBuyer`,
  'linkedin://in/ana-lopes',
  'linkedin://profile/ana-lopes',
  'LinkedIn/in/ana-lopes',
  'in/ana-lopes',
  '/in/ana-lopes/',
  `https://www.google.com/url?q=${ANA}&sa=D&source=docs`,
  `https://www.google.com/url?sa=t&url=${encodeURIComponent(ANA)}&usg=x`,
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(ANA)}&data=05%7C01`,
  `https://www.linkedin.com/authwall?trk=x&sessionRedirect=${encodeURIComponent(ANA)}`,
  `https://www.linkedin.com/safety/go?url=${encodeURIComponent(encodeURIComponent(ANA))}`,
  `https://web.archive.org/web/2020/${ANA}`,
])('"%s" names ana-lopes', (address) => {
  expect(readAddress(address)).toEqual({ kind: 'profile', slug: 'ana-lopes' });
});

test.each<[string, AddressKind]>([
  ['https://www.linkedin.com/in/ACoAAAbCdEf123', 'member id'],
  ['https://www.linkedin.com/in/ACwAAAbCdEf123/', 'member id'],
  ['https://www.linkedin.com/in/acwaaabcdef1234567890abcdefghijklmnopq', 'member id'],
  ['https://www.linkedin.com/in/urn:li:fsd_profile:ACoAAAbCdEf123', 'member id'],
  ['https://www.linkedin.com/profile/view?id=12345', 'member id'],
  ['linkedin://profile/12345', 'member id'],
  ['https://www.linkedin.com/sales/lead/ACwAAAbCd,NAME_SEARCH,x1', 'sales navigator'],
  ['https://www.linkedin.com/sales/people/ACwAAAbCd,NAME_SEARCH', 'sales navigator'],
  ['https://www.linkedin.com/talent/profile/AEMAAAbCd', 'recruiter'],
  ['https://www.linkedin.com/recruiter/profile/12345,x', 'recruiter'],
  ['https://lnkd.in/eAbCdEf', 'short link'],
  ['https://www.linkedin.com/pub/ana-lopes/1/2b/3c', 'old address'],
  ['https://www.linkedin.com/company/acme/', 'company'],
  ['https://www.linkedin.com/school/acme', 'company'],
  ['https://www.linkedin.com/in/UNKNOWN', 'none'],
  ['https://www.linkedin.com/in/', 'none'],
  ['https://www.linkedin.com/feed/', 'none'],
  ['https://www.linkedin.com/posts/ana-lopes_hiring', 'none'],
  ['https://evil-linkedin.com/in/ana-lopes', 'none'],
  ['https://example.org/in/ana-lopes', 'none'],
  ['@ana-lopes', 'none'],
  ['ana-lopes', 'none'],
  ['Ana Lopes', 'none'],
  ['', 'none'],
])('"%s" names nobody: %s', (address, kind) => {
  expect(readAddress(address)).toEqual({ kind });
});

test('an id that only looks like one in small letters is a name', () => {
  expect(readAddress('https://www.linkedin.com/in/acoaa-demo')).toEqual({
    kind: 'profile',
    slug: 'acoaa-demo',
  });
});

describe('any slug', () => {
  const before = fc.constantFrom('', '"', '<', '(', '\u200b', 'see ', ' ', '[x](');
  const host = fc.constantFrom(
    ...['https://www.linkedin.com/in/', 'linkedin.com/in/', 'http://de.linkedin.com/comm/in/'],
    'https://m.linkedin.com/mwlite/in/',
  );
  const after = fc.constantFrom(
    ...['', '/', '"', '>', ').', ',', ';', '\u200b', '/en', '?x=1', '#a', ' met'],
  );
  test('is the same in any form of its address', () => {
    fc.assert(
      fc.property(before, host, slugText, after, fc.boolean(), (before, host, slug, after, encoded) => {
        const text = before + host + (encoded ? encodeURIComponent(slug) : slug) + after;
        expect(readAddress(text)).toEqual({ kind: 'profile', slug: slug.normalize('NFC').toLowerCase() });
      }),
    );
  });

  test('reading is total, and quick on long text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readAddress(text).kind).toBeTypeOf('string');
      }),
    );
    const start = cpuTime();
    readAddress('linkedin.com/'.repeat(10_000));
    readAddress('a.'.repeat(50_000));
    expect(cpuTime() - start).toBeLessThan(500);
  });
});
