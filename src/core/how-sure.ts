/** How far a figure is to be trusted, in words that follow its name. */
import type { Grade } from './policy.ts';

export const HOW_SURE: Readonly<Record<Grade, string>> = {
  official: 'LinkedIn says so',
  measured: 'counted',
  vendor: 'a vendor’s figure',
  reported: 'reported',
  disputed: 'sources differ',
  own: 'your choice',
};
