/** A realm for Node: a bare `vm` context, in which `fetch`, `setTimeout`, `process` and `URL` are missing, as on Google. */
import { createContext, runInContext } from 'node:vm';
import type { Realm } from './realm.ts';

export const nodeRealm: Realm = {
  open() {
    const global: Record<string, unknown> = {};
    createContext(global);
    return { global, evaluate: (source) => runInContext(source, global), dispose() {} };
  },
};
