import type {Unit} from '../lexicon/units.ts';
import type {Mod} from './expression.ts';
import type {Reading} from './rule.ts';

export function readUnit(reading: Reading): Unit {
  return (reading.code('unit') ?? reading.code('units') ?? 'day') as Unit;
}

/** How many units; null where the text leaves it open ("several"). */
export function readAmount(reading: Reading): number | null {
  if (reading.has('half')) return 0.5 + (reading.has('and') ? (readWhole(reading) ?? 1) : 0);
  if (reading.has('quarter')) return 0.25;
  if (reading.has('vague') || reading.has('couple')) return reading.has('couple') ? 2 : null;
  if (reading.has('dozen')) return 12;
  return readWhole(reading) ?? (reading.has('a') || reading.has('long') ? 1 : null);
}

/** What "about", "more than" and their like say of a length. */
export function readMeasureMod(reading: Reading): Mod | undefined {
  if (reading.has('nearly') || reading.has('less')) return 'LESS_THAN';
  if (reading.has('over') || reading.has('more')) return 'MORE_THAN';
  if (reading.has('least')) return 'EQUAL_OR_MORE';
  return reading.has('about') || reading.has('circa') ? 'APPROX' : undefined;
}

function readWhole(reading: Reading): number | undefined {
  return reading.number('cardinal') ?? reading.number('num') ?? reading.number('decimal');
}
