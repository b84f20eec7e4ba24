/** Has Google write, one after the other, what was sent to the sheets so far. Throws what one of the writes met with. */
export function flush(): void {
  SpreadsheetApp.flush();
}
