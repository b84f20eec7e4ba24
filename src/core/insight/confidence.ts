/** How many standard deviations either side hold a share of a normal distribution. */
import { bisect } from './bisect.ts';

/** For 0.95 it is 1.959963984540054. `confidence` lies between 0 and 1, both excluded. */
export function deviationsFor(confidence: number): number {
  return bisect(0, FAR, (deviations) => heldWithin(deviations) < confidence)[1];
}

/** Beyond it lies less than a number can tell from nothing. */
const FAR = 9;

/** Abramowitz and Stegun 26.2.11: a series of positive terms, exact to the last digits. */
function heldWithin(deviations: number): number {
  let [term, total] = [deviations, deviations];
  for (let odd = 3; term > total * 1e-17; odd += 2) {
    term *= deviations ** 2 / odd;
    total += term;
  }
  return total * Math.sqrt(2 / Math.PI) * Math.exp(-(deviations ** 2) / 2);
}
