/** ScriptApp: the clock triggers of the user in this document, one for each, as for an editor add-on. */
import type { Execution } from '../run/execution.ts';
import type { ClockTrigger } from '../run/state.ts';
import { insideOf, service } from './service.ts';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;
type TriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
type ClockTriggerBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

const AUTH_MODES = { NONE: 'NONE', LIMITED: 'LIMITED', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', FULL: 'FULL' };

export function scriptAppService(execution: Execution): ScriptApp {
  const { state } = execution.host;
  return service<ScriptApp, 'AuthMode' | 'newTrigger' | 'getUserTriggers' | 'deleteTrigger'>(
    execution,
    'ScriptApp',
    {
      AuthMode: AUTH_MODES as unknown as ScriptApp['AuthMode'],
      newTrigger: (handler: string) =>
        service<TriggerBuilder, 'timeBased'>(execution, 'TriggerBuilder', {
          timeBased: () => clockTriggerBuilder(execution, handler),
        }),
      getUserTriggers() {
        if (!execution.host.circumstances.triggersAnswer)
          throw new Error('Unable to talk to trigger service');
        const own = state.triggers.filter(({ user }) => user === execution.user);
        return own.map((trigger) => triggerService(execution, trigger));
      },
      deleteTrigger(trigger: Trigger) {
        const { id } = insideOf<ClockTrigger>(trigger);
        state.triggers = state.triggers.filter((other) => other.id !== id);
      },
    },
  );
}

function clockTriggerBuilder(execution: Execution, handler: string): ClockTriggerBuilder {
  const { state, sheetZone } = execution.host;
  let hour: number | undefined;
  let zone = sheetZone;
  let isDaily = false;

  const self: ClockTriggerBuilder = service<
    ClockTriggerBuilder,
    'everyDays' | 'atHour' | 'nearMinute' | 'inTimezone' | 'create'
  >(execution, 'ClockTriggerBuilder', {
    everyDays(days: number) {
      if (days !== 1)
        throw new Error(`ClockTriggerBuilder.everyDays: ${days}: this host knows daily triggers only.`);
      isDaily = true;
      return self;
    },
    atHour(value: number) {
      if (!Number.isInteger(value) || value < 0 || value > 23)
        throw new Error('Hour must be between 0 and 23.');
      hour = value;
      return self;
    },
    nearMinute(value: number) {
      if (!Number.isInteger(value) || value < 0 || value > 59)
        throw new Error('Minute must be between 0 and 59.');
      return self;
    },
    inTimezone(value: string) {
      zone = value;
      return self;
    },
    create() {
      if (!isDaily) throw new Error('The clock trigger must have a frequency.');
      if (state.triggers.some(({ user }) => user === execution.user)) {
        throw new Error(
          'This add-on has created too many time-based triggers in this document for this Google user account.',
        );
      }
      const trigger: ClockTrigger = {
        id: crypto.randomUUID(),
        user: execution.user,
        handler,
        hour: hour ?? 0,
        zone,
      };
      state.triggers.push(trigger);
      return triggerService(execution, trigger);
    },
  });
  return self;
}

function triggerService(execution: Execution, trigger: ClockTrigger): Trigger {
  return service<Trigger, 'getHandlerFunction'>(
    execution,
    'Trigger',
    { getHandlerFunction: () => trigger.handler },
    trigger,
  );
}
