/** What the sidebar shows while there is no log yet: what this is, and the two ways to begin. */
import type { ShownReply } from '../../addon/contract.ts';
import { ask } from './ask.ts';
import { make, makeButton } from './element.ts';
import { makeIcon } from './icon.ts';
import { enqueue } from './queue.ts';

const STEPS = ['whose account it is', 'your history so far', 'the daily check'];

/** `again` reads the log once it is made. */
export function makeWelcome(again: () => void): HTMLElement[] {
  const said = make('p', '');
  said.setAttribute('role', 'status');
  const here = makeButton('Set up here', () => run(() => ask('setUpHere'), again), 'action');
  const own = makeButton('Use a sheet I have', () => run(() => ask('showAdoptHere')));
  return [
    make('span', 'mark', makeIcon('mark')),
    make('h2', '', 'Welcome'),
    make(
      'p',
      '',
      'Invite Ledger remembers whom you invited, so you know whom to withdraw, when to try again, and how many you can still send.',
    ),
    here,
    said,
    make(
      'p',
      'quiet',
      'About 5 seconds. It adds four sheets and leaves your own cells as they are. Then three short steps:',
    ),
    make('ol', 'steps to-come', ...STEPS.map((step) => make('li', '', step))),
    make('h3', '', 'Already keep a list?'),
    make('p', 'quiet', 'Your columns, words and dates stay yours.'),
    own,
  ];

  async function run(request: () => Promise<ShownReply>, then = () => {}): Promise<void> {
    here.disabled = true;
    own.disabled = true;
    said.textContent = 'One moment…';
    const reply = await enqueue(request);
    if (reply.ok) return then();
    here.disabled = false;
    own.disabled = false;
    said.textContent = reply.message;
  }
}
