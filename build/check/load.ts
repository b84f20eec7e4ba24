/**
 * Checks that loading the add-on's code touches no service. One call while the file loads would empty the add-on's menu
 * in every document in which the user has not enabled it yet (AuthMode.NONE).
 */
import { createContext, runInContext } from 'node:vm';
import { SERVICES } from './services.ts';

export function loadFaults(code: string): string[] {
  const context = createContext(Object.fromEntries(SERVICES.map((name) => [name, untouchable(name)])));
  try {
    runInContext(code, context, { filename: 'Code.js' });
    return [];
  } catch (error) {
    return [`The code cannot be loaded where services throw: ${error}.`];
  }
}

function untouchable(service: string): object {
  const refuse = (_: object, key: string | symbol): never => {
    throw new Error(`"${service}.${String(key)}" was touched while loading`);
  };
  return new Proxy({}, { get: refuse, has: refuse, set: refuse });
}
