/**
 * The add-on's custom functions in the cells: found by their JSDoc, given cells as Google gives them, and
 * what they return put back into cells.
 */
import type { BaseValueObject, IFunctionInfo } from '@univerjs/engine-formula';
import { isDate, messageOf, type Script } from '../run/realm.ts';
import type { Book } from './book.ts';
import { instantOf, serialOf, wallClock, wallOfSerial } from './zone.ts';

/** A function of Code.js that may be called from a cell, with its help. */
export interface CustomFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly detail: string }[];
}

/** The top-level functions whose JSDoc says `@customfunction`. */
export function findCustomFunctions(code: string): CustomFunction[] {
  const declarations = code.matchAll(/^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+(\w+)\s*\(([^)]*)\)/gm);
  return [...declarations]
    .filter(([, comment]) => comment?.includes('@customfunction'))
    .map(([, comment = '', name = '', parameters = '']) => {
      const text = comment.replace(/^\s*\*? ?/gm, '').trim();
      const detailOf = (parameter: string) =>
        new RegExp(`^@param\\s+(?:\\{.*?\\}\\s+)?\\[?${parameter}\\b\\]?\\s*-?\\s*([^@]*)`, 'm').exec(
          text,
        )?.[1];
      return {
        name,
        description: oneLine(text.split(/^@/m)[0] ?? ''),
        parameters: (parameters.match(/\w+/g) ?? []).map((parameter) => ({
          name: parameter,
          detail: oneLine(detailOf(parameter) ?? ''),
        })),
      };
    });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The sentences of the errors that formulas show now, by `errorKey`. */
export type FormulaErrors = Map<string, string>;

/** Names a cell; `sheet` is the id, row and column count from 0. */
export function errorKey(sheet: string, row: number, column: number): string {
  return `${sheet} ${row} ${column}`;
}

/**
 * Makes the functions known to the book's formulas; `scriptFor` gives the script in which a formula runs. Google
 * shows the sentence of an error over its cell: here `errors` keeps it.
 */
export function registerCustomFunctions(
  book: Book,
  functions: readonly CustomFunction[],
  sheetZone: string,
  scriptFor: () => Script,
  errors: FormulaErrors,
): void {
  const { formula, core } = book.engine;

  /** An argument as the bundle sees it: a single cell is a scalar, a blank is '', a date is a Date. */
  function argument(value: BaseValueObject, script: Script): unknown {
    if (value.isArray()) {
      const rows = value
        .getArrayValue()
        .map((row) => row.map((cell) => (cell ? argument(cell, script) : '')));
      return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : script.give(rows);
    }
    if (value.isNull()) return '';
    if (value instanceof formula.NumberValueObject && core.numfmt.isDateFormat(value.getPattern())) {
      return script.date(instantOf(wallOfSerial(value.getValue()), sheetZone));
    }
    return value.getValue();
  }

  function result(value: unknown): BaseValueObject {
    if (Array.isArray(value)) return table(value);
    if (isDate(value)) {
      return formula.NumberValueObject.create(serialOf(wallClock(value.getTime(), sheetZone)), 'yyyy-mm-dd');
    }
    if (typeof value === 'number') return formula.NumberValueObject.create(value);
    if (typeof value === 'boolean') return formula.BooleanValueObject.create(value);
    return formula.StringValueObject.create(value === undefined || value === null ? '' : String(value));
  }

  /** A list is laid out as one row; short rows are filled with blanks. */
  function table(value: readonly unknown[]): BaseValueObject {
    const rows = value.every(Array.isArray) ? (value as unknown[][]) : [value];
    const columnCount = Math.max(...rows.map((row) => row.length));
    return formula.ArrayValueObject.create({
      calculateValueList: rows.map((row) =>
        Array.from({ length: columnCount }, (_, column) => result(row[column])),
      ),
      rowCount: rows.length,
      columnCount,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  class ScriptFunction extends formula.BaseFunction {
    override minParams = 0;
    override maxParams = 255;

    override calculate(...args: BaseValueObject[]): BaseValueObject {
      // Univer catches nothing here: an error that got out would be an unhandled rejection and end Node.
      const cell = errorKey(this.subUnitId ?? '', this.row, this.column);
      errors.delete(cell);
      try {
        const script = scriptFor();
        return result(
          script.call(
            String(this.name),
            args.map((arg) => argument(arg, script)),
          ),
        );
      } catch (thrown) {
        errors.set(cell, messageOf(thrown));
        return formula.ErrorValueObject.create('#ERROR!' as never, messageOf(thrown));
      }
    }
  }

  const service = book.injector.get(formula.IFunctionService);
  service.registerExecutors(...functions.map(({ name }) => new ScriptFunction(name)));
  service.registerDescriptions(...functions.map((found) => help(found, formula.FunctionType.User)));
  service.deleteFormulaAstCacheKey(...functions.map(({ name }) => name));
}

function help({ name, description, parameters }: CustomFunction, functionType: number): IFunctionInfo {
  return {
    functionName: name,
    functionType,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.detail,
      example: '',
      require: /leave out|omit|optional|default/i.test(parameter.detail) ? 0 : 1,
      repeat: 0,
    })),
  };
}
