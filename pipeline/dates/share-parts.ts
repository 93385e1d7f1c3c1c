import type {Stage} from '../lexicon/stages.ts';
import type {Expression, Found, Moment} from './expression.ts';
import {isAny} from './guards/words.ts';
import {hasClass, type Token} from './token.ts';

/** Adds the numbers that share the month, year or era of a date beside them: "9 and 10 August", "April 6–7", "1914–18",
 *  "499–493 BC". Linear: each word is looked at once from either side. */
export function shareParts(tokens: readonly Token[], found: readonly Found[]): Found[] {
  const all: Found[] = [];
  found.forEach((one, index) => {
    const [previous, next] = [found[index - 1], found[index + 1]];
    const before = sharedBefore(tokens, one, previous?.to ?? 0);
    all.push(...before, one, ...sharedAfter(tokens, one, next?.from ?? tokens.length));
  });
  return all;
}

function sharedBefore(tokens: readonly Token[], one: Found, floor: number): Found[] {
  const shared: Found[] = [];
  const read = leftReader(tokens, one);
  if (!read) return shared;
  for (let at = one.from - 1; at > floor; at -= 2) {
    const number = tokens[at - 1];
    if (number === undefined || !isJoint(tokens, at)) break;
    const moment = read(number, at - 1);
    if (!moment) break;
    shared.unshift(withStage(tokens, toFound(number, at - 1, one, moment), floor));
  }
  return shared;
}

/** "late 19th and early 20th centuries": the stage in front of a shared number. */
function withStage(tokens: readonly Token[], found: Found, floor: number): Found {
  const stage = tokens[found.from - 1];
  const mod = stage?.word.senses.stage;
  if (
    found.expression.type !== 'moment' ||
    found.from - 1 < floor ||
    stage === undefined ||
    mod === undefined
  )
    return found;
  const expression = {...found.expression, mod: mod as Stage};
  return {...found, start: stage.start, from: found.from - 1, expression};
}

/** Which numbers to the left belong to a date: days before "10 August 1968", years before "493 BC". */
function leftReader(
  tokens: readonly Token[],
  one: Found,
): ((number: Token, at: number) => Moment | undefined) | undefined {
  if (one.expression.type !== 'moment') return undefined;
  const {moment} = one.expression;
  const first = tokens[one.from];
  if (
    moment.day !== undefined &&
    moment.month !== undefined &&
    (hasClass(first, 'day') || hasClass(first, 'nth'))
  ) {
    return (number) => {
      const isDay =
        (hasClass(number, 'day') || hasClass(number, 'nth')) && Number(number.value) < (moment.day ?? 0);
      return isDay ? {...withoutWeekday(moment), day: Number(number.value)} : undefined;
    };
  }
  if (moment.day !== undefined && moment.month !== undefined) {
    return (number, at) => {
      const isDay = isAny(number, 'day') && Number(number.value) < (moment.day ?? 0);
      const isLed = isAny(tokens[at - 1], 'on', 'between', 'from') && !isAny(tokens[at + 1], 'comma');
      return isDay && isLed ? {...withoutWeekday(moment), day: Number(number.value)} : undefined;
    };
  }
  const {century} = moment;
  if (century !== undefined) {
    return (number) => {
      const ordinal = Number(number.value ?? number.word.senses.ordinal);
      return hasClass(number, 'ordinal') && ordinal < Math.abs(century)
        ? {century: ordinal * Math.sign(century)}
        : undefined;
    };
  }
  if (hasClass(first, 'bc') && one.to - one.from === 1) {
    return (number) =>
      hasClass(number, 'num') && Number(number.value) > 1 - (moment.year ?? 0)
        ? {year: 1 - Number(number.value)}
        : undefined;
  }
  return undefined;
}

function sharedAfter(tokens: readonly Token[], one: Found, ceiling: number): Found[] {
  const shared: Found[] = [];
  const read = rightReader(tokens, one);
  if (!read) return shared;
  for (let at = one.to; at + 1 < ceiling; at += 2) {
    const number = tokens[at + 1];
    if (number === undefined || !isJoint(tokens, at)) break;
    const moment = read(number, at);
    if (!moment) break;
    const last = sharedYear(tokens, at + 2, moment);
    shared.push({
      ...toFound(number, at + 1, one, last.moment),
      end: tokens[last.to - 1]?.end ?? number.end,
      to: last.to,
    });
    if (last.to > at + 2) break;
  }
  return shared;
}

/** Which numbers to the right belong to a date: days after "April 6", two digits after "1914". */
function rightReader(
  tokens: readonly Token[],
  one: Found,
): ((number: Token, at: number) => Moment | undefined) | undefined {
  if (one.expression.type !== 'moment') return undefined;
  const {moment} = one.expression;
  const last = tokens[one.to - 1];
  if (
    moment.day !== undefined &&
    moment.month !== undefined &&
    (hasClass(last, 'day') || hasClass(last, 'nth'))
  ) {
    return (number, at) => {
      const isDay =
        (hasClass(number, 'day') || hasClass(number, 'nth')) && Number(number.value) > (moment.day ?? 0);
      const next = tokens[at + 2];
      const isOther =
        hasClass(next, 'month') ||
        hasClass(next, 'short') ||
        hasClass(next, 'units') ||
        hasClass(next, 'unit');
      return isDay && !isOther ? {...withoutWeekday(moment), day: Number(number.value)} : undefined;
    };
  }
  const year = moment.year;
  if (year !== undefined && year > 999 && hasClass(last, 'year4')) {
    return (number, at) => {
      const isTail =
        hasClass(number, 'tail') && (hasClass(tokens[at], 'dash') || hasClass(tokens[at], 'slash'));
      const full = year - (year % 100) + Number(number.value);
      return isTail && full > year ? {year: full} : undefined;
    };
  }
  return undefined;
}

/** A year behind the last day of a list is the year of all: "April 6–7, 1965". */
function sharedYear(tokens: readonly Token[], at: number, moment: Moment): {moment: Moment; to: number} {
  const comma = hasClass(tokens[at], 'comma') ? 1 : 0;
  const year = tokens[at + comma];
  if (moment.day === undefined || moment.year !== undefined || !hasClass(year, 'year4'))
    return {moment, to: at};
  return {moment: {...moment, year: Number(year?.value)}, to: at + comma + 1};
}

function withoutWeekday({weekday: _, time: __, ...moment}: Moment): Moment {
  return moment;
}

function toFound(number: Token, at: number, {rule, aside, qualifies}: Found, moment: Moment): Found {
  const expression: Expression = {type: 'moment', moment};
  return {
    start: number.start,
    end: number.end,
    from: at,
    to: at + 1,
    rule: `${rule}-shared`,
    expression,
    aside,
    qualifies,
  };
}

/** A dash, a comma, "and", "or", "to": what joins numbers of one list. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  return isAny(tokens[at], 'dash', 'and', 'or', 'comma', 'to', 'slash');
}
