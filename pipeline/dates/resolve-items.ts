import type {Item, Resolved, Told} from './item.ts';
import {findMainLine, type Outlook} from './main-line.ts';
import {resolveMoment} from './resolve-moment.ts';
import {resolveOffset} from './resolve-offset.ts';
import {resolveUnit} from './resolve-unit.ts';
import {shareYears} from './share-years.ts';
import {toDurationValue} from './to-value.ts';

/** Where the story stands when an item is read. */
export interface Context {
  /** The last date of the main line. */
  readonly line: Told | undefined;
  /** The last date of the same sentence, asides left out. */
  readonly local: Told | undefined;
  /** The last date told, wherever it stood. */
  readonly mention: Told | undefined;
  /** The last exact day. */
  readonly day: Told | undefined;
}

/** Gives every item what the text around it implies, reading once from first to last. */
export function resolveItems(found: readonly Item[]): Resolved[] {
  const items = shareYears(found);
  const outlooks = findMainLine(items);
  const resolved: Resolved[] = [];
  let context: Context = {line: undefined, local: undefined, mention: undefined, day: undefined};
  let passage = -1;
  items.forEach((item, index) => {
    if (item.passage !== passage) context = {...context, local: undefined};
    passage = item.passage;
    const outlook = outlooks[index] ?? {onLine: false};
    const one = resolveItem(item, context, outlook, items[index - 1]);
    resolved.push(one);
    context = advance(context, one, index, outlook);
  });
  return resolved;
}

function resolveItem(item: Item, context: Context, outlook: Outlook, previous: Item | undefined): Resolved {
  const {expression} = item.found;
  switch (expression.type) {
    case 'moment':
      return resolveMoment(item, expression, context, outlook, previous);
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
      return {
        item,
        type: 'SET',
        value: toDurationValue(expression.unit, expression.count),
        certainty: 'stated',
      };
    case 'reference':
      return {item, type: 'DATE', value: expression.value, certainty: 'unknown'};
    case 'open':
      return {item, type: 'DATE', value: '', certainty: 'unknown'};
  }
}

function advance(
  context: Context,
  {item, moment, anchor}: Resolved,
  index: number,
  outlook: Outlook,
): Context {
  if (moment === undefined || (moment.year === undefined && moment.decade === undefined)) return context;
  const inherits = [context.local, context.line].find((told) => told?.item === anchor)?.onLine ?? false;
  const onLine =
    (outlook.onLine || (anchor !== undefined && inherits && !item.found.aside)) && !item.isOutside;
  const told: Told = {moment, item: index, onLine};
  return {
    line: onLine && moment.year !== undefined ? told : context.line,
    local: item.found.aside && context.local ? context.local : told,
    mention: told,
    day: moment.day === undefined || item.found.aside ? context.day : told,
  };
}
