/**
 * In the browser, the page around the add-on's page: it stands for Google's editor, without a spreadsheet.
 * The frame and its
 * `google.script` are those of `npm start`; whom they ask is the test's own process.
 */
import type { FrameOwner } from '../../src/host/page/frame.ts';
import { openFrame } from '../../src/host/page/frame.ts';

declare global {
  /** What makes `google.script`; put in its place when this is bundled. */
  const GOOGLE_SCRIPT: string;
  /** Shows a page of the add-on in place of the one before; the text is one of those below. */
  var showPage: (text: number, title: string) => void;
  /** Texts of pages, kept because they are large. */
  var pageTexts: string[];
  /** Of the test's process. */
  var askServer: FrameOwner['call'];
  var focusSheet: () => void;
}

globalThis.pageTexts = [];
globalThis.showPage = (text, title) => {
  const html = globalThis.pageTexts[text] ?? '';
  const frame = openFrame({ html, title }, GOOGLE_SCRIPT, {
    call: globalThis.askServer,
    close: () => frame.remove(),
    focusSheet: () => globalThis.focusSheet(),
    leave: () => {},
  });
  frame.addEventListener('load', () => frame.focus(), { once: true });
  document.body.replaceChildren(frame);
};
