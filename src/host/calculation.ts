/** Tells when Univer has finished calculating: it starts a tenth of a second after a change and says so only by commands. */
import type { Injector } from '@univerjs/core';
import type { Engine } from './engine.ts';

const PATIENCE = 60_000;

export class Calculation {
  #pending = false;
  readonly #listener: { dispose(): void };

  constructor(engine: Engine, injector: Injector) {
    const { ICommandService } = engine.core;
    const { IActiveDirtyManagerService, SetFormulaCalculationNotificationMutation } = engine.formula;
    const { SetRangeValuesMutation, SetStyleCommand, SetBorderCommand, ClearSelectionFormatCommand } =
      engine.sheets;
    const styling: (string | undefined)[] = [
      SetStyleCommand.id,
      SetBorderCommand.id,
      ClearSelectionFormatCommand.id,
    ];
    this.#listener = injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = command.params as { functionsExecutedState?: number };
        const stopped = engine.formula.FormulaExecutedStateType.STOP_EXECUTION;
        if (functionsExecutedState !== undefined && functionsExecutedState !== stopped) this.#pending = false;
      } else if (injector.get(IActiveDirtyManagerService).get(command.id)) {
        const { trigger } = (command.params ?? {}) as { trigger?: string };
        const isIdle = options?.onlyLocal === true || styling.includes(trigger);
        if (command.id !== SetRangeValuesMutation.id || !isIdle) this.#pending = true;
      }
    });
  }

  /** Resolves when no calculation is under way or due; throws after a minute. */
  async settled(): Promise<void> {
    const end = Date.now() + PATIENCE;
    do {
      if (Date.now() > end) throw new Error('Wait for the calculation: it did not end within 60 seconds.');
      await new Promise((resolve) => setTimeout(resolve, 2));
    } while (this.#pending);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
