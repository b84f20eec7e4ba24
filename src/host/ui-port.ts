/** What the host asks of whoever shows the spreadsheet: the page, or a test that answers from a list. */

/** The buttons of a dialog, as Google names them. */
export type ButtonSet = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** The button that closed a dialog; CLOSE for the cross in its corner. */
export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** A page of the add-on; sizes in pixels. */
export interface HtmlPage {
  readonly html: string;
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
}

/** `alert` and `prompt` stop the execution until they are answered. */
export interface UiPort {
  alert(title: string, text: string, buttons: ButtonSet): Button;
  prompt(title: string, text: string, buttons: ButtonSet): { button: Button; text: string };
  toast(text: string, title: string): void;
  showSidebar(page: HtmlPage): void;
  showModalDialog(page: HtmlPage): void;
}
