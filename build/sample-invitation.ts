/** What the sample log holds of an invitation. */

/** An invitation of the sample; days are relative to today, so -12 is twelve days ago. */
export interface SampleInvitation {
  readonly name: string;
  readonly company: string;
  readonly url: string;
  readonly account: string;
  readonly sentOn: number;
  readonly note: string;
  readonly status: string;
  readonly closedOn: number | null;
  readonly reason: string;
  readonly goalFit: string;
  readonly followUp: string;
}
