import type {Quantity} from '../model/extract.ts';
import type {CategoryDeclaration} from '../model/story.ts';
import type {CategoryRow, CategoryTally, Exclusion, Value} from '../model/tally.ts';
import {computeRate} from './compute-rate.ts';
import {confirmSentence} from './confirm-sentence.ts';
import {displayQuantity} from './find-value.ts';
import {type Counted, openPicker} from './pick-counted.ts';
import {selectFacts} from './select-facts.ts';
import {explainNothing, selectPassages} from './select-passages.ts';
import {sumValues} from './sum-values.ts';
import type {TallyContext} from './tally-context.ts';

/** The quantities of an enumeration by category, with totals, shares of attempts and a rate; undefined with a message
 *  where the selection has nothing (`selection-empty`) or a category no number (`category-empty`, `category-ambiguous`), or one that can't
 *  be added (`category-unnumbered`, `category-repeated`, `category-part`). */
export function tallyCategories(
  context: TallyContext,
  declared: CategoryDeclaration,
  at: number,
): CategoryTally | undefined {
  const {id, unit, categories} = declared;
  const found = selectQuantities(context, declared, at);
  if (found === undefined) return undefined;
  const pickOne = openPicker(found);
  const used: Used = {byId: new Map(), byWhole: new Map()};
  const rows = Object.entries(categories).map(([category, {label, ...phrases}]): CategoryRow => {
    const pick = (column: 'as-committed' | 'as-attempts') => {
      const phrase = phrases[column];
      if (phrase === undefined) return undefined;
      const steps = ['tallies', at, 'categories', category, column];
      const say = (rule: string, reason: string) => context.say(steps, rule, reason);
      const counted = pickOne(phrase, column === 'as-attempts', say);
      if (!counted || !isAddable(counted, used, say)) return undefined;
      use(counted.quantity, used);
      return toValue(context, `${id}.${category}.${column}`, counted, unit);
    };
    const [asCommitted, asAttempts] = [pick('as-committed'), pick('as-attempts')];
    return {id: category, label, ...(asCommitted ? {asCommitted} : {}), ...(asAttempts ? {asAttempts} : {})};
  });
  const [committed, attempts] = [
    rows.flatMap((row) => row.asCommitted ?? []),
    rows.flatMap((row) => row.asAttempts ?? []),
  ];
  if (committed.length + attempts.length === 0) return undefined;
  const excluded = found.filter(({quantity}) => !used.byId.has(quantity.id)).map(exclude);
  const total = sumValues(`${id}.total`, [...committed, ...attempts], unit);
  const tally: CategoryTally = {
    type: 'categories',
    id,
    unit,
    rows,
    total,
    ...(committed.length > 0 ? {totalAsCommitted: sumValues(`${id}.as-committed`, committed, unit)} : {}),
    ...(attempts.length > 0 ? {totalAsAttempts: sumValues(`${id}.as-attempts`, attempts, unit)} : {}),
    ...computeRate(context, declared, total, at),
    excluded,
  };
  keep(context, tally);
  context.confirm(confirmSentence(tally, context.sources));
  return tally;
}

function selectQuantities(
  context: TallyContext,
  {select}: CategoryDeclaration,
  at: number,
): Counted[] | undefined {
  if (select.source !== undefined && context.absent.has(select.source)) return undefined;
  const isSelected = selectFacts(select);
  const found = selectPassages(context.sources, select).flatMap(({source, passage}) =>
    source
      .itemsOf('quantities', passage)
      .filter(isSelected)
      .map((quantity) => ({source, quantity})),
  );
  if (found.length > 0) return found;
  const none = selectPassages(context.sources, select).length === 0;
  const why = none
    ? explainNothing(context.sources, select)
    : 'its sentences hold no numbers that count something';
  context.say(['tallies', at, 'select'], 'selection-empty', `selects nothing: ${why}`);
  return undefined;
}

/** What is added up already: by its own id, and the first part of a number by that number's id. */
interface Used {
  readonly byId: Map<string, Quantity>;
  readonly byWhole: Map<string, Quantity>;
}

function use(quantity: Quantity, {byId, byWhole}: Used): void {
  const {id, partOf} = quantity;
  byId.set(id, quantity);
  if (partOf !== undefined && !byWhole.has(partOf)) byWhole.set(partOf, quantity);
}

/** What has no number, is counted already or is "of which" of another number can't be added to it. */
function isAddable(
  {quantity: {id, text, value, counted, partOf}}: Counted,
  {byId, byWhole}: Used,
  say: (rule: string, reason: string) => void,
): boolean {
  const name = `“${text} ${counted.text}”`;
  const whole = partOf === undefined ? undefined : byId.get(partOf);
  const part = byWhole.get(id);
  if (value === undefined) say('category-unnumbered', `${name} has no number that could be added up`);
  else if (byId.has(id))
    say('category-repeated', `${name} is counted in another category already; expected it once`);
  else if (whole)
    say(
      'category-part',
      `${name} is part of “${whole.text} ${whole.counted.text}”; adding both would count it twice`,
    );
  else if (part)
    say(
      'category-part',
      `${name} holds “${part.text} ${part.counted.text}”; adding both would count it twice`,
    );
  else return true;
  return false;
}

function toValue({corrected}: TallyContext, id: string, {source, quantity}: Counted, unit: string): Value {
  const applied = corrected.get(quantity.id);
  const words = source.document.text.slice(quantity.start, Math.max(quantity.end, quantity.counted.end));
  return {
    id,
    type: 'number',
    display: displayQuantity(quantity),
    ...(quantity.value === undefined ? {} : {number: quantity.value}),
    unit,
    provenance: applied ? 'computed' : 'stated',
    how: applied?.how ?? `The source says “${words}”.`,
    citations: [source.cite(quantity)],
    ...(applied ? {correction: applied.correction} : {}),
  };
}

function exclude({source, quantity}: Counted): Exclusion {
  return {
    citation: source.cite(quantity),
    reason: `“${quantity.counted.text}” belongs to none of the categories`,
  };
}

/** Every value of the tally, and of each row its own sum, so that the story can print them. */
function keep(
  {values}: TallyContext,
  {id, rows, total, totalAsCommitted, totalAsAttempts, rate, unit}: CategoryTally,
): void {
  const rowTotals = rows.flatMap((row) => {
    const parts = [row.asCommitted, row.asAttempts].filter((part) => part !== undefined);
    return [...parts, ...(parts.length > 0 ? [sumValues(`${id}.${row.id}.total`, parts, unit)] : [])];
  });
  for (const value of [...rowTotals, total, totalAsCommitted, totalAsAttempts, rate]) {
    if (value) values.set(value.id, value);
  }
}
