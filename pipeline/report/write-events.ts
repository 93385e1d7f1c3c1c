import type {EventRow} from '../../report-templates/events.ts';
import {events} from '../../report-templates/events.ts';
import type {OutputFile} from '../model/edition-file.ts';
import type {Event} from '../model/extract.ts';
import {nameBriefly} from '../model/source-name.ts';
import {cutList} from './cut-list.ts';
import {framePage} from './frame-page.ts';
import type {ReportContext} from './open-report.ts';
import type {OpenSource} from './open-sources.ts';
import {addressOfCitation} from './open-sources.ts';
import {printEvents, rowAt} from './print-events.ts';
import {countWords} from './words.ts';
import {type ListedEvent, writeEventData} from './write-event-data.ts';

/** The event set as a page, as CSV and as JSON: dated events in order of time, then those without a date. */
export function writeEvents(context: ReportContext): OutputFile[] {
  const found = [...context.sources.values()].flatMap(listEvents);
  const ordered = found.sort(byTime);
  const {shown, hidden} = cutList(ordered, mostRows);
  const rows = shown.map(showEvent);
  const kinds = [...new Set(rows.map(({kind}) => kind))].sort();
  const count = countWords(ordered.length, 'event');
  const listed = hidden
    ? `${count}; the first ${countWords(rows.length, 'event')} in order of time are listed, the files hold all`
    : count;
  const about = {
    path: 'events.html',
    title: 'The events',
    description: `Every event found in the sources, with date and certainty: ${count}.`,
    script: 'filter-events.js',
  };
  return [
    framePage(context, about, events({rows, kinds, count: listed})),
    ...writeEventData(ordered, context),
  ];
}

interface FoundEvent extends ListedEvent {
  readonly source: OpenSource;
  readonly event: Event;
}

/** The events of a source as they were kept, else printed now. */
function listEvents(source: OpenSource): FoundEvent[] {
  const {eventSet} = source;
  const printed = eventSet.printed ?? printEvents(eventSet);
  return eventSet.facts.events.map((event, index) => ({source, event, printed, index}));
}

/** A table that browsers still lay out in a moment. */
const mostRows = 2000;

function byTime(a: FoundEvent, b: FoundEvent): number {
  const [x, y] = [a.event.interval, b.event.interval];
  if (!x || !y) return Number(!x) - Number(!y) || byPlace(a, b);
  const [from, until] = [x[0] ?? x[1] ?? '', y[0] ?? y[1] ?? ''];
  return compare(from, until) || compare(x[1] ?? '~', y[1] ?? '~') || byPlace(a, b);
}

function byPlace(a: FoundEvent, b: FoundEvent): number {
  return a.source.number - b.source.number || a.event.start - b.event.start;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function showEvent({source, event, printed, index}: FoundEvent): EventRow {
  return {
    date: rowAt(printed.dates, index) || (event.date ?? 'not dated'),
    ...(event.date ? {edtf: event.date} : {}),
    certainty: event.certainty,
    summary: event.summary,
    kind: event.kind,
    actors: event.actors.join(', '),
    source: nameBriefly(source.about),
    href: addressOfCitation(source, event),
  };
}
