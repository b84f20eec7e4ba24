/**
 * `google.script` inside a page of the add-on: the page is sandboxed, so that it can only ask the host by
 * messages. Built
 * alone and put in front of the page's own scripts.
 */
import type { FromFrame, ToFrame } from './message.ts';

/** As on Google: further calls wait. */
const AT_ONCE = 10;

interface Handlers {
  readonly success?: ((result: unknown, userObject?: unknown) => void) | undefined;
  readonly failure?: ((error: Error, userObject?: unknown) => void) | null | undefined;
  readonly userObject?: unknown;
}

interface Call extends Handlers {
  readonly id: number;
  readonly name: string;
  readonly args: unknown[];
}

const open = new Map<number, Call>();
const waiting: Call[] = [];
let lastId = 0;

/** Each `with…` gives another runner; any other name is a function of the server. */
function runner(handlers: Handlers): object {
  const builders: Record<string, (value: never) => object> = {
    withSuccessHandler: (success: Handlers['success']) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handlers['failure']) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(builders, {
    get: (target, name) =>
      target[String(name)] ?? ((...args: unknown[]) => ask(String(name), args, handlers)),
  });
}

function ask(name: string, args: unknown[], handlers: Handlers): void {
  lastId += 1;
  waiting.push({ ...handlers, id: lastId, name, args });
  sendNext();
}

function sendNext(): void {
  const call = open.size < AT_ONCE ? waiting.shift() : undefined;
  if (!call) return;
  open.set(call.id, call);
  send({ kind: 'run', id: call.id, name: call.name, args: call.args });
}

function send(message: FromFrame): void {
  parent.postMessage(message, '*');
}

addEventListener('message', ({ data, source }: MessageEvent<ToFrame>) => {
  const call = source === parent ? open.get(data.id) : undefined;
  if (!call) return;
  open.delete(call.id);
  sendNext();
  if (data.kind === 'result') call.success?.(data.result, call.userObject);
  else if (call.failure === undefined) console.error(data.message);
  else call.failure?.(new Error(data.message), call.userObject);
});

// The keys pressed here do not come to the page around.
addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    send({ kind: 'leave', back: event.shiftKey });
  },
  { capture: true },
);

const host = {
  close: () => send({ kind: 'close' }),
  setWidth: () => {},
  setHeight: () => {},
  editor: { focus: () => send({ kind: 'focus' }) },
};

Object.assign(globalThis, { google: { script: { run: runner({}), host } } });
