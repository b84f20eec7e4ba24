/** The set-up dialog: what has to be asked, and what follows the answer. */
import { questionFor } from '../../sheet/layout/set-up.ts';
import type { Answer, QuestionReply, Reply } from '../contract.ts';
import { quote, readForm } from '../frame/form.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { openWorkbook } from '../frame/workbook.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { locked } from '../ledger/locked.ts';
import { setUpAll } from './set-up-all.ts';

export function askSetUp(): QuestionReply {
  return replyOf(() => ({ ok: true as const, question: questionFor(openWorkbook()) ?? null }));
}

export function answerSetUp(answer: Answer): Reply {
  return replyOf(() =>
    locked((workbook) => {
      setUpAll(workbook, readAnswer(answer));
      return {
        ok: true as const,
        already: false,
        resendFrom: null,
        action: null,
        ledger: describeLedger(workbook),
      };
    }),
  );
}

/** The page is not trusted; an answer that is left out is none. */
function readAnswer(sent: Answer): Answer | undefined {
  if (sent === undefined || sent === null) return undefined;
  const { sheetId, chosen } = readForm(sent);
  if (sheetId === null || Number.isInteger(sheetId)) return { sheetId, chosen: readForm(chosen) };
  throw new Refusal('invalid', `Cannot find the sheet ${quote(sheetId)}: choose one, or a new one.`);
}
