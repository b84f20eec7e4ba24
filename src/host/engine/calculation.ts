/**
 * Tells when Univer has finished calculating, which it says only by commands. It begins a tenth of a second after
 * the last change, for the sake of people who type; whoever waits for the end lets it begin at once.
 */
import type { ICommandInfo, IExecutionOptions, Injector } from '@univerjs/core';
import type { Engine } from './engine.ts';

const PATIENCE = 60_000;

export class Calculation {
  /** Something has changed, and the calculation that follows has not begun. */
  #isDue = false;
  #isRunning = false;
  readonly #listener: { dispose(): void };
  readonly #engine: Engine;
  readonly #injector: Injector;

  constructor(engine: Engine, injector: Injector) {
    this.#engine = engine;
    this.#injector = injector;
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
        if (functionsExecutedState === undefined || !isOver) return;
        this.#isRunning = false;
        if (this.#isDue) queueMicrotask(() => this.#begin());
      } else if (injector.get(IActiveDirtyManagerService).get(command.id)) {
        if (changesNoValue(engine, command, options)) return;
        this.#isDue = true;
        // Univer would begin another beside the one that is under way, and neither would be over for it.
        if (this.#isRunning) queueMicrotask(() => clearTimeout(this.#trigger()._setTimeoutKey));
      }
    });
  }

  /** Resolves when no calculation is under way or due; throws after a minute. */
  async settled(): Promise<void> {
    const end = Date.now() + PATIENCE;
    do {
      if (Date.now() > end) throw new Error('Wait for the calculation: it did not end within 60 seconds.');
      this.#begin();
      await new Promise((resolve) => setTimeout(resolve, 2));
    } while (this.#isDue || this.#isRunning);
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** Begins what is due, unless one is under way. */
  #begin(): void {
    if (!this.#isDue || this.#isRunning) return;
    this.#isRunning = true;
    const trigger = this.#trigger();
    clearTimeout(trigger._setTimeoutKey);
    const due = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, due);
    trigger._waitingCommandQueue = [];
    const { core, formula } = this.#engine;
    const start = formula.SetFormulaCalculationStartMutation.id;
    const commands = this.#injector.get(core.ICommandService);
    commands.executeCommand(start, { ...trigger._executingDirtyData }, { onlyLocal: true });
  }

  #trigger(): Trigger {
    return this.#injector.get(this.#engine.sheetsFormula.TriggerCalculationController) as unknown as Trigger;
  }
}

/** What Univer 0.25.1 keeps to itself of the changes that it has not calculated yet. */
interface Trigger {
  readonly _setTimeoutKey: number;
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: object;
  _generateDirty(commands: readonly ICommandInfo[]): object;
  _mergeDirty(one: object, other: object): object;
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
