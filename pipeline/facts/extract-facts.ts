import type {Document, Passage} from '../model/document.ts';
import type {Dates, Event, Facts, Quantity, Range, State, Timex, Trend} from '../model/extract.ts';
import {dateClauses} from './date-clauses.ts';
import {findClauses} from './find-clauses.ts';
import {findEvents} from './find-events.ts';
import {findNominals} from './find-nominals.ts';
import {findQuantities} from './find-quantities.ts';
import {findStates} from './find-states.ts';
import {findTrends} from './find-trends.ts';
import {findVerbs} from './find-verbs.ts';
import type {TopicIndex} from './found.ts';
import {groupQuantities} from './group-quantities.ts';
import type {AliasIndex} from './index-aliases.ts';
import {indexAliases} from './index-aliases.ts';
import {generalTopics} from './lexicon/trends.ts';
import {readPassage} from './read-passage.ts';
import type {Reading} from './reading.ts';
import type {References} from './refer-back.ts';

/** What a story knows of its documents. All of it is optional. */
export interface FactHints {
  /** Names of actors, each with its aliases. */
  readonly actors?: Record<string, readonly string[]>;
  /** Names that hold numbers: "24th Congress". */
  readonly names?: readonly string[];
  /** Topics of claims, each with the words that name it; they join the general ones. */
  readonly topics?: Record<string, readonly string[]>;
}

/** A document and its dates → the normalized event set: events, states and quantities in order of the text, trends in
 *  order of time, every item with its span. Only sentences of the body tell facts: infobox, "See also" and sources don't.
 *  Ids are the sentence's with `.e1`, `.s1`, `.q1`, `.c1`. An empty document has no facts; nothing throws. */
export function extractFacts(document: Document, dates: Dates, hints: FactHints = {}): Facts {
  const known = indexHints(hints);
  const timexes = bySentence(dates.timexes);
  const ranges = bySentence(dates.ranges);
  const events: Event[] = [];
  const states: State[] = [];
  const quantities: Quantity[] = [];
  const trends: Trend[] = [];
  let section = openSection();
  for (const passage of document.passages) {
    if (passage.type === 'heading') section = openSection();
    if (!tellsFacts(passage)) continue;
    const [own = [], around = []] = [timexes.get(passage.id), ranges.get(passage.id)];
    const told = readFacts(readPassage(document.text, passage, own, around), known, section);
    for (const event of told.events) events.push(event);
    for (const state of told.states) states.push(state);
    for (const quantity of told.quantities) quantities.push(quantity);
    for (const trend of told.trends) trends.push(trend);
  }
  return {events, states, quantities, trends: trends.sort(byTime)};
}

interface Known {
  readonly aliases: AliasIndex;
  readonly names: AliasIndex;
  readonly topics: TopicIndex;
}

/** What a sentence may refer to in those before it, up to the heading. */
interface Section {
  topic: string | undefined;
  readonly references: References;
}

function openSection(): Section {
  return {topic: undefined, references: {named: new Map(), recent: new Map()}};
}

/** The facts of one sentence; `section` learns what it says. */
function readFacts(reading: Reading, {aliases, names, topics}: Known, section: Section): Facts {
  const clauses = findClauses(reading, findVerbs(reading));
  const nominals = findNominals(reading, clauses);
  const times = dateClauses(reading, clauses, nominals);
  const {trends, subjects, topic} = findTrends(reading, clauses, times, topics, section.topic);
  section.topic = topic;
  return {
    events: findEvents(reading, clauses, nominals, times, subjects, aliases, section.references),
    states: findStates(reading, clauses, times, subjects),
    quantities: groupQuantities(reading.text, findQuantities(reading, clauses, names)),
    trends,
  };
}

function tellsFacts({type, part}: Passage): boolean {
  return type === 'sentence' && part === 'body';
}

function indexHints({actors, names = [], topics}: FactHints): Known {
  return {
    aliases: indexAliases(actors),
    names: indexAliases(Object.fromEntries(names.map((name) => [name, []]))),
    topics: indexTopics({...generalTopics, ...topics}),
  };
}

/** Dates by the sentence that their id begins with. */
function bySentence<Item extends Timex | Range>(items: readonly Item[]): Map<string, Item[]> {
  const index = new Map<string, Item[]>();
  for (const item of items) {
    const sentence = item.id.slice(0, item.id.lastIndexOf('.'));
    const list = index.get(sentence);
    if (list) list.push(item);
    else index.set(sentence, [item]);
  }
  return index;
}

function indexTopics(topics: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(topics).flatMap(([topic, words]) =>
      words.map((word): [string, string] => [word.toLowerCase(), topic]),
    ),
  );
}

/** By the first known end of the interval, then by the last; what has no date comes last, in order of the text. */
function byTime(a: Trend, b: Trend): number {
  const [aFrom, aTo] = a.interval ?? [null, null];
  const [bFrom, bTo] = b.interval ?? [null, null];
  return compare(aFrom ?? aTo, bFrom ?? bTo) || compare(aTo ?? '~', bTo ?? '~') || a.start - b.start;
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
