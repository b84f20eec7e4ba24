import { test } from 'vitest';
import { tryOwned, tryZones } from './owned.ts';

test('x', async () => {
  const f = await tryOwned({ stride: Number(process.env.STRIDE ?? 97) });
  console.log(f.tried, f.violations.length);
  for (const v of f.violations) console.log(v.slice(0, 600));
}, 600000);
