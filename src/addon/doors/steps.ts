/** The first steps: what the user answers that no cell keeps. */
import type { StepAnswer, StepReply } from '../contract.ts';
import { quote } from '../frame/form.ts';
import { Refusal, replyOf } from '../frame/refusal.ts';
import { describeLedger } from '../ledger/describe-ledger.ts';
import { answerStep } from '../ledger/first-steps.ts';
import { locked } from '../ledger/locked.ts';

const ANSWERS: readonly StepAnswer[] = ['from zero', 'not from zero', 'hide'];

export function saveStep(sent: StepAnswer): StepReply {
  return replyOf(() =>
    locked((workbook) => {
      const answer = ANSWERS.find((known) => known === sent);
      if (!answer) throw new Refusal(`Cannot save ${quote(sent)}: use ${ANSWERS.join(', ')}.`);
      answerStep(workbook.properties, answer);
      return { ok: true as const, ledger: describeLedger(workbook) };
    }),
  );
}
