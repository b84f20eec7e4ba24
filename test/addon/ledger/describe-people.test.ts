/** Whom a change concerns, as the Journal tells it. */
import { expect, test } from 'vitest';
import { describePeople } from '../../../src/addon/ledger/describe-people.ts';
import type { Edit, TableName } from '../../../src/core/change.ts';

const edit = (who: readonly string[], table: TableName = 'log'): Edit => ({
  id: '#1.1',
  answers: '',
  action: '#1',
  act: 'Import',
  table,
  who,
  row: 2,
  whole: false,
  from: {},
  to: {},
});

test.each<[string, Edit[], string, string]>([
  ['one person', [edit(['Ana', 'u', 'Studio', ''])], 'Ana', 'Studio'],
  ['one in two rows', [edit(['Ana', '', '', '']), edit(['Ana', '', '', ''])], 'Ana', ''],
  [
    'several',
    [edit(['Ana', '', 'A', '']), edit(['Ben', '', 'A', '']), edit(['Cas', '', 'A', ''])],
    'Ana and 2 more',
    'A',
  ],
  [
    'of several accounts',
    [edit(['Ana', '', 'A', '']), edit(['Ben', '', 'B', ''])],
    'Ana and 1 more',
    'several',
  ],
  [
    'one without a name, by the address',
    [edit(['', 'https://www.linkedin.com/in/ana', '', ''])],
    'https://www.linkedin.com/in/ana',
    '',
  ],
  ['the archive’s day is nobody', [edit(['Ana', '', 'A', '']), edit(['A'], 'accounts')], 'Ana', 'A'],
  ['nobody, where only rules change', [edit(['Withdraw after'], 'rules')], '—', ''],
])('%s', (_, edits, person, account) => {
  expect(describePeople(edits)).toEqual({ person, account });
});

test('a blank account is the usual one', () => {
  expect(describePeople([edit(['Ana', '', '', ''])], 'Jordan Pike').account).toBe('Jordan Pike');
  const two = [edit(['Ana', '', '', '']), edit(['Ben', '', 'Jordan Pike', ''])];
  expect(describePeople(two, 'Jordan Pike').account).toBe('Jordan Pike');
  expect(describePeople([edit(['Withdraw after'], 'rules')], 'Jordan Pike').account).toBe('');
});
