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
  const tally: TimelineDeclaration = {
    id,
    type: 'timeline',
    lanes: Object.fromEntries(lanes.map((lane) => [lane.id, groups.length > 1 ? lane.label : 'Events'])),
    entries: groups.flatMap((group, index) =>
      group.events.map((event) => ({
        date: event.id,
        lane: lanes[index]?.id ?? '',
        label: event.label,
        rank: ranks.get(event) ?? 3,
      })),
    ),
  };
  const documents = [...new Set(events.map(({source}) => source))];
  const figure = {
    id,
    chart: 'timeline' as const,
    tally: id,
    title: documents.length > 1 ? 'What the documents date' : 'What the document dates',
    subtitle: `Events in order of time, :date[${id}.span]`,
    ...(documents.length > 1 ? {sources: documents.map((document) => suggest.sourceOf(document).id)} : {}),
    notes: ['A mark is as wide as its date is exact. Words in quotation marks are the source’s.'],
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
