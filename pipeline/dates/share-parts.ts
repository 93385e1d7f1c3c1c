import type {Stage} from '../lexicon/stages.ts';
import type {Expression, Found, Moment} from './expression.ts';
import {isAny} from './guards/words.ts';
import {leftReader} from './read-shared-left.ts';
import {rightReader} from './read-shared-right.ts';
import type {Token} from './token.ts';

/** Adds the numbers that share the month, year or era of a date beside them: "9 and 10 August", "April 6–7", "1914–18",
 *  "499–493 BC". Numbers go one way, so lists are short; each word is read once. */
export function shareParts(text: string, tokens: readonly Token[], found: readonly Found[]): Found[] {
  const all: Found[] = [];
  found.forEach((one, index) => {
    for (const shared of sharedBefore(tokens, one, all.at(-1)?.to ?? 0)) all.push(shared);
    all.push(one);
    for (const shared of sharedAfter(text, tokens, one, found[index + 1]?.from ?? tokens.length))
      all.push(shared);
  });
  return all;
}

function sharedBefore(tokens: readonly Token[], one: Found, floor: number): Found[] {
  const read = leftReader(tokens, one);
  const shared: Found[] = [];
  let near = momentOf(one);
  for (let at = one.from - 2; read && near && at >= floor && isJoint(tokens[at + 1]); at -= 2) {
    near = read(at, near);
    if (near) shared.push(withStage(tokens, toFound(tokens, at, at + 1, one, near), floor));
  }
  return shared.reverse();
}

function sharedAfter(text: string, tokens: readonly Token[], one: Found, ceiling: number): Found[] {
  const read = rightReader(text, tokens, one);
  const shared: Found[] = [];
  let near = momentOf(one);
  for (let at = one.to + 1; read && near && at < ceiling && isJoint(tokens[at - 1]); at += 2) {
    near = read(at, near);
    if (!near) break;
    const {moment, to} = withYear(tokens, at + 1, near);
    shared.push(toFound(tokens, at, to, one, moment));
    if (to > at + 1) break;
  }
  return shared;
}

function momentOf({expression}: Found): Moment | undefined {
  return expression.type === 'moment' ? expression.moment : undefined;
}

/** A dash, a comma, "and", "or", "to": what joins numbers of one list. */
function isJoint(token: Token | undefined): boolean {
  return isAny(token, 'dash', 'and', 'or', 'comma', 'to', 'slash');
}

/** "late 19th and early 20th centuries": the stage in front of a shared number. */
function withStage(tokens: readonly Token[], found: Found, floor: number): Found {
  const stage = found.from > floor ? tokens[found.from - 1] : undefined;
  const mod = stage?.word.senses.stage;
  if (found.expression.type !== 'moment' || stage === undefined || mod === undefined) return found;
  const expression = {...found.expression, mod: mod as Stage};
  return {...found, start: stage.start, from: found.from - 1, expression};
}

/** A year behind the last day of a list is the year of all: "April 6–7, 1965". */
function withYear(tokens: readonly Token[], at: number, moment: Moment): {moment: Moment; to: number} {
  const comma = isAny(tokens[at], 'comma') ? 1 : 0;
  const year = tokens[at + comma];
  if (moment.day === undefined || moment.year !== undefined || !isAny(year, 'year4')) return {moment, to: at};
  return {moment: {...moment, year: Number(year?.value)}, to: at + comma + 1};
}

function toFound(tokens: readonly Token[], from: number, to: number, one: Found, moment: Moment): Found {
  const expression: Expression = {type: 'moment', moment};
  const {rule, aside, qualifies} = one;
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return {start, end, from, to, rule: `${rule}-shared`, expression, aside, qualifies};
}
