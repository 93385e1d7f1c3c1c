import type {Event, Facts, Quantity, Trend} from '../../pipeline/model/extract.ts';
import type {Span} from '../../pipeline/model/span.ts';

/** A label: `at` stands exactly once in the source; `key` (or all of `at`) lies inside the item's span. */
interface Label {
  readonly at: string;
  readonly key?: string;
}

export interface Gold {
  readonly source: string;
  readonly events: readonly (Label & {date: string; kind?: string; certainty?: string})[];
  /** Dated happenings that may be told as events of their own or not. */
  readonly also?: readonly string[];
  readonly undated?: readonly string[];
  readonly states?: readonly string[];
  readonly quantities: readonly (Label &
    Pick<Quantity, 'text' | 'status'> & {
      counted: string;
      value?: number;
      atLeast?: number;
      attempted?: boolean;
      group?: boolean;
    })[];
  readonly trends: readonly (Label & Pick<Trend, 'topic' | 'direction'> & {edtf?: string})[];
}

export interface Score {
  readonly found: number;
  readonly expected: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  /** What was missed, and what was found without a label, in words. */
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
}

/** Dated events: right if the date is the label's and the key word lies in the span; each label counts once. */
export function scoreEvents(text: string, facts: Facts, gold: Gold): Score {
  const also = (gold.also ?? []).map((at) => text.indexOf(at));
  const dated = facts.events.filter(({date}) => date !== undefined);
  const fits = (event: Event, label: Gold['events'][number]) =>
    holds(text, event, label) && (label.date === 'any' || label.date === event.date);
  return score(
    dated,
    gold.events,
    fits,
    (event) => also.some((at) => at >= event.start && at < event.end),
    describeEvent,
  );
}

/** Quantities: right if numeral, value, status and what is counted are the label's. */
export function scoreQuantities(text: string, facts: Facts, gold: Gold): Score {
  return score(
    facts.quantities,
    gold.quantities,
    (item, label) =>
      item.start === text.indexOf(label.at) + label.at.indexOf(label.text) &&
      item.text === label.text &&
      item.value === label.value &&
      item.atLeast === label.atLeast &&
      item.status === label.status &&
      (item.attempted ?? false) === (label.attempted ?? false) &&
      (item.group !== undefined) === (label.group ?? false) &&
      item.counted.text.endsWith(label.counted),
    () => false,
    ({text, counted, value}) => `${text} (${value}) ${counted.text}`,
  );
}

/** Claims: right if topic, direction and time are the label's and the key word lies in the span. */
export function scoreTrends(text: string, facts: Facts, gold: Gold): Score {
  return score(
    facts.trends,
    gold.trends,
    (item, label) =>
      holds(text, item, label) &&
      item.topic === label.topic &&
      item.direction === label.direction &&
      item.edtf === label.edtf,
    () => false,
    ({topic, direction, edtf, text}) => `${topic} ${direction} ${edtf ?? 'undated'}: ${text}`,
  );
}

export function holds(text: string, {start, end}: Span, {at, key = at}: Label): boolean {
  const place = text.indexOf(at) + at.indexOf(key);
  return place >= start && place + key.length <= end;
}

function score<Item extends Span, Expected extends Label>(
  found: readonly Item[],
  expected: readonly Expected[],
  fits: (item: Item, label: Expected) => boolean,
  neutral: (item: Item) => boolean,
  describe: (item: Item) => string,
): Score {
  const open = new Set(expected);
  const extra: Item[] = [];
  for (const item of [...found].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const label = [...open].find((label) => fits(item, label));
    if (label) open.delete(label);
    else if (!neutral(item)) extra.push(item);
  }
  const right = expected.length - open.size;
  return {
    found: right + extra.length,
    expected: expected.length,
    right,
    precision: right / Math.max(1, right + extra.length),
    recall: right / Math.max(1, expected.length),
    missed: [...open].map((label) => JSON.stringify(label)),
    spurious: extra.map(describe),
  };
}

function describeEvent({date, kind, certainty, summary}: Event): string {
  return `${date} ${kind} ${certainty}: ${summary}`;
}
