/** The importer: drop the file, see the difference, approve it. Nothing is written before that. */
import type { AccountChange, ImportLog } from '../../addon/contract.ts';
import type { Archive, Part } from '../../core/archive/archive.ts';
import { ask } from '../kit/ask.ts';
import { count } from '../kit/count.ts';
import { byId, make, makeButton } from '../kit/element.ts';
import { clearMessage, restoreMessage, say } from '../kit/message.ts';
import { isPassing } from '../kit/passing.ts';
import { enqueue } from '../kit/queue.ts';
import { whileSaving } from '../kit/saving.ts';
import { makeUndoButton } from '../kit/undo-button.ts';
import { renderAccount } from './account-field.ts';
import { createImport } from './apply.ts';
import { approve, batchesOf } from './approval.ts';
import { runBusy, unlessEnded } from './busy.ts';
import { createDrop } from './drop.ts';
import { createFinish } from './finish.ts';
import { showLastImport } from './last-import.ts';
import { newId } from './new-id.ts';
import { compare, findElsewhere, readDropped } from './reading.ts';
import { renderArchive, renderDifference } from './review.ts';
import { showSection } from './section.ts';
import { renderTold } from './told.ts';
import { createToolImport } from './tool-import.ts';

const CONNECTIONS_ALONE =
  'These are only your connections. Now drop the zip with Invitations.csv, too. No such zip? Ask LinkedIn for the archive with your invitations.';

export function createImporter(): void {
  const start = byId('archive-start');
  const form = byId<HTMLFormElement>('archive-review');
  const button = byId<HTMLButtonElement>('archive-apply');
  const finish = createFinish(showStart);
  /** A part of an archive of which the other was not dropped yet. */
  let half: readonly Part[] = [];
  /** What the archive tells besides. */
  let renderMore = (): HTMLElement[] => [];
  /** What "Apply" would send; undefined while no difference is known. */
  let prepare: (() => ReturnType<typeof batchesOf>) | undefined;
  /** What the button says where nothing would change; undefined where there is nothing to save then. */
  let saves: string | undefined;
  const tools = createToolImport({
    start: showStart,
    attempt,
    offer: (next) => {
      [prepare, saves, renderMore] = [next, undefined, () => []];
      offer();
    },
  });

  function showStart(): void {
    showSection('archive-start');
    showLastImport((action) => attempt(() => finish.takeBack(action, start)));
  }

  showLastImport((action) => attempt(() => finish.takeBack(action, start)));
  createDrop((files) => attempt(() => read(files)));
  byId('archive-other').addEventListener('click', showStart);
  form.addEventListener('change', nameButton);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (prepare) finish.send(createImport(prepare()), form, renderMore());
  });

  async function read(files: readonly File[]): Promise<void> {
    showSection('archive-start');
    const found = await runBusy('Reading the archive…', 'Cancel', start, async (signal, onProgress) => {
      // Asked for at once: on Google it takes longer than the reading.
      const reply = ask('readImportLog');
      const today = reply.then(
        (log) => (log.ok ? log.today : undefined),
        () => undefined,
      );
      const dropped = await readDropped(files, half, today, signal, onProgress);
      return { ...dropped, log: await unlessEnded(reply, signal) };
    });
    if (!found) return;
    const { archive, months, said, log, tool } = found;
    half = found.half;
    if (!log.ok) return say('error', log.message);
    if (tool) return tools.show(tool, log);
    if (!archive) return say('quiet', CONNECTIONS_ALONE);
    renderMore = () => renderTold(archive, months, log.connectionLimit);
    await review(archive, said, log);
  }

  async function review(archive: Archive, said: string | undefined, log: ImportLog): Promise<void> {
    const account = renderAccount(byId('archive-account'), archive.owner, log.accounts, {
      onChoose: (other) => attempt(() => differ(archive, log, other, form)),
      onName: (from, to) =>
        nameAccount({ from, to, merge: false }, () => attempt(() => again(archive, said))),
    });
    renderArchive(byId('archive-about'), archive, said);
    if (account !== undefined) return differ(archive, log, account, start);
    byId('archive-difference').replaceChildren(make('p', '', 'Choose whose they are.'));
    [prepare, saves] = [undefined, undefined];
    offer();
  }

  /** The log was changed by what was named. */
  async function again(archive: Archive, said: string | undefined): Promise<void> {
    const log = await enqueue(() => ask('readImportLog'));
    if (!log.ok) return say('error', log.message);
    await review(archive, said, log);
    // It holds the way back.
    restoreMessage();
  }

  function nameAccount(change: AccountChange, then: () => Promise<void>): Promise<void> {
    return whileSaving(form, async () => {
      clearMessage();
      const reply = await enqueue(() => ask('changeAccount', change));
      if (!reply.ok) {
        const again = makeButton('Try again', () => nameAccount(change, then));
        return say('error', reply.message, ...(isPassing(reply.code) ? [again] : []));
      }
      then();
      const { action } = reply;
      const undo = () => enqueue(() => ask('takeBack', action ?? ''));
      const told = `Account renamed to ${change.to}.`;
      say('success', told, ...(action === null ? [] : [makeUndoButton(undo, then)]));
    });
  }

  async function differ(
    archive: Archive,
    log: ImportLog,
    account: string,
    shown: HTMLElement,
  ): Promise<void> {
    prepare = undefined;
    const difference = await runBusy('Comparing with the log…', 'Cancel', shown, (signal, onProgress) =>
      compare(archive, log, account, signal, onProgress),
    );
    if (!difference) return showSection('archive-start');
    const approval = renderDifference(
      byId('archive-difference'),
      difference,
      archive,
      findElsewhere(difference, log, account),
    );
    const head = {
      importId: newId(),
      account,
      ownerSlug: archive.owner.slug ?? null,
      exportedOn: archive.exportedOn,
    };
    prepare = () => batchesOf(head, approve(difference, approval(), archive.exportedOn));
    saves = 'Nothing to change: save the archive’s date';
    offer();
  }

  function offer(): void {
    nameButton();
    showSection('archive-review');
  }

  function nameButton(): void {
    const changes = (prepare?.() ?? []).reduce(
      (sum, { added, changed }) => sum + added.length + changed.length,
      0,
    );
    const nothing = prepare ? (saves ?? 'Nothing to change') : 'Apply';
    button.textContent = changes > 0 ? `Apply ${count(changes, 'change')}` : nothing;
    button.disabled = changes === 0 && saves === undefined;
  }
}

async function attempt(act: () => Promise<void>): Promise<void> {
  clearMessage();
  try {
    await act();
  } catch (error) {
    say('error', (error as Error).message);
  }
}
