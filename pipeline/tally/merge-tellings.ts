import {lineIndex} from '../messages.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Event, Quantity, State, Trend} from '../model/extract.ts';
import type {Citation, Span} from '../model/span.ts';
import {
  type Described,
  describeEvents,
  describeQuantities,
  describeStates,
  describeTrends,
} from './merge-descriptions.ts';
import {openIntervalReader, type Stretch} from './merge-intervals.ts';
import {intern, openVocabulary, type Words} from './merge-words.ts';

/** A fact as one source tells it, with what tells it apart from others. It is compared with many, so what is compared is
 *  numbers; they mean something among tellings of one type only. */
export interface Told<Item = Fact> extends Stretch {
  readonly fact: Item;
  readonly source: ToldSource;
  /** What it is about: stems of its own words, of a quantity those of its sentence. */
  readonly words: Words;
  /** Equal for equal kinds or topics, of quantities for what they are measured in. */
  readonly topic: number;
  /** Equal for those that say the same: one date, one number, one direction at one time. `silent` if they say nothing. */
  readonly says: number;
}

export interface ToldQuantity extends Told<Quantity> {
  /** The words of what is counted. */
  readonly counted: Words;
}

/** What an event says that has no date. */
export const silent = 0;

/** What facts of all types have. */
export type Fact = Span & {readonly id: string; readonly sentence: string};

/** The source of a telling. */
export interface ToldSource {
  readonly path: string;
  /** Smaller for a path that comes before, equal for equal paths. */
  readonly order: number;
  readonly cite: (fact: Fact) => Citation;
}

/** By type, in order of path and place. */
export interface Tellings {
  readonly events: readonly Told<Event>[];
  readonly states: readonly Told<State>[];
  readonly quantities: readonly ToldQuantity[];
  readonly trends: readonly Told<Trend>[];
}

/** All facts of all sources, each with its place, in order of path and place; those of one type are read when they are
 *  asked for. A set given twice counts once. */
export function readTellings(eventSets: readonly EventSet[]): Tellings {
  const sources = listSources(eventSets);
  return {
    get events() {
      return tellEach(sources, describeEvents);
    },
    get states() {
      return tellEach(sources, describeStates);
    },
    get quantities() {
      return tellQuantities(sources);
    },
    get trends() {
      return tellEach(sources, describeTrends);
    },
  };
}

/** By path, then by place. */
export function compareTold(a: Told, b: Told): number {
  return a.source.order - b.source.order || a.fact.start - b.fact.start || a.fact.end - b.fact.end;
}

/** `path#id`. */
export function idOf({source, fact}: Told): string {
  return `${source.path}#${fact.id}`;
}

export function citationOf({source, fact}: Told): Citation {
  return source.cite(fact);
}

/** A source to be told, and its event set. */
interface Source extends ToldSource {
  readonly set: EventSet;
}

function listSources(eventSets: readonly EventSet[]): Source[] {
  const byPath = new Map(
    eventSets.map((set) => [`${set.document.source.path}\n${set.document.source.sha256}`, set]),
  );
  const sets = [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, set]) => set);
  const orders = new Map<string, number>();
  return sets.map((set) => {
    const {path} = set.document.source;
    return {path, order: intern(orders, path), set, cite: openCiting(set)};
  });
}

function openCiting({document: {source, text}}: EventSet): ToldSource['cite'] {
  const {at} = lineIndex(text);
  return ({start, end, sentence}) => {
    const {line, column} = at(start);
    return {path: source.path, line, column, start, end, quote: text.slice(start, end), sentence};
  };
}

function tellQuantities(sources: readonly Source[]): ToldQuantity[] {
  const vocabulary = openVocabulary();
  const told = tellEach(sources, describeQuantities).map((one) => ({
    ...one,
    counted: vocabulary.read(one.fact.counted.text),
  }));
  vocabulary.close();
  return told;
}

function tellEach<Item>(
  sources: readonly Source[],
  describe: (set: EventSet) => readonly Described<Item>[],
): Told<Item>[] {
  const vocabulary = openVocabulary();
  const readInterval = openIntervalReader();
  const topics = new Map<string, number>();
  const sayings = new Map([['', silent]]);
  const told = sources.flatMap((source) =>
    describe(source.set).map(({fact, about, interval, topic, says}) => {
      const {from, to} = readInterval(interval);
      return {
        fact,
        source,
        words: vocabulary.read(about),
        from,
        to,
        topic: intern(topics, topic),
        says: intern(sayings, says),
      };
    }),
  );
  vocabulary.close();
  return told;
}
