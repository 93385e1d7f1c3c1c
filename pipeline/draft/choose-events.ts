import type {Passage} from '../model/document.ts';
import type {Event} from '../model/extract.ts';
import type {Interval, Span} from '../model/span.ts';
import {type CanDraw, type DraftSource, mostTried} from './draft.ts';
import {findSelection} from './find-selection.ts';
import {isDangling} from './is-dangling.ts';
import {quoteDate} from './quote-date.ts';
import {shortenWords} from './shorten-words.ts';
import {findNumber, holdsNumber, tellLabel} from './tell-label.ts';

/** An event that a story may tell, with what leads to the words that date it. */
export interface ChosenEvent {
  readonly source: DraftSource;
  readonly event: Event;
  readonly passage: Passage;
  /** The words of its date, as they stand. */
  readonly quote: string;
  readonly selection: NonNullable<ReturnType<typeof findSelection>>;
  readonly interval: Interval;
  /** For a list. */
  readonly telling: string;
  /** For a mark of a chart. */
  readonly label: string;
  readonly score: number;
}

type Candidate = Omit<ChosenEvent, 'selection'>;

/** More marks than this nobody reads in one chart; where there are many documents, each has some. */
const [fewest, most] = [24, 42];
const labelLimit = 48;

/** The events that tell most of the documents: dated by words of their own sentence, told in a sentence that stands by
 *  itself, the exactly dated before the vague, and from every section some. In order of time. */
export function chooseEvents(sources: readonly DraftSource[], canDraw: CanDraw): ChosenEvent[] {
  const wanted = Math.min(most, Math.max(fewest, 3 * sources.length));
  const told = new Set<string>();
  const ranked = rank(sources.flatMap((source) => listCandidates(source, canDraw))).slice(0, mostTried);
  const chosen: ChosenEvent[] = [];
  for (const candidate of ranked) {
    if (chosen.length === wanted) break;
    const key = `${candidate.event.date} ${candidate.label.toLowerCase()}`;
    const place = `${candidate.source.file} ${candidate.passage.id} ${candidate.quote}`;
    if (told.has(key) || told.has(place)) continue;
    const {source, passage, quote} = candidate;
    const selection = findSelection(source.eventSet.document, passage, quote);
    if (!selection) continue;
    told.add(key).add(place);
    chosen.push({...candidate, selection});
  }
  return chosen.sort(byTime);
}

function listCandidates(source: DraftSource, canDraw: CanDraw): Candidate[] {
  const {document, dates, facts} = source.eventSet;
  const passageOf = new Map(document.passages.map((passage) => [passage.id, passage]));
  const timexOf = new Map(dates.timexes.map((timex) => [timex.id, timex]));
  const rangeOf = new Map(dates.ranges.flatMap((range) => range.timexes.map((id) => [id, range] as const)));
  return facts.events.flatMap((event) => {
    const passage = passageOf.get(event.sentence);
    const timex = timexOf.get(event.timex ?? '');
    if (!passage || !timex || !event.interval || !isInside(timex, passage)) return [];
    const range = rangeOf.get(timex.id);
    const span = range && range.edtf === event.date ? range : timex;
    return toCandidate(source, {event, passage, interval: event.interval}, span, canDraw);
  });
}

function toCandidate(
  source: DraftSource,
  found: Pick<Candidate, 'event' | 'passage' | 'interval'>,
  span: Span,
  canDraw: CanDraw,
): Candidate[] {
  const {document} = source.eventSet;
  const {event, passage} = found;
  const telling = tellLabel(event.summary, passage, document, canDraw);
  const label = tellLabel(shortLabel(event.summary), passage, document, canDraw);
  if (telling === undefined || label === undefined || event.date === undefined) return [];
  if (isDangling(event.summary)) return [];
  const quote = quoteDate(document, passage, span, event.date);
  return [
    {
      source,
      ...found,
      quote,
      telling,
      label,
      score: scoreOf(event, label) + (isBareVerb(event.summary, passage) ? -5 : 0),
    },
  ];
}

/** A summary short enough for a mark. One that has to be cut ends before its first number: what follows might qualify it. */
function shortLabel(summary: string): string {
  const label = shortenWords(summary, labelLimit);
  if (label === summary || !holdsNumber(label)) return label;
  const before = summary.slice(0, findNumber(summary));
  return before.split(' ').length > 4 ? shortenWords(summary, before.length) : label;
}

/** A cut so early that no verb is left: “Franklin D. Roosevelt…”. */
function lacksVerb(label: string): boolean {
  return label.endsWith('…') && !verbs.test(label);
}

const verbs =
  /\s(?:\p{Ll}+ed|was|were|is|are|had|has|began|became|broke|brought|built|came|chose|cut|drew|fell|fought|found|gave|grew|held|kept|led|left|lost|made|met|paid|put|ran|rose|saw|sent|set|sold|spoke|stood|struck|swore|took|went|withdrew|won)\b/u;

/** What leans on the words before it: a pronoun that leaves open who acts, a verb without a subject, a clause of another. */
const leaning =
  /^[“"]?(?:he|she|it|they|we|i|you|this|that|these|those|who|which|there|someone|its|his|her|their|was|were|is|are|had|has|have|been|being|given|to|if|when|while|because|not|also|then|but|and|or|as|became|began|whereby|after|before|during|until|since|by|on|in|at|of|from|with|for|under|according)\b/iu;

function scoreOf({certainty, date = '', kind, actors, summary}: Event, label: string): number {
  const exact = /^-?\d{4}-\d{2}-\d{2}$/.test(date)
    ? 3
    : /^-?\d{4}-\d{2}$/.test(date)
      ? 2
      : /^-?\d{4}/.test(date)
        ? 1
        : 0;
  return (
    exact +
    (certainty === 'stated' ? 2 : -2) +
    (kind === 'other' ? 0 : 2) +
    Math.min(actors.length, 2) +
    (label.startsWith('“') ? -1 : 0) +
    (lacksVerb(label) ? -2 : 0) +
    (leaning.test(summary) ? -5 : 0) +
    (summary.split(' ').length < 4 ? -3 : 0)
  );
}

/** "granted", "urged the nations": the sentence says elsewhere who did. */
function isBareVerb(summary: string, {plain}: Passage): boolean {
  const [first = ''] = summary.split(' ');
  return /^\p{Lu}\p{Ll}+ed$/u.test(first) && plain.includes(first.toLowerCase());
}

/** By turns from each section of each document, the best first. */
function rank(candidates: readonly Candidate[]): Candidate[] {
  const places = Map.groupBy(candidates, ({source, passage}) => `${source.file} ${passage.section[0] ?? ''}`);
  return [...places.values()]
    .flatMap((found) => found.sort(byScore).map((candidate, turn) => ({candidate, turn})))
    .sort((a, b) => a.turn - b.turn || byScore(a.candidate, b.candidate))
    .map(({candidate}) => candidate);
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || byPlace(a, b);
}

function byTime(a: Candidate, b: Candidate): number {
  return (
    compare(firstOf(a), firstOf(b)) || compare(a.interval[1] ?? '~', b.interval[1] ?? '~') || byPlace(a, b)
  );
}

/** Of what has no beginning, its end. */
function firstOf({interval: [from, until]}: Candidate): string {
  return from ?? until ?? '';
}

function byPlace(a: Candidate, b: Candidate): number {
  return compare(a.source.file, b.source.file) || a.event.start - b.event.start || a.event.end - b.event.end;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
