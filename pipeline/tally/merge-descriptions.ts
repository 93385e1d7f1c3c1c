import type {Document} from '../model/document.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Dates, Event, Quantity, State, Trend} from '../model/extract.ts';
import type {Interval} from '../model/span.ts';

/** What a fact is compared by with others of its type. */
export interface Described<Item> {
  readonly fact: Item;
  /** The text that tells it: its own words, of a quantity those of its sentence. */
  readonly about: string;
  readonly interval: Interval | undefined;
  /** Its kind or topic, of a quantity what it is measured in. */
  readonly topic: string;
  /** What it says of that, where it can be put in one text: a number, a direction at a time. */
  readonly says: string;
}

/** The events of a document: told alike on one day, they are one. */
export function describeEvents({facts}: EventSet): Described<Event>[] {
  return facts.events.map((fact) => ({
    fact,
    about: fact.summary,
    interval: fact.interval,
    topic: fact.kind,
    says: '',
  }));
}

/** The states of a document, each with its topic. */
export function describeStates({facts}: EventSet): Described<State>[] {
  return facts.states.map((fact) => ({
    fact,
    about: fact.text,
    interval: fact.interval,
    topic: fact.topic,
    says: '',
  }));
}

/** The claims of direction in a document: what they say is the direction and the time. */
export function describeTrends({facts}: EventSet): Described<Trend>[] {
  return facts.trends.map((fact) => ({
    fact,
    about: fact.text,
    interval: fact.interval,
    topic: fact.topic,
    says: `${fact.direction} ${fact.edtf ?? ''}`,
  }));
}

/** The quantities of a document, at the time that their sentence gives last. */
export function describeQuantities({document, dates, facts}: EventSet): Described<Quantity>[] {
  const sentences = new Set(facts.quantities.map(({sentence}) => sentence));
  const texts = readTexts(document, sentences);
  const times = readTimes(dates, sentences);
  return facts.quantities.map((fact) => ({
    fact,
    about: texts.get(fact.sentence) ?? '',
    interval: times.get(fact.sentence),
    topic: `${fact.unit}\n${fact.currency}\n${fact.attempted}`,
    says: amountOf(fact),
  }));
}

/** What a quantity says, so that equal ones have equal texts. */
export function amountOf({value, range, atLeast, text}: Quantity): string {
  if (value !== undefined) return String(value);
  if (range) return range.join('–');
  return atLeast !== undefined ? `≥${atLeast}` : text;
}

function readTexts({passages}: Document, sentences: ReadonlySet<string>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const {id, plain} of passages) if (sentences.has(id)) texts.set(id, plain);
  return texts;
}

/** A timex has its sentence's id and a number. */
function readTimes({timexes}: Dates, sentences: ReadonlySet<string>): Map<string, Interval | undefined> {
  const times = new Map<string, Interval | undefined>();
  if (sentences.size === 0) return times;
  for (const {id, interval} of timexes) {
    const sentence = id.slice(0, id.lastIndexOf('.'));
    if (sentences.has(sentence)) times.set(sentence, interval);
  }
  return times;
}
