/**
 * In CI every property runs from one seed: chance must not refuse a change that is not to blame. At a desk each run tries new
 * ones, and `SEED=12 npm run test:unit` runs one again.
 */
import fc from 'fast-check';

const seed = process.env.SEED ?? (process.env.CI ? '7' : undefined);
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
