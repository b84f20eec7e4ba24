/**
 * Tells when Univer has finished calculating: it starts a tenth of a second after a change, and says so only
 * by commands.
 */
import type { ICommandInfo, IExecutionOptions, Injector } from '@univerjs/core';
import type { Engine } from './engine.ts';

const PATIENCE = 60_000;

export class Calculation {
  /** Something has changed, and the calculation that follows has not begun. */
  #isDue = false;
  #isRunning = false;
  readonly #listener: { dispose(): void };

  constructor(engine: Engine, injector: Injector) {
    const { FormulaExecutedStateType, IActiveDirtyManagerService } = engine.formula;
    const { SetFormulaCalculationStartMutation, SetFormulaCalculationNotificationMutation } = engine.formula;
    this.#listener = injector.get(engine.core.ICommandService).onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.#isDue = false;
        this.#isRunning = true;
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = command.params as { functionsExecutedState?: number };
        // One that was stopped for a newer change starts again.
        const isOver = functionsExecutedState !== FormulaExecutedStateType.STOP_EXECUTION;
        if (functionsExecutedState !== undefined && isOver) this.#isRunning = false;
      } else if (injector.get(IActiveDirtyManagerService).get(command.id)) {
        if (!changesNoValue(engine, command, options)) this.#isDue = true;
      }
    });
  }

  /** Resolves when no calculation is under way or due; throws after a minute. */
  async settled(): Promise<void> {
    const end = Date.now() + PATIENCE;
    do {
      if (Date.now() > end) throw new Error('Wait for the calculation: it did not end within 60 seconds.');
      await new Promise((resolve) => setTimeout(resolve, 2));
    } while (this.#isDue || this.#isRunning);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

/**
 * Results put into cells, and styles: Univer does not calculate after these, so neither may be waited for.
 */
export function changesNoValue(
  { sheets }: Engine,
  command: ICommandInfo,
  options?: IExecutionOptions,
): boolean {
  if (command.id !== sheets.SetRangeValuesMutation.id) return false;
  const { trigger } = command.params as { trigger?: string };
  const styling = [
    sheets.SetStyleCommand.id,
    sheets.SetBorderCommand.id,
    sheets.ClearSelectionFormatCommand.id,
  ];
  return options?.onlyLocal === true || (trigger !== undefined && styling.includes(trigger));
}
