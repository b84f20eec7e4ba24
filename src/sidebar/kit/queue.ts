/**
 * Calls one after the other: `google.script.run` keeps no order, and ten may run at once. A call waits until
 * the one that was asked for before it has been answered, so that what is shown last is what the sheet says
 * last.
 */

let last: Promise<unknown> = Promise.resolve();
let underWay = 0;

/** Asks when everything asked before is settled; settles as the call does. Nothing is sent a second time. */
export function enqueue<T>(request: () => Promise<T>): Promise<T> {
  underWay += 1;
  const answer = last.then(request, request).finally(() => {
    underWay -= 1;
  });
  last = answer.catch(() => {});
  return answer;
}

/** Whether a call is on its way or waits for its turn. */
export function isUnderWay(): boolean {
  return underWay > 0;
}
