import type {EventSet} from '../model/event-set.ts';
import type {Event, Quantity, State, Trend} from '../model/extract.ts';
import {outlineOf} from '../model/outline-event-set.ts';
import type {Interval} from '../model/span.ts';

/** What a fact is compared by with others of its type. */
export interface Described<Item> {
  readonly fact: Item;
  /** The text that tells it: its own words, of a quantity those of its sentence. */
  readonly about: string;
  readonly interval: Interval | undefined;
  /** Its kind or topic, of a quantity what it is measured in. */
  readonly topic: string;
  /** What it says of that, where it can be put in one text: a date, a number, a direction at a time. */
  readonly says: string;
}

/** The events of a document: told alike on one day, they are one. */
export function describeEvents({facts}: EventSet): Described<Event>[] {
  return facts.events.map((fact) => ({
    fact,
    about: fact.summary,
    interval: fact.interval,
    topic: fact.kind,
    says: fact.date ?? '',
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
export function describeQuantities(eventSet: EventSet): Described<Quantity>[] {
  const {counted} = outlineOf(eventSet);
  return eventSet.facts.quantities.map((fact, index) => ({
    fact,
    about: counted[index]?.plain ?? '',
    interval: counted[index]?.interval,
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
