import {lineIndex} from '../messages.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Event, Quantity, State, Trend} from '../model/extract.ts';
import type {Citation, Span} from '../model/span.ts';
import {contentWords} from './merge-words.ts';

/** A fact as one source tells it, with what tells it apart from others. */
export interface Told<Item> {
  readonly id: string;
  readonly fact: Item;
  readonly citation: Citation;
  /** What it is about: stems of its own words, of a quantity those of its sentence. */
  readonly words: ReadonlySet<string>;
  /** Its interval `[from, to)` as ISO 8601 dates; `null` is open or unknown. */
  readonly from: string | null;
  readonly to: string | null;
  /** Days of the interval, about; infinite where an end is open. */
  readonly length: number;
  readonly implied: boolean;
}

export interface Tellings {
  readonly events: readonly Told<Event>[];
  readonly states: readonly Told<State>[];
  readonly quantities: readonly Told<Quantity>[];
  readonly trends: readonly Told<Trend>[];
}

type Item = Event | State | Quantity | Trend;

/** All facts of all sources, each with its place, in order of path and place. A set given twice counts once. */
export function readTellings(eventSets: readonly EventSet[]): Tellings {
  const byPath = new Map(
    eventSets.map((set) => [`${set.document.source.path}\n${set.document.source.sha256}`, set]),
  );
  const sets = [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, set]) => set);
  const tellings = sets.map(readSet);
  return {
    events: tellings.flatMap(({events}) => events),
    states: tellings.flatMap(({states}) => states),
    quantities: tellings.flatMap(({quantities}) => quantities),
    trends: tellings.flatMap(({trends}) => trends),
  };
}

/** By path, then by place. */
export function compareTold({citation: a}: Told<unknown>, {citation: b}: Told<unknown>): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

function readSet({document, dates, facts}: EventSet): Tellings {
  const {path} = document.source;
  const {at} = lineIndex(document.text);
  const plain = new Map(document.passages.map(({id, plain}) => [id, plain]));
  const wordsOf = readEachOnce();
  const yearOf = new Map(dates.timexes.map(({id, interval}) => [id.slice(0, id.lastIndexOf('.')), interval]));
  const tell = <Kind extends Item>(
    fact: Kind,
    about: string,
    interval?: readonly (string | null)[],
  ): Told<Kind> => {
    const [from = null, to = null] = interval ?? [];
    return {
      id: `${path}#${fact.id}`,
      fact,
      citation: cite(fact, fact.sentence),
      words: wordsOf(about),
      from,
      to,
      length: daysBetween(from, to),
      implied: 'certainty' in fact && fact.certainty !== 'stated',
    };
  };
  const cite = ({start, end}: Span, sentence: string): Citation => ({
    path,
    ...at(start),
    start,
    end,
    quote: document.text.slice(start, end),
    sentence,
  });
  return {
    events: facts.events.map((event) => tell(event, event.summary, event.interval)),
    states: facts.states.map((state) => tell(state, state.text, state.interval)),
    quantities: facts.quantities.map((quantity) =>
      tell(quantity, plain.get(quantity.sentence) ?? '', yearOf.get(quantity.sentence)),
    ),
    trends: facts.trends.map((trend) => tell(trend, trend.text, trend.interval)),
  };
}

/** A sentence is read once for all the numbers in it. */
function readEachOnce(): (text: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const words = known.get(text) ?? contentWords(text);
    known.set(text, words);
    return words;
  };
}

/** About how many days, for comparing only: years of 366, months of 31 days. */
function daysBetween(from: string | null, to: string | null): number {
  return from === null || to === null ? Number.POSITIVE_INFINITY : ordinal(to) - ordinal(from);
}

function ordinal(date: string): number {
  const [, sign = '', year = '', month = '', day = ''] = /^(-?)(\d+)-(\d\d)-(\d\d)/.exec(date) ?? [];
  return Number(`${sign}${year}`) * 366 + Number(month) * 31 + Number(day);
}
