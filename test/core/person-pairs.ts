/** Pairs of rows, and whether they are one person's: what every rule that tells people apart must hold to. */
import type { Named } from '../../src/core/person.ts';

const ADA: Named = { name: 'Ada Example', company: 'Contoso', url: 'https://www.linkedin.com/in/ada' };
const SAM: Named = { name: 'Sam Lee', company: '', url: '' };

export const PAIRS: readonly (readonly [why: string, a: Named, b: Named, isSame: boolean])[] = [
  ['one address, two names', ADA, { ...ADA, name: 'Ada Married', company: 'Fabrikam' }, true],
  ['one address in two writings', ADA, { ...ADA, url: 'http://de.linkedin.com/in/A%64a/?trk=x' }, true],
  ['two addresses, one name and company', ADA, { ...ADA, url: 'linkedin.com/in/ada-2' }, false],
  ['one address unknown, one name and company', ADA, { ...ADA, url: '' }, true],
  ['one address of no person, one name and company', ADA, { ...ADA, url: 'linkedin.com/in' }, true],
  ['one address and company unknown', ADA, { ...ADA, url: '', company: '' }, true],
  ['one address unknown, the company of the other', { ...ADA, company: '' }, { ...ADA, url: '' }, true],
  ['one address unknown, two companies', ADA, { ...ADA, url: '', company: 'Fabrikam' }, false],
  ['one address unknown, two names', ADA, { ...ADA, url: '', name: 'Grace Example' }, false],
  ['no address, one name', SAM, SAM, true],
  ['no address, one name and company', { ...SAM, company: 'Contoso' }, { ...SAM, company: 'Contoso' }, true],
  [
    'no address, case and spaces',
    { ...SAM, company: 'Acme' },
    { name: ' sam  LEE', company: 'ACME ', url: '' },
    true,
  ],
  ['no address, a letter composed or not', { ...SAM, name: 'Zoë' }, { ...SAM, name: 'Zoe\u0308' }, true],
  ['no address, two companies', { ...SAM, company: 'Contoso' }, { ...SAM, company: 'Fabrikam' }, false],
  ['no address, one company unknown', { ...SAM, company: 'Contoso' }, SAM, true],
  ['no address, two names', SAM, { ...SAM, name: 'Sam Li' }, false],
  ['no address, an accent', { ...SAM, name: 'Jose' }, { ...SAM, name: 'José' }, false],
  [
    'no address and no name, one company',
    { ...SAM, name: '', company: 'Acme' },
    { ...SAM, name: '', company: 'Acme' },
    false,
  ],
  ['a name that looks like an address', { ...SAM, name: 'in/ada' }, { ...ADA, name: '' }, false],
];
