/** Whether two names may be one person's: what Check finds, and what the form that logs an invitation asks about. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likenessTo } from '../../../src/core/rules/same-name.ts';

const compare = (one: string, other: string) => likenessTo(one)(other);

describe('one name in two writings', () => {
  test.each([
    ['Ana Silva', 'ANA  SILVA'],
    ['Dr. Ana Silva', 'Ana Silva'],
    ['Ana Silva, MBA', 'Prof. Ana Silva, PhD'],
    ['Ana Silva • 2nd', 'Ana Silva'],
    ['Berg, Bo', 'Bo Berg'],
    ['Bo Berg (He/Him)', 'Bo Berg'],
    ['Bo Berg, Ph.D.', 'Bo Berg'],
    ['Bo Berg 🚀', 'B. Berg'],
    ['Ines M. Carvalho', 'Carvalho, Inês'],
    ['Jörg Mueller', 'Joerg Müller'],
    ['Jan Muller', 'Jan Müller'],
    ['Lukasz Oest', 'Łukasz Øst'],
    ['Mary O’Brien', 'Mary OBrien'],
    ['Prof. Eva M. Holm', 'Eva Maria Holm'],
    ['Jan Meer', 'Jan van der Meer'],
    ['𝗣𝗶𝗮 𝗥𝗼𝘀𝘀', 'Pia Ross'],
    ['Prof. Silva', 'Silva'],
    ['王小明', '王小明'],
    ['Bo Li', 'LI, Bo'],
    ['Bo M. Berg', 'Bo Berg'],
    ['Bo Berg, Ph.D.', 'Bo Berg (He/His)'],
    ['Ana Sousa de Lima', 'Ana Sousa da Lima'],
    ['Nguyen Van An', 'An Nguyen Van'],
  ])('%s and %s', (one, other) => {
    expect([compare(one, other), compare(other, one)]).toEqual(['same', 'same']);
  });
});

describe('one name holds the other, and more', () => {
  test.each([
    ['Ana Silva', 'Ana Silva Costa'],
    ['Eva Holm', 'Eva Maria Holm'],
    ['Bo Berg', 'Bo Berg, CISSP'],
    ['Lee', 'Lee Wong'],
    ['Dr. Silva', 'Ana Silva'],
    ['Bo Berg', 'Bo van den Berg'],
    ['Ana M. Silva', 'Ana R. Silva'],
    ['Jo Berg Holm', 'K. Berg Holm'],
    ['Jan van der Meer', 'Jan Meer Silva'],
  ])('%s and %s', (one, other) => {
    expect([compare(one, other), compare(other, one)]).toEqual(['alike', 'alike']);
  });
});

describe('two people', () => {
  test.each([
    ['Ana Silva', 'Ana Costa', 'a first name in common'],
    ['Dr. Ana Silva', 'Dr. Eva Costa', 'a title'],
    ['Bo Berg', 'Tom Berg', 'a last name, and short first ones'],
    ['Bo Li', 'Bo Xu', 'short names'],
    ['Jan Berg', 'Jan Bergmann', 'the beginning of a word'],
    ['Ana Silva', 'Mariana Silva', 'the end of one'],
    ['A. R. Kumar', 'Anil Rao Iyer', 'initials alone'],
    ['Jan van der Berge', 'Jan van der Meer', 'particles'],
    ['Nguyen Van An', 'Nguyen Van Ha', 'a middle name'],
    ['Kim Min Ho', 'Kim Min Ji', 'the first half of a name'],
    ['Kim Min He', 'Kim Min Ji', 'a name that is a pronoun elsewhere'],
    ['Bo van Dam', 'Ed van Dam', 'a last name with its particle'],
    ['Bo van Dam', 'E. van Dam', 'a last name with its particle, and an initial'],
    ['Al de Sousa', 'Ed de Sousa', 'a last name with a particle of two letters'],
    ['Ana Maria Sá', 'Ana Maria Lu', 'two first names, and short last ones'],
    ['Ana Maria Sá', 'Ana Maria Costa', 'two first names, and one short last one'],
    ['J. van B.', 'Jan van Berg', 'a particle and initials'],
    ['Juan Carlos Perez', 'Juan Carlos Lopez', 'two first names'],
    ['Kim 1', 'Kim 10', 'a number'],
    ['🚀', '🚀', 'no letter'],
    ['', 'Ana', 'nothing'],
  ])('%s and %s: %s tells nothing', (one, other) => {
    expect([compare(one, other), compare(other, one)]).toEqual([undefined, undefined]);
  });
});

test('the order of two names makes no difference, nor does what stands around them', () => {
  const word = fc.constantFrom(
    'Ana',
    'Bo',
    'Silva',
    'Müller',
    'Mueller',
    'A.',
    'B.',
    'Li',
    'de',
    'van',
    'He',
    'Him',
    'Dr.',
    'PhD',
    'Lee',
  );
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(compare(one, other)).toBe(compare(other, one));
      expect(compare(`Prof. ${one}`, other.toUpperCase())).toBe(compare(one, other));
    }),
  );
});
