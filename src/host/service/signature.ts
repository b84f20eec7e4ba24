/**
 * What Google takes as arguments, for the methods that the host has: others throw before they do anything.
 */
import { isDate } from '../run/realm.ts';

/** Each way to call a method: a type for each argument; `*` for anything, `?` after it if it may be null. */
const SIGNATURES: Readonly<Record<string, readonly string[]>> = {
  'SpreadsheetApp.Spreadsheet.getSheetById': ['number'],
  'SpreadsheetApp.Spreadsheet.getSheetByName': ['String'],
  'SpreadsheetApp.Spreadsheet.setActiveSheet': ['Sheet', 'Sheet,Boolean'],
  'SpreadsheetApp.Spreadsheet.insertSheet': ['String', 'String,number'],
  'SpreadsheetApp.Spreadsheet.getRangeByName': ['String'],
  'SpreadsheetApp.Spreadsheet.setNamedRange': ['String,Range'],
  'SpreadsheetApp.Spreadsheet.removeNamedRange': ['String'],
  'SpreadsheetApp.Spreadsheet.toast': ['String', 'String,String', 'String,String,number?'],
  'SpreadsheetApp.Sheet.setName': ['String'],
  'SpreadsheetApp.Sheet.getRange': [
    'String',
    'number,number',
    'number,number,number',
    'number,number,number,number',
  ],
  'SpreadsheetApp.Sheet.getSheetValues': ['number,number,number,number'],
  'SpreadsheetApp.Sheet.appendRow': ['Array'],
  'SpreadsheetApp.Sheet.insertRowsAfter': ['number,number'],
  'SpreadsheetApp.Sheet.insertRowsBefore': ['number,number'],
  'SpreadsheetApp.Sheet.insertColumnsAfter': ['number,number'],
  'SpreadsheetApp.Sheet.deleteRows': ['number,number'],
  'SpreadsheetApp.Sheet.deleteColumns': ['number,number'],
  'SpreadsheetApp.Sheet.sort': ['number', 'number,Boolean'],
  'SpreadsheetApp.Sheet.setFrozenRows': ['number'],
  'SpreadsheetApp.Sheet.setFrozenColumns': ['number'],
  'SpreadsheetApp.Sheet.setColumnWidth': ['number,number'],
  'SpreadsheetApp.Sheet.getColumnWidth': ['number'],
  'SpreadsheetApp.Sheet.setRowHeights': ['number,number,number'],
  'SpreadsheetApp.Spreadsheet.deleteSheet': ['Sheet'],
  'SpreadsheetApp.Sheet.setHiddenGridlines': ['Boolean'],
  'SpreadsheetApp.Sheet.setConditionalFormatRules': ['Array'],
  'SpreadsheetApp.Sheet.insertChart': ['EmbeddedChart'],
  'SpreadsheetApp.Sheet.removeChart': ['EmbeddedChart'],
  'SpreadsheetApp.EmbeddedChartBuilder.addRange': ['Range'],
  'SpreadsheetApp.EmbeddedChartBuilder.setNumHeaders': ['number'],
  'SpreadsheetApp.EmbeddedChartBuilder.setOption': ['String,*?'],
  'SpreadsheetApp.EmbeddedChartBuilder.setPosition': ['number,number,number,number'],
  'SpreadsheetApp.Range.offset': ['number,number,number,number'],
  'SpreadsheetApp.Range.copyTo': ['Range', 'Range,*'],
  'SpreadsheetApp.Range.setValues': ['Array'],
  'SpreadsheetApp.Range.setValue': ['*?'],
  'SpreadsheetApp.Range.setNumberFormat': ['String'],
  'SpreadsheetApp.Range.setNumberFormats': ['Array'],
  'SpreadsheetApp.Range.setFontWeight': ['String?'],
  'SpreadsheetApp.Range.setFontSize': ['number'],
  'SpreadsheetApp.Range.setFontStyle': ['String?'],
  'SpreadsheetApp.Range.setRichTextValues': ['Array'],
  'SpreadsheetApp.Range.setBorder': [
    'Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?',
    'Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,String?,*?',
  ],
  'SpreadsheetApp.RichTextValueBuilder.setText': ['String'],
  'SpreadsheetApp.RichTextValueBuilder.setLinkUrl': ['String?', 'number,number,String?'],
  'SpreadsheetApp.RichTextValueBuilder.setTextStyle': ['TextStyle?', 'number,number,TextStyle?'],
  'SpreadsheetApp.TextStyleBuilder.setBold': ['Boolean'],
  'SpreadsheetApp.Range.setFontColor': ['String?'],
  'SpreadsheetApp.Range.setBackground': ['String?'],
  'SpreadsheetApp.Range.setHorizontalAlignment': ['String?'],
  'SpreadsheetApp.Range.setVerticalAlignment': ['String?'],
  'SpreadsheetApp.Range.setWrap': ['Boolean'],
  'SpreadsheetApp.Range.setWrapStrategy': ['String'],
  'SpreadsheetApp.Range.setDataValidation': ['DataValidation?'],
  'SpreadsheetApp.Range.setNote': ['String?'],
  'SpreadsheetApp.Range.setNotes': ['Array'],
  'SpreadsheetApp.DataValidationBuilder.requireValueInList': ['Array', 'Array,Boolean'],
  'SpreadsheetApp.DataValidationBuilder.setAllowInvalid': ['Boolean'],
  'SpreadsheetApp.DataValidationBuilder.setHelpText': ['String?'],
  'SpreadsheetApp.ConditionalFormatRuleBuilder.whenFormulaSatisfied': ['String'],
  'SpreadsheetApp.ConditionalFormatRuleBuilder.whenTextStartsWith': ['String'],
  'SpreadsheetApp.ConditionalFormatRuleBuilder.setBold': ['Boolean'],
  'SpreadsheetApp.ConditionalFormatRuleBuilder.setItalic': ['Boolean'],
  'SpreadsheetApp.ConditionalFormatRuleBuilder.setStrikethrough': ['Boolean'],
  'SpreadsheetApp.ConditionalFormatRuleBuilder.setBackground': ['String?'],
  'SpreadsheetApp.ConditionalFormatRuleBuilder.setFontColor': ['String?'],
  'SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges': ['Array'],
  'PropertiesService.Properties.getProperty': ['String'],
  'PropertiesService.Properties.setProperty': ['String,String'],
  'LockService.Lock.tryLock': ['number'],
  'Utilities.formatDate': ['Date,String,String'],
  'Utilities.parseDate': ['String,String,String'],
  'ScriptApp.newTrigger': ['String'],
  'ScriptApp.deleteTrigger': ['Trigger'],
  'ScriptApp.ClockTriggerBuilder.everyDays': ['number'],
  'ScriptApp.ClockTriggerBuilder.atHour': ['number'],
  'ScriptApp.ClockTriggerBuilder.nearMinute': ['number'],
  'ScriptApp.ClockTriggerBuilder.inTimezone': ['String'],
  'Ui.showSidebar': ['HtmlOutput'],
  'Ui.showModalDialog': ['HtmlOutput,String'],
  'Ui.alert': ['String', 'String,*', 'String,String,*'],
  'Ui.prompt': ['String', 'String,*', 'String,String,*'],
};

const OUTER: Readonly<Record<string, string>> = {
  Spreadsheet: 'SpreadsheetApp.',
  Sheet: 'SpreadsheetApp.',
  Range: 'SpreadsheetApp.',
  EmbeddedChart: 'SpreadsheetApp.',
  EmbeddedChartBuilder: 'SpreadsheetApp.',
  DataValidationBuilder: 'SpreadsheetApp.',
  DataValidation: 'SpreadsheetApp.',
  ConditionalFormatRuleBuilder: 'SpreadsheetApp.',
  RichTextValueBuilder: 'SpreadsheetApp.',
  TextStyleBuilder: 'SpreadsheetApp.',
  TextStyle: 'SpreadsheetApp.',
  Properties: 'PropertiesService.',
  Lock: 'LockService.',
  ClockTriggerBuilder: 'ScriptApp.',
};

/**
 * Throws Google's words if no signature takes the arguments; `nameOf` tells the service that an object is.
 */
export function checkArguments(
  service: string,
  method: string,
  args: readonly unknown[],
  nameOf: (value: object) => string | undefined,
): void {
  const name = `${OUTER[service] ?? ''}${service}.${method}`;
  const signatures = SIGNATURES[name];
  const types = args.map((arg) => typeOf(arg, nameOf));
  if (!signatures || signatures.some((signature) => takes(signature.split(','), types))) return;
  const told = types.map((type) => (type === 'Array' ? 'number[]' : `${OUTER[type] ?? ''}${type}`));
  throw new Error(`The parameters (${told.join(',')}) don't match the method signature for ${name}.`);
}

function takes(wanted: readonly string[], given: readonly string[]): boolean {
  if (wanted.length !== given.length) return false;
  return wanted.every((type, index) => {
    const plain = type.replace('?', '');
    if (given[index] === 'null') return type !== plain;
    return plain === '*' || plain === given[index];
  });
}

/** As Google prints it: a list of whatever kind reads `number[]`, an object `(class)`, undefined `null`. */
function typeOf(value: unknown, nameOf: (value: object) => string | undefined): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return 'Array';
  if (isDate(value)) return 'Date';
  return nameOf(value) ?? '(class)';
}
