import { test } from 'vitest';
import { tryOddities } from './odd.ts';

test('x', async () => {
  const f = await tryOddities();
  console.log(f.tried, f.violations.length);
  for (const v of f.violations) console.log(v.slice(0, 400));
}, 600000);
