/**
 * Authorization modes and clock triggers.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 * https://developers.google.com/workspace/add-ons/concepts/editor-triggers
 */
import { describe, expect, test } from 'vitest';
import { openTiny, run } from '../tiny.ts';

const ON_OPEN = (body: string) => `function onOpen(event) { ${body} }`;
const TRIGGER = "ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(4).inTimezone(zone).create()";

describe('onOpen', () => {
  test('may only add the menu before the add-on is used in the document', async () => {
    const code = ON_OPEN(
      "SpreadsheetApp.getUi().createAddonMenu().addItem(String(event.authMode), 'x').addToUi()",
    );
    const host = await openTiny({ code, enabled: false });
    expect(host.menu()).toEqual([{ label: 'NONE', handler: 'x' }]);
    host.dispose();
  });

  test.each([
    ['SpreadsheetApp.getActiveSpreadsheet()', 'SpreadsheetApp.getActiveSpreadsheet'],
    ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
  ])('may not call %s before', async (call, named) => {
    await expect(openTiny({ code: ON_OPEN(call), enabled: false })).rejects.toThrow(
      `You do not have permission to call ${named}.`,
    );
  });

  test.each([
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Page'))", 'Ui.showSidebar'],
    ["ScriptApp.newTrigger('daily')", 'ScriptApp.newTrigger'],
  ])('may not call %s later', async (call, named) => {
    await expect(openTiny({ code: ON_OPEN(call) })).rejects.toThrow(
      `You do not have permission to call ${named}.`,
    );
  });

  test('may write to the document later', async () => {
    const code = ON_OPEN(
      "SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue('open')",
    );
    const host = await openTiny({ code });
    expect(await host.values('Sheet1', 'A1')).toEqual([['open']]);
    host.dispose();
  });
});

test('Code.js may call no service when it is loaded', async () => {
  await expect(openTiny({ code: 'SpreadsheetApp.getUi();' })).rejects.toThrow(
    'no service may be called at load',
  );
});

describe('a menu item', () => {
  test('runs its handler', async () => {
    const host = await openTiny();
    await host.click('Say the mode');
    expect(host.ui.dialogs).toEqual(['FULL']);
    await expect(host.click('None')).rejects.toThrow('Choose the menu item "None"');
    host.dispose();
  });
});

describe('a clock trigger', () => {
  test('is one for each user and document, and nobody sees another’s', async () => {
    const host = await openTiny();
    await run(host, TRIGGER);
    await expect(run(host, TRIGGER)).rejects.toThrow(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    const second = await openTiny({ user: 'other', snapshot: host.save() });
    const count = 'return ScriptApp.getUserTriggers(book).map((each) => each.getHandlerFunction())';
    expect(await run(second, count)).toEqual([]);
    await run(second, TRIGGER);
    await second.fireTriggers();
    expect(await run(second, "return PropertiesService.getDocumentProperties().getProperty('fired')")).toBe(
      'FULL FULL ',
    );
    await run(second, 'ScriptApp.getUserTriggers(book).forEach((each) => ScriptApp.deleteTrigger(each))');
    expect(second.save().triggers.map(({ user }) => user)).toEqual(['me']);
    host.dispose();
    second.dispose();
  });

  test('has no Ui', async () => {
    const host = await openTiny();
    await run(host, TRIGGER.replace('daily', 'askForUi'));
    await expect(host.fireTriggers()).rejects.toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    host.dispose();
  });
});
