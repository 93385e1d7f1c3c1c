import type {Passage} from '../model/document.ts';
import type {Range, Timex} from '../model/extract.ts';
import {countBefore} from '../model/find-last.ts';
import type {Span} from '../model/span.ts';
import {toPlain} from './map-offsets.ts';
import {readRelation} from './read-relation.ts';
import type {PlacedDate, Token} from './reading.ts';
import {classes, isA} from './word-classes.ts';

/** The dates of a sentence among its tokens, in order. A range stands for its two sides, unless words between them show
 *  that two things are told ("on 19 September 1944 and on 21 September"). */
export function placeDates(
  passage: Passage,
  tokens: readonly Token[],
  timexes: readonly Timex[],
  ranges: readonly Range[],
): PlacedDate[] {
  const placed: PlacedDate[] = [];
  let after = 0;
  for (const item of listItems(timexes, ranges)) {
    const {start, end} = toPlain(passage, item);
    const first = countBefore(tokens, start);
    const last = countBefore(tokens, end) - 1;
    if (last < first || first < after) continue;
    after = last + 1;
    const {edtf, interval, timex, certainty} = item;
    const {phrase, relation} = readRelation(tokens, first);
    const {premodifier, ofThing} = readAttachment(tokens, first, last);
    placed.push({
      start,
      end,
      first,
      last,
      phrase,
      relation,
      premodifier,
      ofThing,
      certainty,
      edtf,
      interval,
      timex,
    });
  }
  return placed;
}

/** A timex or a whole range, where it stands in the text. */
type Item = Span & Pick<PlacedDate, 'edtf' | 'interval' | 'timex' | 'certainty'>;

function listItems(timexes: readonly Timex[], ranges: readonly Range[]): Item[] {
  if (ranges.length === 0) return timexes.map(fromTimex).sort(byPlace);
  const byId = new Map(timexes.map((timex) => [timex.id, timex]));
  const whole = ranges.filter((range) => isOnePhrase(range, byId));
  const inRange = new Set(whole.flatMap((range) => range.timexes));
  return [
    ...whole.map((range) => fromRange(range, byId)),
    ...timexes.filter(({id}) => !inRange.has(id)).map(fromTimex),
  ].sort(byPlace);
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function fromTimex({start, end, edtf, interval, id, certainty}: Timex): Item {
  return {start, end, edtf, interval, timex: id, certainty};
}

function fromRange(range: Range, byId: ReadonlyMap<string, Timex>): Item {
  const {start, end, timexes} = range;
  const {edtf, interval} = valueOfRange(range);
  return {start, end, edtf, interval, timex: timexes[0], certainty: weakest(range, byId)};
}

function isOnePhrase({sense, timexes, text}: Range, byId: ReadonlyMap<string, Timex>): boolean {
  if (sense !== 'each') return true;
  const sides = timexes.map((id) => byId.get(id)?.text ?? '');
  const joint = sides.reduce((rest, side) => rest.replace(side, ''), text);
  return /^[\s,/&–-]*(?:(?:and|or)\s*(?:the\s*)?)*[\s,/&–-]*$/i.test(joint);
}

/** Days that follow one another are one stretch: "9 and 10 August 1968" is one visit over two days. */
function valueOfRange({edtf, sense, interval}: Range): Pick<Range, 'edtf' | 'interval'> {
  const [, from = '', to = ''] = (sense === 'each' && /^\{([^,]+),([^,]+)\}$/.exec(edtf)) || [];
  return followingDay(from) === to && to ? {edtf: `${from}/${to}`, interval} : {edtf, interval};
}

function followingDay(day: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  const next = date < length ? [year, month, date + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  return next.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function weakest({timexes}: Range, byId: ReadonlyMap<string, Timex>): 'stated' | 'implied' {
  return timexes.every((id) => byId.get(id)?.certainty === 'stated') ? 'stated' : 'implied';
}

function readAttachment(
  tokens: readonly Token[],
  first: number,
  last: number,
): Pick<PlacedDate, 'premodifier' | 'ofThing'> {
  const before = isPremodifier(tokens, first, last);
  return {premodifier: before || endsName(tokens, first), ofThing: before && !namesHappening(tokens, last)};
}

/** "the 1967 Conference", "1974 Agreement": no preposition of time before it, a noun or adjective behind. */
function isPremodifier(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1];
  if (next?.type !== 'word' || /^['’]/.test(next.text) || isSmallWord(next)) return false;
  const before = tokens[first - 1]?.lower ?? '';
  if (/^(its|their|his|her|'s|’s)$/.test(before)) return true;
  const article = isArticle(before)
    ? 1
    : isArticle(tokens[first - 2]?.lower ?? '') && !isSmallWord(tokens[first - 1])
      ? 2
      : 0;
  if (article > 0 && tokens[first - 1]?.type === 'word')
    return !isTimePreposition(tokens[first - article - 1]?.lower ?? '') || namesHappening(tokens, last);
  return first > 0 && !isTimePreposition(before) && namesHappening(tokens, last);
}

/** "the War of 1812", "the elections of 1946": what the date belongs to makes no sense without it. */
function endsName(tokens: readonly Token[], first: number): boolean {
  const noun = tokens[first - 2];
  return tokens[first - 1]?.lower === 'of' && isA(noun, classes.happening);
}

const small = classes.preposition | classes.conjunction | classes.determiner | classes.be | classes.have;

function isSmallWord(token: Token | undefined): boolean {
  return isA(token, small) || /(?:ly|ed)$/.test(token?.lower ?? '');
}

function isArticle(lower: string): boolean {
  return /^(the|its|their|his|her|this|that|a|an|'s|’s)$/.test(lower);
}

function isTimePreposition(lower: string): boolean {
  return /^(in|on|by|until|till|since|from|to|during|of|between|after|before|through|around|about|for|early|late|mid)$/.test(
    lower,
  );
}

/** A noun of a happening within four words, up to it nothing but its adjectives. */
function namesHappening(tokens: readonly Token[], last: number): boolean {
  for (let index = last + 1; index <= last + 4; index++) {
    const token = tokens[index];
    if (token?.type !== 'word' || isSmallWord(token)) return false;
    if (isA(token, classes.happening)) return true;
  }
  return false;
}
