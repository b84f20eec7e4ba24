/** Who was invited: one key for a person, however LinkedIn or the user wrote the address. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { haveSlugs, isSamePerson, parseSlug, personKey } from '../../src/core/person.ts';
import { slugText } from './arbitrary.ts';

const someone = (name: string, company = '', url = '') => ({ name, company, url });

/** docs/DOMAIN.md, "Reconciling": percent-decoded, NFC, lower case, without query or trailing slash. */
test.each([
  ['https://www.linkedin.com/in/ada-example', 'ada-example', 'as in the archive'],
  ['http://linkedin.com/in/ada-example', 'ada-example', 'without www'],
  ['linkedin.com/in/ada-example', 'ada-example', 'without a scheme'],
  ['https://uk.linkedin.com/in/ada-example', 'ada-example', 'of a country'],
  ['https://www.linkedin.com/in/ada-example/', 'ada-example', 'with a trailing slash'],
  ['https://www.linkedin.com/in/ada-example?trk=people', 'ada-example', 'with a query'],
  ['https://www.linkedin.com/in/ada-example/#about', 'ada-example', 'with a fragment'],
  ['https://www.linkedin.com/in/ada-example/details/skills/', 'ada-example', 'of a page below'],
  ['  https://www.linkedin.com/in/ada-example  ', 'ada-example', 'with spaces around'],
  ['HTTPS://WWW.LINKEDIN.COM/IN/Ada-Example', 'ada-example', 'in capitals'],
  ['https://www.linkedin.com/in/tom%C3%A1s-demo', 'tomás-demo', 'percent-encoded, as in Connections.csv'],
  ['https://www.linkedin.com/in/tom%c3%a1s-demo', 'tomás-demo', 'encoded in lower case'],
  ['https://www.linkedin.com/in/tomás-demo', 'tomás-demo', 'raw, as in Invitations.csv'],
  ['https://www.linkedin.com/in/toma\u0301s-demo', 'tomás-demo', 'decomposed'],
  ['https://www.linkedin.com/in/%D0%9D%D0%B0-demo', 'на-demo', 'Cyrillic'],
  ['https://www.linkedin.com/in/100%-demo', '100%-demo', 'with a stray percent sign'],
  ['https://www.linkedin.com/in/a%E9b', 'a%e9b', 'with malformed encoding'],
  ['https://www.linkedin.com/in/%C3%A1-50%', 'á-50%', 'with good encoding and a stray percent sign'],
])('parseSlug reads %s as %s: %s', (url, slug) => {
  expect(parseSlug(url)).toBe(slug);
});

test.each([
  'https://www.linkedin.com/in',
  'https://www.linkedin.com/in/',
  'https://www.linkedin.com/in/?trk=x',
  'https://www.linkedin.com/company/contoso',
  'https://example.org/in/ada',
  'ada-example',
  '',
])('parseSlug finds no person in "%s"', (url) => {
  expect(parseSlug(url)).toBeUndefined();
});

test('parseSlug reads an encoded slug as it reads the raw one', () => {
  fc.assert(
    fc.property(slugText, (slug) => {
      const address = 'https://www.linkedin.com/in/';
      expect(parseSlug(address + encodeURIComponent(slug))).toBe(parseSlug(address + slug));
      expect(parseSlug(address + encodeURIComponent(slug.normalize('NFD')))).toBe(parseSlug(address + slug));
    }),
  );
});

describe('isSamePerson', () => {
  const ada = someone('Ada Example', 'Contoso', 'linkedin.com/in/ada');
  test.each([
    ['the address, whatever the name says', ada, someone('A. Married', '', 'linkedin.com/in/ADA/'), true],
    ['two addresses, though the names are equal', ada, { ...ada, url: 'linkedin.com/in/ada-2' }, false],
    ['the name, where one address is unknown', ada, { ...ada, url: '' }, true],
    ['case and spaces of a name', someone('Ada  EXAMPLE '), someone('ada example'), true],
    ['two companies', someone('Sam Lee', 'Contoso'), someone('Sam Lee', 'Fabrikam'), false],
    ['one unknown company', someone('Sam Lee', 'Contoso'), someone('Sam Lee'), true],
    ['two names', someone('Sam Lee'), someone('Sam Li'), false],
    ['no name at all', someone('', 'Contoso'), someone('', 'Contoso'), false],
  ])('tells by %s', (_, a, b, same) => {
    expect(isSamePerson(a, b)).toBe(same);
    expect(isSamePerson(b, a)).toBe(same);
  });
});

test('haveSlugs holds only where both addresses name a person', () => {
  const [ada, nobody] = [someone('Ada', '', 'linkedin.com/in/ada'), someone('Ada', '', 'linkedin.com/in')];
  expect(haveSlugs(ada, ada)).toBe(true);
  expect(haveSlugs(ada, nobody)).toBe(false);
  expect(haveSlugs(nobody, ada)).toBe(false);
});

test('personKey is the slug where there is one, whatever the name', () => {
  const url = 'https://www.linkedin.com/in/Ada';
  expect(personKey(someone('Ada', 'Contoso', url))).toBe(personKey(someone('Grace', '', `${url}/`)));
});

test('personKey tells namesakes of two companies apart, and nobody from nobody', () => {
  expect(personKey(someone('Sam Lee', 'Contoso'))).toBe(personKey(someone(' sam  lee', 'CONTOSO')));
  expect(personKey(someone('Sam Lee', 'Contoso'))).not.toBe(personKey(someone('Sam Lee', 'Fabrikam')));
  expect(personKey(someone('', 'Contoso'))).toBeUndefined();
});

test('personKey never takes a name for a slug', () => {
  expect(personKey(someone('in/ada'))).not.toBe(personKey(someone('', '', 'linkedin.com/in/ada')));
});
