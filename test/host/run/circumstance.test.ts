/**
 * What differs from user to user and from day to day: language, consent, and what Google's services give or
 * do not.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NodeHost } from '../../../src/host/node.ts';
import { GOOGLE_ERRORS, GOOGLE_ERRORS_IN_FRENCH } from '../../../src/host/run/fault.ts';
import { openTiny, run } from '../tiny.ts';

let host: NodeHost;
beforeEach(async () => {
  host = await openTiny();
});
afterEach(() => host.dispose());

describe('in French', () => {
  // https://developers.google.com/apps-script/api/reference/rest/v1/ExecutionError ("usually localized into the user's language")
  // The words: https://github.com/RomainVialard/ErrorHandler, src/ErrorHandler.gs.js
  test.each([
    ["book.insertSheet('Sheet1')", 'Une feuille nommée "Sheet1" existe déjà. Veuillez saisir un autre nom.'],
    ["sheet.getRange('A1').setValue(1)", 'Vous tentez de modifier une cellule ou un objet protégés.'],
    ["sheet.getRange('B1').setValue('x')", 'Les données saisies dans la cellule B1 ne respectent pas'],
    ["sheet.getRange('B1').setValue('x')", 'Veuillez saisir une des valeurs suivantes : Oui, Non.'],
    ['sheet.getRange(1)', 'Les paramètres (number) ne correspondent pas'],
    ['sheet.insertRowsAfter(5, 0)', 'hors limites'],
  ])('%s throws “%s”', async (call, message) => {
    host.circumstances.language = 'fr';
    host.arrange.protect('Sheet1', 'A1');
    host.arrange.validate('Sheet1', 'B1', {
      criteria: 'VALUE_IN_LIST',
      values: ['Oui', 'Non'],
      allowInvalid: false,
    });
    await expect(run(host, call)).rejects.toThrow(message);
  });

  test('every error of a service has its counterpart, which shares no sentence with it', () => {
    expect(GOOGLE_ERRORS_IN_FRENCH).toHaveLength(GOOGLE_ERRORS.length);
    const english: readonly string[] = GOOGLE_ERRORS;
    expect(GOOGLE_ERRORS_IN_FRENCH.filter((error) => english.includes(error))).toEqual([]);
  });
});

describe('when the user left the box of triggers unticked', () => {
  // https://developers.google.com/apps-script/concepts/scopes ; the words are from users' execution logs.
  test.each(["newTrigger('daily')", 'getUserTriggers(book)', 'deleteTrigger(null)'])(
    'ScriptApp.%s is refused, and all else goes on',
    async (call) => {
      host.circumstances.mayHaveTriggers = false;
      await expect(run(host, `ScriptApp.${call}`)).rejects.toThrow(
        `Specified permissions are not sufficient to call ScriptApp.${call.split('(')[0]}. ` +
          'Required permissions: https://www.googleapis.com/auth/script.scriptapp',
      );
      await run(host, 'sheet.getRange(1, 1).setValue(1)');
    },
  );
});

test('getUserTriggers may fail', async () => {
  // https://github.com/RomainVialard/ErrorHandler lists it.
  host.circumstances.triggersAnswer = false;
  await expect(run(host, 'ScriptApp.getUserTriggers(book)')).rejects.toThrow(
    'Unable to talk to trigger service',
  );
});

test('exceptions and Dates may be of another realm: only their shape tells', async () => {
  // https://github.com/brucemcpherson/gas-fakes
  await host.paste('Sheet1', 1, 1, [[{ day: '2026-06-27' }]]);
  const source = `const date = sheet.getRange(1, 1).getValue();
    const seen = [date instanceof Date, Object.prototype.toString.call(date), Utilities.formatDate(date, zone, 'yyyy-MM-dd')];
    sheet.getRange(2, 1).setValue(date);
    try { sheet.getRange(0, 1) } catch (error) { return [...seen, error instanceof Error, error.name, error.message] }`;
  const told = ['[object Date]', '2026-06-27'];
  const message = ['Exception', 'The starting row of the range is too small.'];
  expect(await run(host, source)).toEqual([true, ...told, true, ...message]);
  host.circumstances.foreignObjects = true;
  expect(await run(host, source)).toEqual([false, ...told, false, ...message]);
  expect(await host.values('Sheet1', 'A2')).toEqual([[{ day: '2026-06-27' }]]);
});

describe('in a clock trigger the document’s lock and properties', () => {
  // https://developers.google.com/apps-script/reference/lock/lock-service#getdocumentlock
  // https://developers.google.com/apps-script/reference/properties/properties-service#getdocumentproperties
  const SEE = `const holds = LockService.getScriptLock().tryLock(1);
    return [LockService.getDocumentLock() === null, PropertiesService.getDocumentProperties() === null, holds]`;

  test('may be null, and the script’s lock is there', () => {
    const see = (trigger: boolean) => host.callNow({ trigger }, 'run', SEE, null);
    expect(see(true)).toEqual([false, false, true]);
    host.circumstances.nullInTriggers = true;
    expect(see(true)).toEqual([true, true, true]);
    expect(see(false)).toEqual([false, false, true]);
  });

  test('the script’s lock excludes another execution, and is another than the document’s', async () => {
    const TRY = 'return [LockService.getScriptLock().tryLock(1), LockService.getDocumentLock().tryLock(1)]';
    const answers: unknown[] = [];
    const stop = host.on(({ method }) => {
      if (method !== 'setValue') return;
      stop();
      answers.push(host.callNow({ trigger: true }, 'run', TRY, null));
    });
    await run(host, 'LockService.getScriptLock().tryLock(1); sheet.getRange(1, 1).setValue(1)');
    answers.push(host.callNow({}, 'run', TRY, null));
    expect(answers).toEqual([
      [false, true],
      [true, true],
    ]);
  });
});

describe('getRangeByName', () => {
  // https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getrangebynamename
  const ASK = `const range = book.getRangeByName('Mine');
    return range && [range.getSheet().getName(), range.getValues().length]`;

  test('gives a range of the user’s own, of several cells and on any sheet', async () => {
    host.arrange.addTab("My 'own'");
    host.arrange.nameRange('Mine', "'My ''own'''!$A$1:$B$3");
    expect(await run(host, ASK)).toEqual(["My 'own'", 3]);
  });

  test('gives null for one whose cells were deleted, or throws: neither is documented', async () => {
    host.arrange.nameRange('Mine', 'Sheet1!$A$3');
    host.arrange.deleteRows('Sheet1', 3, 1);
    host.arrange.nameRange('Gone', '#REF!');
    expect(await run(host, "return book.getRangeByName('Gone')")).toBeNull();
    host.circumstances.deletedNamesThrow = true;
    await expect(run(host, "book.getRangeByName('Gone')")).rejects.toThrow('Range not found');
    expect(await run(host, "return book.getRangeByName('None')")).toBeNull();
  });
});
