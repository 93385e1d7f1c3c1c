import type {Numeral} from './found.ts';
import type {AliasIndex} from './index-aliases.ts';
import {matchAlias} from './index-aliases.ts';
import {isCapitalized} from './is-capitalized.ts';
import {labelNouns, openNumbers, timeNouns} from './lexicon/amounts.ts';
import {qualify} from './qualify-numeral.ts';
import {mayStartNumber, readNumber} from './read-number.ts';
import type {Reading, Token} from './reading.ts';

/** The numbers of a sentence that may count something: no dates, durations, ordinals, labels, ratios, or parts of names. */
export function findNumerals({tokens, dateOf}: Reading, names: AliasIndex): Numeral[] {
  const numerals: Numeral[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const name = matchAlias(tokens, index, names);
    if (name) index = name.last;
    const token = tokens[index];
    if (name || dateOf[index] !== undefined || !token || !mayStartNumber(token)) continue;
    const numeral = readOpen(tokens, index) ?? readRange(tokens, dateOf, index) ?? readExact(tokens, index);
    if (!numeral) continue;
    if (!isLabel(tokens, numeral)) numerals.push(qualify(tokens, numeral));
    index = numeral.last;
  }
  return numerals;
}

/** "thousands", "tens of thousands", "several hundred": at least two of the unit, no value. */
function readOpen(tokens: readonly Token[], first: number): Numeral | undefined {
  const lower = tokens[first]?.lower ?? '';
  if (/^(several|few)$/.test(lower)) {
    const factor = openNumbers.get(`${tokens[first + 1]?.lower}s`);
    return factor ? {first, last: first + 1, atLeast: 2 * factor} : undefined;
  }
  let [last, factor] = [first, openNumbers.get(lower)];
  if (factor === undefined) return undefined;
  while (tokens[last + 1]?.lower === 'of' || tokens[last + 1]?.lower === 'and') {
    const next = openNumbers.get(tokens[last + 2]?.lower ?? '');
    if (next === undefined) break;
    factor = tokens[last + 1]?.lower === 'of' ? factor * next : next;
    last += 2;
  }
  return {first, last, atLeast: 2 * factor};
}

/** "20–30", "20 to 30", "between 20 and 30", "three or four". */
function readRange(tokens: readonly Token[], dateOf: Reading['dateOf'], first: number): Numeral | undefined {
  const low = readNumber(tokens, first);
  if (!low) return undefined;
  const joint = tokens[low.last + 1]?.lower ?? '';
  const between = tokens[first - 1]?.lower === 'between';
  if (!/^(?:[–—-]|to|or)$/.test(joint) && !(between && joint === 'and')) return undefined;
  const high = dateOf[low.last + 2] === undefined ? readNumber(tokens, low.last + 2) : undefined;
  if (!high || high.value <= low.value) return undefined;
  const scale =
    high.multiplier > 1 && low.multiplier === 1 && low.value < high.value / high.multiplier
      ? high.multiplier
      : 1;
  return {first, last: high.last, range: [low.value * scale, high.value]};
}

function readExact(tokens: readonly Token[], first: number): Numeral | undefined {
  const number = readNumber(tokens, first);
  if (!number || isPartOfRatio(tokens, first, number.last)) return undefined;
  const {last, value, spelled} = number;
  if (spelled && value < 3) return undefined;
  if (
    spelled &&
    value < 20 &&
    /^(the|these|those|all|its|their|his|her|other)$/.test(tokens[first - 1]?.lower ?? '')
  )
    return undefined;
  return {first, last, value};
}

/** "3-1", "5/6", "10:10:7", "2 x 4". */
function isPartOfRatio(tokens: readonly Token[], first: number, last: number): boolean {
  const sign = /^[-–—/:+=×*#§°]$/;
  const touches = (left: number) => tokens[left]?.end === tokens[left + 1]?.start;
  return (
    (sign.test(tokens[first - 1]?.text ?? '') && touches(first - 1)) ||
    (sign.test(tokens[last + 1]?.text ?? '') && touches(last))
  );
}

function isLabel(tokens: readonly Token[], {first, last}: Numeral): boolean {
  const before = tokens[first - 1];
  const isName = isCapitalized(before) && first > 1;
  const next = tokens[last + 1];
  if (timeNouns.has(next?.lower ?? '') || timeNouns.has(tokens[last + 2]?.lower ?? '')) return true;
  if (
    labelNouns.has(before?.lower ?? '') ||
    (before?.text === '.' && labelNouns.has(tokens[first - 2]?.lower ?? ''))
  )
    return true;
  if (isCapitalized(tokens[first]) && first > 0 && isCapitalized(next)) return true;
  return (
    isName &&
    (next === undefined || next.type === 'mark') &&
    tokens[first]?.type === 'number' &&
    last === first
  );
}
