/** An invitation of which a test tells only what matters to it. */
import { type Day, day } from '../../src/core/day.ts';
import type { Invitation } from '../../src/core/invitation.ts';

type Told = Partial<Omit<Invitation, 'sentOn' | 'closedOn' | 'resendFrom'>> & {
  readonly sentOn?: string | undefined;
  readonly closedOn?: string | undefined;
  readonly resendFrom?: string | undefined;
};

/** Sent to Ada on 1 June 2026 and pending, if nothing else is told. Days are ISO text. */
export function anInvitation({ sentOn, closedOn, resendFrom, ...told }: Told = {}): Invitation {
  return {
    name: 'Ada Example',
    company: 'Analytical Co',
    url: 'https://www.linkedin.com/in/ada',
    account: '',
    note: '',
    status: 'Pending',
    reason: '',
    attempt: undefined,
    goalFit: '',
    followUp: '',
    ...told,
    sentOn: dayOr(sentOn) ?? (sentOn === '' ? undefined : day('2026-06-01')),
    closedOn: dayOr(closedOn),
    resendFrom: dayOr(resendFrom),
  };
}

function dayOr(text: string | undefined): Day | undefined {
  return text ? day(text) : undefined;
}
