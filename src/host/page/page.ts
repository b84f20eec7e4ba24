/** The page that shows the add-on in a spreadsheet. */
export {};
