import type {DateDeclaration, TimelineDeclaration} from '../model/story.ts';
import type {EventGroup, NamedEvent} from './group-events.ts';
import {createIds} from './make-id.ts';
import type {Part, Suggest} from './part.ts';
import {shortenWords} from './shorten-words.ts';
import {holdsNumber} from './tell-label.ts';

const laneLimit = 34;

/** The events as declared dates, and as a timeline with a lane for each group. */
export function declareTimeline(groups: readonly EventGroup[], suggest: Suggest): Part {
  const events = groups.flatMap((group) => group.events);
  const dates = declareDates(events, suggest);
  if (events.length < 2) return {dates};
  const identify = createIds();
  const lanes = groups.map(({title}) => ({
    id: identify(title, 'lane'),
    label: shortenWords(title, laneLimit),
  }));
  const id = suggest.identify('timeline', 'timeline');
  const ranks = rankEvents(events);
  const near = new Set(nearInTime(events));
  const tally: TimelineDeclaration = {
    id,
    type: 'timeline',
    lanes: Object.fromEntries(lanes.map((lane) => [lane.id, groups.length > 1 ? lane.label : 'Events'])),
    entries: groups.flatMap((group, index) =>
      group.events
        .filter((event) => near.has(event))
        .map((event) => ({
          date: event.id,
          lane: lanes[index]?.id ?? '',
          label: event.label,
          rank: ranks.get(event) ?? 3,
        })),
    ),
  };
  const documents = new Set(events.map(({source}) => source)).size;
  const figure = {
    id,
    chart: 'timeline' as const,
    tally: id,
    title: documents > 1 ? 'What the documents date' : 'What the document dates',
    subtitle: `Events in order of time, :date[${id}.span]`,
    notes: [
      'A mark is as wide as its date is exact. Words in quotation marks are the source’s.',
      ...(near.size < events.length
        ? ['Events far from all others in time are told in the text alone.']
        : []),
    ],
    alt: `Timeline of :value[${id}.count] dated events, :date[${id}.span].`,
  };
  const names = lanes.map(({label}) => label).filter(holdsNumber);
  return {dates, tallies: [tally], figures: [figure], names, body: [{text: `::figure{#${id}}`}]};
}

function declareDates(events: readonly NamedEvent[], {sourceOf}: Suggest): Record<string, DateDeclaration> {
  return Object.fromEntries(
    events.map(({id, source, selection, quote}) => [id, {source: sourceOf(source).id, ...selection, quote}]),
  );
}

/** The best third keeps its labels longest. */
function rankEvents(events: readonly NamedEvent[]): Map<NamedEvent, number> {
  const ranked = [...events].sort((a, b) => b.score - a.score);
  return new Map(ranked.map((event, index) => [event, 1 + Math.floor((3 * index) / ranked.length)]));
}

/** At most so many of the events may be left out of a chart, and only where the others then have twice the room. */
const mostFar = 0.15;

/** The events without the few that lie so far from all others that these would share a corner of the chart. */
function nearInTime(events: readonly NamedEvent[]): readonly NamedEvent[] {
  const sorted = [...events].sort((a, b) => yearOf(a) - yearOf(b));
  const spare = Math.floor(sorted.length * mostFar);
  const spanOf = (from: number, count: number) => {
    const [first, last] = [sorted[from], sorted[from + count - 1]];
    return first && last ? yearOf(last) - yearOf(first) : Number.POSITIVE_INFINITY;
  };
  for (let left = 1; left <= spare; left++) {
    const count = sorted.length - left;
    const starts = Array.from({length: left + 1}, (_, from) => from);
    const from = starts.reduce(
      (best, start) => (spanOf(start, count) < spanOf(best, count) ? start : best),
      0,
    );
    if (spanOf(from, count) * 2 < spanOf(0, sorted.length)) return sorted.slice(from, from + count);
  }
  return events;
}

function yearOf({interval: [from, until]}: NamedEvent): number {
  return Number(/^-?\d+/.exec(from ?? until ?? '')?.[0] ?? 0);
}
