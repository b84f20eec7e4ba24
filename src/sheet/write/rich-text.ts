/** Text of which single words are links or look different: to write the cell takes that away. */

type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/**
 * Whether writing its text again would lose something. Google gives null for what is no text. An address that
 * is a link to itself becomes one again.
 * https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value
 */
export function isRich(text: RichText | null | undefined): boolean {
  if (!text) return false;
  if (text.getRuns().length > 1) return true;
  const link = text.getLinkUrl();
  return link !== null && trimmed(link) !== trimmed(text.getText());
}

function trimmed(address: string): string {
  return address.trim().replace(/^https?:[/][/]|[/]$/g, '');
}
