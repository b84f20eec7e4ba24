/**
 * The clock of a realm: `new Date()` and `Date.now()` tell the host's time, and the local methods of Date
 * (`getDate`, `setHours`, …) follow the script's zone instead of the machine's.
 */

import { instantOf, wallClock } from '../engine/zone.ts';
import type { RealmContext } from './realm.ts';

const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds'] as const;

/** Puts the clock into a fresh context, before Code.js is loaded. */
export function setClock(context: RealmContext, now: () => number, zone: string): void {
  const real = context.evaluate('Date') as DateConstructor;
  const prototype = real.prototype;
  const onTheWall = (date: Date) => new Date(wallClock(prototype.getTime.call(date), zone));

  for (const field of FIELDS) {
    define(prototype, `get${field}`, function (this: Date) {
      return Number.isNaN(prototype.getTime.call(this)) ? Number.NaN : onTheWall(this)[`getUTC${field}`]();
    });
    if (field === 'Day') continue;
    define(prototype, `set${field}`, function (this: Date, ...values: [number]) {
      const wall = onTheWall(this);
      wall[`setUTC${field}`](...values);
      return prototype.setTime.call(this, instantOf(wall.getTime(), zone));
    });
  }
  define(prototype, 'getTimezoneOffset', function (this: Date) {
    const instant = prototype.getTime.call(this);
    return Math.round((instant - wallClock(instant, zone)) / 60_000);
  });

  const clocked = new Proxy(real, {
    construct(target, values: unknown[], made) {
      return Reflect.construct(target, instantFrom(values, now, zone), made);
    },
    apply(target) {
      return new target(now()).toString();
    },
    get(target, property) {
      return property === 'now' ? now : Reflect.get(target, property);
    },
  });
  define(prototype, 'constructor', clocked);
  define(context.global, 'Date', clocked);
}

function instantFrom(values: unknown[], now: () => number, zone: string): unknown[] {
  if (values.length === 0) return [now()];
  if (values.length === 1) return values;
  return [instantOf(Date.UTC(...(values as [number, number])), zone)];
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}
