/** The way of another tool's file: how it is read, whose it is, and what it would change. The review is the archive's. */
import type { ImportBatch, ImportLog } from '../../addon/contract.ts';
import type { ArchiveFile } from '../../core/archive/archive.ts';
import { addDays } from '../../core/day.ts';
import type { ToldFile } from '../../core/foreign/read-rows.ts';
import { fold } from '../../core/text.ts';
import { count } from '../kit/count.ts';
import { byId, make } from '../kit/element.ts';
import { labelled, makeSelect } from '../kit/select.ts';
import { approve, batchesOf } from './approval.ts';
import { runBusy } from './busy.ts';
import { newId } from './new-id.ts';
import { compareTool, findElsewhere } from './reading.ts';
import { renderDifference, renderRows } from './review.ts';
import { showSection } from './section.ts';
import { renderToolStep, sayOpen } from './tool-step.ts';

interface Hooks {
  /** Shows where an import begins. */
  readonly start: () => void;
  /** Runs what may fail, and says why. */
  readonly attempt: (act: () => Promise<void>) => Promise<void>;
  /** Shows the review, with what "Apply" would send; undefined while it is not known whose it is. */
  readonly offer: (prepare: (() => ImportBatch[]) | undefined) => void;
}

export function createToolImport({ start, attempt, offer }: Hooks): {
  readonly show: (file: ArchiveFile, log: ImportLog) => void;
} {
  const form = byId<HTMLFormElement>('archive-columns');
  byId('tool-other').addEventListener('click', start);

  function show(file: ArchiveFile, log: ImportLog): void {
    if (log.accounts.length === 0)
      throw new Error('Cannot import: Settings has no account. Add one there first.');
    // Tools count in UTC, where it may be tomorrow.
    const read = renderToolStep(file, addDays(log.today, 1));
    form.onsubmit = (event) => {
      event.preventDefault();
      if (!sayOpen()) attempt(() => review(read(), log));
    };
    showSection('archive-columns');
  }

  /** Of several senders one is taken at a time: each belongs to one account. */
  async function review(told: ToldFile, log: ImportLog): Promise<void> {
    const accounts = log.accounts.map(({ name }) => name);
    const senders = [...new Set(told.invitations.map(({ sender }) => sender))].sort();
    const accountOf = (name: string) => accounts.find((account) => fold(account) === fold(name));
    // A colleague's invitations come into nobody's account unasked.
    let sender = senders.find(accountOf) ?? (senders.length > 1 ? undefined : (senders[0] ?? ''));
    let account = usualOf(sender);
    draw();
    await differ(told, log, sender, account, form);

    function usualOf(name: string | undefined): string | undefined {
      return accountOf(name ?? '') ?? (name === '' && accounts.length === 1 ? accounts[0] : undefined);
    }

    function draw(): void {
      const again = () => attempt(() => differ(told, log, sender, account, form));
      const fields: HTMLElement[] = [];
      if (senders.length > 1) {
        const offers = senders.map((name) => [name, name || 'Nobody named'] as const);
        const choose = (chosen: string) => {
          [sender, account] = [chosen, usualOf(chosen)];
          draw();
          again();
        };
        fields.push(labelled('Take what was sent by', makeSelect('', offers, sender, choose)));
      } else if (sender && !accountOf(sender))
        fields.push(make('p', '', `Sent by ${sender}, who is no account of your log.`));
      if (accounts.length > 1 || account === undefined) {
        const offers = accounts.map((name) => [name, name] as const);
        const choose = (chosen: string) => {
          account = chosen;
          again();
        };
        fields.push(labelled('Import it into the account', makeSelect('', offers, account, choose)));
      } else fields.push(make('p', '', `Account: ${account}`));
      byId('archive-account').replaceChildren(...fields);
    }
  }

  async function differ(
    file: ToldFile,
    log: ImportLog,
    sender: string | undefined,
    account: string | undefined,
    shown: HTMLElement,
  ): Promise<void> {
    if (sender === undefined || account === undefined) {
      about(file, [count(file.invitations.length, 'invitation')]);
      byId('archive-difference').replaceChildren(make('p', '', 'Choose whose they are.'));
      return offer(undefined);
    }
    const invitations = file.invitations.filter((one) => one.sender === sender);
    const told = { ...file, invitations };
    const difference = await runBusy('Comparing with the log…', 'Cancel', shown, (signal, onProgress) =>
      compareTool(told, log, account, signal, onProgress),
    );
    if (!difference) return start();
    const { problems, others, name } = file;
    const left = file.invitations.length - invitations.length;
    const held = [
      count(invitations.length, 'invitation'),
      left > 0 && `${left.toLocaleString('en')} sent by others and left out`,
      others > 0 && `${others.toLocaleString('en')} not invited and left out`,
    ];
    about(
      file,
      held,
      ...renderRows(problems, 'couldn’t be read.'),
      ...renderRows(difference.undated, 'without a day sent: left out.'),
    );
    const today = { exportedOn: log.today, problems };
    const approval = renderDifference(
      byId('archive-difference'),
      difference,
      today,
      findElsewhere(difference, log, account),
      true,
    );
    const head = { importId: newId(), account, ownerSlug: null, exportedOn: log.today, file: name };
    offer(() => batchesOf(head, approve(difference, approval(), log.today)));
  }

  return { show };
}

function about({ name }: ToldFile, held: readonly (string | false)[], ...more: HTMLElement[]): void {
  const title = make('h2', '', name);
  title.tabIndex = -1;
  const says = make('p', 'quiet', `${held.filter(Boolean).join(', ')}.`);
  byId('archive-about').replaceChildren(title, says, ...more);
}
