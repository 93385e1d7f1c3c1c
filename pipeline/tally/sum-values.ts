import type {Value} from '../model/tally.ts';
import {displayNumber, sumOf} from './display-number.ts';

/** The sum of values that have a number, its parts cited and said in order of the text. */
export function sumValues(id: string, counted: readonly Value[], unit: string): Value {
  const parts = [...counted].sort((a, b) => placeIn(a) - placeIn(b));
  const number = sumOf(parts.map((part) => part.number ?? 0));
  const shown = parts.map(({display}) => display);
  const list = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown.join('');
  return {
    id,
    type: 'number',
    display: displayNumber(number),
    number,
    unit,
    provenance: 'computed',
    how: parts.length > 1 ? `The sum of ${list}.` : `The only number of its kind: ${list}.`,
    citations: parts.flatMap(({citations}) => citations),
  };
}

function placeIn({citations: [citation]}: Value): number {
  return citation?.start ?? 0;
}
