import type {Context, Surroundings} from './context.ts';
import type {Hold, Item, Resolved, Told} from './item.ts';
import {findMainLine} from './main-line.ts';
import {resolveMoment} from './resolve-moment.ts';
import {resolveOffset} from './resolve-offset.ts';
import {isLongSpan, resolveUnit} from './resolve-unit.ts';
import {orderOf, shareYears} from './share-years.ts';
import {toDurationValue, toSetValue} from './to-value.ts';

/** Gives every item what the text around it implies, reading once from first to last. */
export function resolveItems(found: readonly Item[]): Resolved[] {
  const items = shareYears(found);
  const outlooks = findMainLine(items);
  const at = (index: number | undefined) => {
    const item = index === undefined ? undefined : items[index];
    return item && index !== undefined ? {item, index} : undefined;
  };
  let context: Context = {
    line: undefined,
    paragraph: undefined,
    local: undefined,
    mention: undefined,
    day: undefined,
  };
  return items.map((item, index) => {
    const [previous, following] = [items[index - 1], items[index + 1]];
    if (item.passage !== previous?.passage) context = {...context, local: undefined};
    if (item.block !== previous?.block) context = {...context, paragraph: undefined};
    const outlook = outlooks[index];
    const surroundings = {
      previous,
      following,
      next: at(outlook?.next),
      nextInBlock: at(outlook?.nextInBlock),
    };
    const resolved = resolveItem(item, context, surroundings);
    context = advance(context, resolved, index, outlook?.hold ?? 'sentence');
    return resolved;
  });
}

function resolveItem(item: Item, context: Context, surroundings: Surroundings): Resolved {
  const {expression} = item.found;
  switch (expression.type) {
    case 'moment':
      return resolveMoment(item, expression, context, surroundings);
    case 'unit':
      return resolveUnit(item, expression, context);
    case 'offset':
      return resolveOffset(item, expression, context);
    case 'duration':
      return {
        item,
        type: 'DURATION',
        value: toDurationValue(expression.unit, expression.count),
        certainty: 'stated',
        ...(expression.mod && {mod: expression.mod}),
      };
    case 'set':
      return {item, type: 'SET', value: toSetValue(expression), certainty: 'stated'};
    case 'reference':
      return {item, type: 'DATE', value: expression.value, certainty: 'unknown'};
    case 'open':
      return resolvePeriod(item, context);
  }
}

/** "This period" is the decade or century told last in the paragraph; else only the story knows. */
function resolvePeriod(item: Item, {mention}: Context): Resolved {
  const isTold = mention?.block === item.block && isLongSpan(mention.moment);
  if (!isTold) return {item, type: 'DATE', value: '', certainty: 'unknown'};
  return {item, type: 'DATE', moment: mention.moment, certainty: 'implied', anchor: mention.item};
}

function advance(context: Context, {item, moment, anchor}: Resolved, index: number, written: Hold): Context {
  if (moment === undefined || (moment.year === undefined && !isLongSpan(moment))) return context;
  const {line, paragraph, local} = context;
  const inherited = [local, paragraph, line].find((told) => told?.item === anchor);
  const isAside = item.found.aside || item.isOutside || looksBack(item);
  const hold = isAside ? 'sentence' : (inherited?.hold ?? written);
  const before = inherited ?? paragraph ?? line;
  const order = orderOf(moment) || (before?.moment.year === moment.year ? (before?.order ?? 0) : 0);
  const told: Told = {moment, item: index, block: item.block, order, hold};
  return {
    line: hold === 'story' && moment.year !== undefined ? told : line,
    paragraph: hold !== 'sentence' && moment.year !== undefined ? told : paragraph,
    local: isAside && local ? local : told,
    mention: told,
    day: moment.day === undefined || item.found.aside ? context.day : told,
  };
}

/** "the previous year", "two years earlier": told from where the story is, which doesn't go there. */
function looksBack({found: {expression}}: Item): boolean {
  if (expression.type === 'offset') return expression.sign === -1;
  return (expression.type === 'unit' || expression.type === 'moment') && expression.which === 'previous';
}
