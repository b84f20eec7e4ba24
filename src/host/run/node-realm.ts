/**
 * A realm for Node: a bare `vm` context, in which `fetch`, `setTimeout`, `process` and `URL` are missing, as
 * on Google.
 */
import { createContext, runInContext } from 'node:vm';
import type { Realm } from './realm.ts';

export const nodeRealm: Realm = {
  open() {
    const global: Record<string, unknown> = {};
    createContext(global);
    const evaluate = (source: string) => runInContext(source, global);
    return { global, evaluate, load: evaluate, dispose() {} };
  },
};
