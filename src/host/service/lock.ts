/** LockService: one execution at a time; a lock ends with its execution, and when a dialog is shown. */
import type { Execution } from '../execution.ts';
import { service } from './service.ts';

type LockService = GoogleAppsScript.Lock.LockService;
type Lock = GoogleAppsScript.Lock.Lock;

export function lockService(execution: Execution): LockService {
  const { host } = execution;
  return service<LockService, 'getDocumentLock'>(execution, 'LockService', {
    getDocumentLock: () =>
      service<Lock, 'tryLock' | 'releaseLock'>(execution, 'Lock', {
        // Executions follow one another here, so waiting for another's lock would be in vain.
        tryLock() {
          host.lockHolder ??= execution;
          return host.lockHolder === execution;
        },
        releaseLock() {
          execution.releaseLock();
        },
      }),
  });
}
