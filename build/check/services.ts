/** The Google services the add-on may name; any other is a fault until it is added here on purpose. */
export const SERVICES = [
  'HtmlService',
  'LockService',
  'PropertiesService',
  'ScriptApp',
  'SpreadsheetApp',
  'Utilities',
] as const;
