import type {Unit} from '../lexicon/units.ts';
import type {Mod} from './expression.ts';
import type {Reading} from './rule.ts';

export function readUnit(reading: Reading): Unit {
  return (reading.code('unit') ?? reading.code('units') ?? 'day') as Unit;
}

/** How many units; null where the text leaves it open ("several"). */
export function readAmount(reading: Reading): number | null {
  const half = reading.has('half') ? 0.5 : reading.has('quarter') ? 0.25 : undefined;
  if (half !== undefined) return half;
  if (reading.has('vague') || reading.has('couple')) return reading.has('couple') ? 2 : null;
  if (reading.has('dozen')) return 12;
  const stated = reading.number('cardinal') ?? reading.number('num') ?? reading.number('decimal');
  return stated ?? (reading.has('a') ? 1 : null);
}

/** What "about", "more than" and their like say of a length. */
export function readMeasureMod(reading: Reading): Mod | undefined {
  if (reading.has('nearly') || reading.has('less')) return 'LESS_THAN';
  if (reading.has('over') || reading.has('more')) return 'MORE_THAN';
  if (reading.has('least')) return 'EQUAL_OR_MORE';
  return reading.has('about') || reading.has('circa') ? 'APPROX' : undefined;
}
