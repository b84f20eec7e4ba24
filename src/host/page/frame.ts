/**
 * Shows a page of the add-on in a frame as Google does: sandboxed, of no origin, able to ask the server and
 * nothing else.
 */
import type { HtmlPage } from '../ui-port.ts';
import type { FromFrame, ToFrame } from './message.ts';

/** What the page in the frame may ask of us. */
export interface FrameOwner {
  call(name: string, args: unknown[]): Promise<unknown>;
  close(): void;
  focusSheet(): void;
  /** The user leaves the frame by F6, or by Shift+F6 for the other way. */
  leave(back: boolean): void;
}

/**
 * Google's list without `allow-same-origin`: its pages have an origin of their own, ours would get that of
 * the host.
 */
const SANDBOX =
  'allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';

/**
 * `googleScript` is the text that makes `google.script`. The frame listens until it is taken out of the
 * document.
 */
export function openFrame(
  { html, title }: HtmlPage,
  googleScript: string,
  owner: FrameOwner,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', SANDBOX);
  frame.srcdoc = html.replace(/<head[^>]*>/i, (head) => `${head}<script>${googleScript}</script>`);
  addEventListener('message', answer);
  return frame;

  async function answer({ data, source }: MessageEvent<FromFrame>): Promise<void> {
    if (!frame.isConnected) return removeEventListener('message', answer);
    if (source !== frame.contentWindow) return;
    if (data.kind === 'close') return owner.close();
    if (data.kind === 'focus') return owner.focusSheet();
    if (data.kind === 'leave') return owner.leave(data.back);
    reply(await run(data.id, data.name, data.args));
  }

  async function run(id: number, name: string, args: unknown[]): Promise<ToFrame> {
    try {
      return { kind: 'result', id, result: await owner.call(name, args) };
    } catch (error) {
      return { kind: 'error', id, message: error instanceof Error ? error.message : String(error) };
    }
  }

  function reply(message: ToFrame): void {
    frame.contentWindow?.postMessage(message, '*');
  }
}
