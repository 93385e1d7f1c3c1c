import {cardinals} from '../lexicon/numbers.ts';
import {displayNumber} from './display-number.ts';

const words = new Map(Object.entries(cardinals).map(([word, number]) => [number, word]));

/** How a number of events was counted: `of` what others, and how many of them are told more than once, since each telling
 *  is cited. `tellings` has a number for each event counted. */
export function tellCount(tellings: readonly number[], of: string): string {
  const number = displayNumber(tellings.length);
  const cited = tellings.length === 1 ? 'cited' : 'each cited';
  return `Counted: ${number} of ${of}, ${cited}${tellRepeats(tellings)}.`;
}

function tellRepeats(tellings: readonly number[]): string {
  const repeated = tellings.filter((times) => times > 1);
  const [first] = repeated;
  if (first === undefined) return '';
  const times = repeated.every((one) => one === first) ? timesWords(first) : 'more than once';
  if (tellings.length === 1) return `; it is told ${times}`;
  return `; ${inWords(repeated.length)} of them ${repeated.length === 1 ? 'is' : 'are'} told ${times}`;
}

function timesWords(times: number): string {
  return times === 2 ? 'twice' : `${inWords(times)} times`;
}

/** Small numbers as words, as a sentence has them. */
function inWords(number: number): string {
  return (number <= 10 ? words.get(number) : undefined) ?? displayNumber(number);
}
