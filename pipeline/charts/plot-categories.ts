import type {CategoryRow, CategoryTally, Value} from '../model/tally.ts';
import type {Canvas, SizedOptions} from './canvas.ts';
import {type BarGroup, plotBars} from './plot-bars.ts';

/** Bars by category, attempts under what was committed, in greys only. Where the source gives no figure there is no
 *  bar but the words "no figure"; a zero has its baseline and its number. */
export function plotCategories({rows, unit}: CategoryTally, canvas: Canvas): SizedOptions {
  const committed = rows.some(({asCommitted}) => asCommitted);
  const attempts = rows.some(({asAttempts}) => asAttempts);
  return plotBars(
    rows.map((row) => toGroup(row, committed && attempts, committed, unit)),
    canvas,
  );
}

function toGroup(
  {label, asCommitted, asAttempts}: CategoryRow,
  both: boolean,
  committed: boolean,
  unit: string,
): BarGroup {
  if (!both)
    return {
      label,
      bars: [toBar(committed ? asCommitted : asAttempts, committed ? 'bar' : 'bar-soft', '', unit)],
    };
  return {
    label,
    bars: [
      toBar(asCommitted, 'bar', 'as committed', 'acts as committed'),
      toBar(asAttempts, 'bar-soft', 'as attempts', 'attempts'),
    ],
  };
}

function toBar(
  value: Value | undefined,
  token: 'bar' | 'bar-soft',
  words: string,
  counted: string,
): BarGroup['bars'][number] {
  if (!value) return {text: `no figure for ${counted}`, token};
  const text = words === '' ? value.display : `${value.display} ${words}`;
  return {text, token, ...(value.number === undefined ? {} : {number: value.number})};
}
