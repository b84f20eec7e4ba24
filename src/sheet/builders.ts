/** What only Google can make, as it lives on `SpreadsheetApp`: handed in, so that this room names no service. */
export interface Builders {
  readonly newRule: () => GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
  readonly newValidation: () => GoogleAppsScript.Spreadsheet.DataValidationBuilder;
  readonly newRichText: () => GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
  readonly newTextStyle: () => GoogleAppsScript.Spreadsheet.TextStyleBuilder;
  readonly borders: typeof GoogleAppsScript.Spreadsheet.BorderStyle;
  /** Text is cut where its cell ends. */
  readonly clip: GoogleAppsScript.Spreadsheet.WrapStrategy;
  /** The usual date of the spreadsheet's locale, as a number format. */
  readonly date: string;
}
