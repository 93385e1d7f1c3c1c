import type {Passage} from '../model/document.ts';
import type {Range, Timex} from '../model/extract.ts';
import {toPlain} from './map-offsets.ts';
import type {PlacedDate, Reading, Relation, Token} from './reading.ts';
import {tokenize} from './tokenize.ts';

/** A sentence and its dates → what the finders of facts read. Timexes inside a range give way to the range. */
export function readPassage(passage: Passage, timexes: readonly Timex[], ranges: readonly Range[]): Reading {
  const tokens = tokenize(passage.plain);
  const dates = placeDates(passage, tokens, timexes, ranges);
  const dateOf = new Int32Array(tokens.length).fill(-1);
  const phraseOf = new Int32Array(tokens.length).fill(-1);
  for (const [index, {phrase, first, last}] of dates.entries()) {
    dateOf.fill(index, first, last + 1);
    phraseOf.fill(index, phrase, last + 1);
  }
  return {passage, tokens, dates, dateOf, phraseOf};
}

function placeDates(
  passage: Passage,
  tokens: readonly Token[],
  timexes: readonly Timex[],
  ranges: readonly Range[],
): PlacedDate[] {
  const byId = new Map(timexes.map((timex) => [timex.id, timex]));
  const inRange = new Set(ranges.flatMap((range) => range.timexes));
  const items = [
    ...ranges.map((range) => ({
      ...range,
      ...rangeValue(range),
      timex: range.timexes[0],
      certainty: weakest(range, byId),
    })),
    ...timexes
      .filter(({id}) => !inRange.has(id))
      .map((timex) => ({...timex, timex: timex.id, interval: timex.interval})),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let after = 0;
  return items.flatMap((item) => {
    const span = toPlain(passage, item);
    const first = firstTokenAt(tokens, span.start);
    const last = firstTokenAt(tokens, span.end) - 1;
    if (last < first || first < after) return [];
    after = last + 1;
    const {phrase, relation} = readPhrase(tokens, first);
    const {edtf, interval, timex, certainty} = item;
    return [
      {
        ...span,
        first,
        last,
        phrase,
        relation,
        certainty,
        ...(edtf ? {edtf} : {}),
        ...(interval ? {interval} : {}),
        ...(timex ? {timex} : {}),
      },
    ];
  });
}

/** Days that follow one another are one stretch: "9 and 10 August 1968" is one visit over two days. */
function rangeValue({edtf, sense, interval}: Range): {edtf: string; interval: Range['interval']} {
  const members = sense === 'each' ? /^\{([^,]+),([^,]+)\}$/.exec(edtf) : null;
  const [, from = '', to = ''] = members ?? [];
  return /^\d{4}-\d{2}-\d{2}$/.test(from) && followingDay(from) === to
    ? {edtf: `${from}/${to}`, interval}
    : {edtf, interval};
}

function followingDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  const next = date < length ? [year, month, date + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  return next.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function weakest(range: Range, byId: ReadonlyMap<string, Timex>): 'stated' | 'implied' {
  return range.timexes.some((id) => byId.get(id)?.certainty === 'implied') ? 'implied' : 'stated';
}

function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const relationOf: Readonly<Record<string, Relation>> = {
  until: 'until',
  till: 'until',
  'up to': 'until',
  since: 'since',
  from: 'since',
  starting: 'since',
  beginning: 'since',
  before: 'before',
  by: 'before',
  'prior to': 'before',
  after: 'after',
  following: 'after',
};

/** The preposition in front of a date and what it says: "not until June 1940" is in that month, "until 1940" up to it. */
function readPhrase(tokens: readonly Token[], first: number): {phrase: number; relation: Relation} {
  const word = (back: number) => tokens[first - back]?.lower ?? '';
  const pair = `${word(2)} ${word(1)}`;
  if (
    word(1) === 'until' &&
    (word(2) === 'not' || tokens.slice(Math.max(0, first - 4), first).some(({lower}) => lower === 'not'))
  )
    return {phrase: first - 1, relation: 'at'};
  if (/^(starting|beginning) (from|in|with)$/.test(pair)) return {phrase: first - 2, relation: 'since'};
  if (pair === 'up until' || pair === 'as of' || pair === 'up to' || pair === 'prior to')
    return {phrase: first - 2, relation: pair === 'prior to' ? 'before' : pair === 'as of' ? 'at' : 'until'};
  if (word(1) === 'by') return {phrase: first - 1, relation: 'at'};
  const relation = relationOf[word(1)];
  if (relation) return {phrase: first - 1, relation};
  const article = word(1) === 'the' ? 1 : 0;
  if (/^(in|on|at|during|of|around|about|for|within|throughout|from|between)$/.test(word(1 + article)))
    return {phrase: first - 1 - article, relation: relationOf[word(1 + article)] ?? 'at'};
  return {phrase: first - article, relation: 'at'};
}
