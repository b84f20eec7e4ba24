/**
 * One figure of an account: a bar to glance at, the figure, a sentence that explains it, and the grade of its
 * rule.
 */
import type { RuleKey } from '../../core/policy.ts';
import { make } from './element.ts';
import { renderSources } from './rule.ts';

export interface Gauge {
  readonly name: string;
  /** Such as "189 of 500". */
  readonly figure: string;
  /**
   * The bar; left out where there is nothing to measure against. `safe` and `most` are where it turns yellow
   * and red.
   */
  readonly bar?: { readonly value: number; readonly safe: number; readonly most: number };
  readonly says: string;
  readonly rules: readonly RuleKey[];
}

/** `key` tells it from the gauges of other accounts. */
export function renderGauge(key: string, gauge: Gauge): HTMLElement {
  const { name, figure, bar, says, rules } = gauge;
  return make(
    'div',
    'gauge',
    make('h3', '', name),
    make('span', 'figure', figure),
    ...(bar ? [renderBar(`${name}: ${figure}`, bar)] : []),
    make('p', 'quiet', says),
    renderSources(`${key} ${name}`, rules),
  );
}

function renderBar(label: string, { value, safe, most }: NonNullable<Gauge['bar']>): HTMLMeterElement {
  const meter = make('meter', '');
  meter.min = 0;
  meter.max = Math.max(1, most);
  meter.high = Math.max(0, most - 1);
  // At the most it is red, also where nothing before it is yellow.
  meter.low = Math.min(safe, meter.high);
  meter.optimum = 0;
  meter.value = value;
  meter.setAttribute('aria-label', label);
  return meter;
}
