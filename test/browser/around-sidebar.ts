/**
 * In the browser, the page around the add-on's page: it stands for Google's editor, without a spreadsheet.
 * The frame and its
 * `google.script` are those of `npm start`; whom they ask is the test's own process.
 */
import type { FrameOwner } from '../../src/host/page/frame.ts';
import { openFrame } from '../../src/host/page/frame.ts';
import type { HtmlPage } from '../../src/host/ui-port.ts';

declare global {
  /** Shows a page of the add-on in place of the one before. */
  var showPage: (page: HtmlPage, googleScript: string) => void;
  /** Of the test's process. */
  var askServer: FrameOwner['call'];
  var focusSheet: () => void;
}

globalThis.showPage = (page, googleScript) => {
  const frame = openFrame(page, googleScript, {
    call: globalThis.askServer,
    close: () => frame.remove(),
    focusSheet: () => globalThis.focusSheet(),
    leave: () => {},
  });
  frame.addEventListener('load', () => frame.focus(), { once: true });
  document.body.replaceChildren(frame);
};
