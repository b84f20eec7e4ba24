/** The form below the work list: withdraws an invitation to anybody, on any day, with a reason. */
import { dayInWords } from '../../../core/day.ts';
import { ask } from '../../kit/ask.ts';
import { byId } from '../../kit/element.ts';
import { field, keepDates, send, values } from '../../kit/form.ts';
import { onLedger } from '../../kit/ledger.ts';
import { createPicker, requirePerson } from '../../kit/picker.ts';

export function createWithdrawForm(): void {
  const form = byId<HTMLFormElement>('withdrawal');
  const picker = createPicker('withdraw', ({ followUp }) => {
    const plan = field(form, 'followUp');
    if (plan.value === '') plan.value = followUp;
  });
  keepDates(form);
  onLedger(picker.offer);
  form.addEventListener('reset', picker.clear);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const target = requirePerson(picker);
    if (!target) return;
    const typed = values(form);
    const withdrawn = { target, on: typed('on'), reason: typed('reason'), followUp: typed('followUp') };
    send(
      form,
      () => ask('logWithdrawal', withdrawn),
      ({ already, resendFrom }) => {
        const again = resendFrom
          ? ` You can invite ${target.name} again from ${dayInWords(resendFrom)}.`
          : '';
        return `${already ? 'This withdrawal was logged already.' : 'Withdrawal logged.'}${again}`;
      },
    );
  });
}
