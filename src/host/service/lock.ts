/**
 * LockService: one execution at a time, for the document or for all; a lock ends with its execution, and when
 * a dialog is shown.
 */
import type { Execution } from '../run/execution.ts';
import { service } from './service.ts';

type LockService = GoogleAppsScript.Lock.LockService;
type Lock = GoogleAppsScript.Lock.Lock;

export function lockService(execution: Execution): LockService {
  const { host } = execution;
  const lock = (holder: 'lockHolder' | 'scriptLockHolder') =>
    service<Lock, 'tryLock' | 'releaseLock'>(execution, 'Lock', {
      // Executions follow one another here, so waiting for another's lock would be in vain.
      tryLock() {
        host[holder] ??= execution;
        return host[holder] === execution;
      },
      releaseLock() {
        if (host[holder] === execution) host[holder] = null;
      },
    });
  return service<LockService, 'getDocumentLock' | 'getScriptLock'>(execution, 'LockService', {
    // The types do not say that it can be null; the reference does.
    getDocumentLock: () => (execution.lacksDocument ? (null as unknown as Lock) : lock('lockHolder')),
    getScriptLock: () => lock('scriptLockHolder'),
  });
}
