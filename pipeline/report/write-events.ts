import type {EventRow} from '../../report-templates/events.ts';
import {events} from '../../report-templates/events.ts';
import {lineIndex} from '../messages.ts';
import type {Event} from '../model/extract.ts';
import type {OutputFile} from '../model/figure.ts';
import {nameBriefly} from '../model/source-name.ts';
import {cutList} from './cut-list.ts';
import {framePage, jsonFile, textFile} from './frame-page.ts';
import type {ReportContext} from './open-report.ts';
import type {OpenSource} from './open-sources.ts';
import {addressOf} from './open-sources.ts';
import {countWords} from './words.ts';
import {writeCsv} from './write-csv.ts';

/** The event set as a page, as CSV and as JSON: dated events in order of time, then those without a date. */
export function writeEvents(context: ReportContext): OutputFile[] {
  const found = [...context.sources.values()].flatMap((source) =>
    source.eventSet.facts.events.map((event) => ({source, event})),
  );
  const ordered = found.sort(byTime);
  const printed = printedDates([...context.sources.values()]);
  const {shown, hidden} = cutList(ordered, mostRows);
  const rows = shown.map(({source, event}) => showEvent(source, event, printed(event)));
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
    textFile('data/events.csv', 'text/csv', writeCsv(csvRows(ordered))),
    jsonFile('data/events.json', eventData(ordered, context)),
  ];
}

/** A table that browsers still lay out in a moment. */
const mostRows = 2000;

type Cited = {readonly source: OpenSource; readonly event: Event};

function byTime(a: Cited, b: Cited): number {
  const [x, y] = [a.event.interval, b.event.interval];
  if (!x || !y) return Number(!x) - Number(!y) || byPlace(a, b);
  const [from, until] = [x[0] ?? x[1] ?? '', y[0] ?? y[1] ?? ''];
  return compare(from, until) || compare(x[1] ?? '~', y[1] ?? '~') || byPlace(a, b);
}

function byPlace(a: Cited, b: Cited): number {
  return a.source.number - b.source.number || a.event.start - b.event.start;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The words of an event's date as they stand: of the whole range where one side alone is not the event's date. */
function printedDates(sources: readonly OpenSource[]): (event: Event) => string | undefined {
  const dates = sources.map(({eventSet}) => eventSet.dates);
  const timexes = new Map(dates.flatMap((found) => found.timexes).map((timex) => [timex.id, timex]));
  const ranges = new Map(
    dates
      .flatMap((found) => found.ranges)
      .flatMap(({timexes: sides, text}) => sides.map((id) => [id, text] as const)),
  );
  return ({timex: id = '', date}) => {
    const timex = timexes.get(id);
    return timex?.edtf === date ? timex?.text : (ranges.get(id) ?? timex?.text);
  };
}

function showEvent(source: OpenSource, event: Event, printed: string | undefined): EventRow {
  return {
    date: printed ?? event.date ?? 'not dated',
    ...(event.date ? {edtf: event.date} : {}),
    certainty: event.certainty,
    summary: event.summary,
    kind: event.kind,
    actors: event.actors.join(', '),
    source: nameBriefly(source.about),
    href: addressOf(source, event.start),
  };
}

function csvRows(found: readonly Cited[]): string[][] {
  const header = [
    'id',
    'date',
    'from',
    'to',
    'certainty',
    'kind',
    'summary',
    'actors',
    'places',
    'quote',
    'source',
    'line',
    'column',
  ];
  return [header, ...found.map(csvRow(positions(found)))];
}

function csvRow(positionOf: (cited: Cited) => {line: number; column: number}) {
  return (cited: Cited): string[] => {
    const {source, event} = cited;
    const {line, column} = positionOf(cited);
    const [from, to] = event.interval ?? ['', ''];
    const quote = source.document.text.slice(event.start, event.end);
    return [
      event.id,
      event.date ?? '',
      from ?? '',
      to ?? '',
      event.certainty,
      event.kind,
      event.summary,
      event.actors.join('; '),
      event.places.join('; '),
      quote,
      source.about.file,
      String(line),
      String(column),
    ];
  };
}

function eventData(found: readonly Cited[], {story, edition, licences}: ReportContext) {
  const positionOf = positions(found);
  return {
    schema: 'events/1',
    title: story.front.title,
    edition: edition.id,
    licence: licences,
    sources: story.front.sources.map(({file, title, publisher, url, licence}) => ({
      path: file,
      title,
      publisher,
      url,
      licence,
    })),
    events: found.map((cited) => {
      const {source, event} = cited;
      return {
        ...event,
        path: source.about.file,
        ...positionOf(cited),
        quote: source.document.text.slice(event.start, event.end),
      };
    }),
  };
}

/** Line and column of events; the lines of each source are counted once. */
function positions(found: readonly Cited[]): (cited: Cited) => {line: number; column: number} {
  const lines = new Map(
    [...new Set(found.map(({source}) => source))].map((source) => [source, lineIndex(source.document.text)]),
  );
  return ({source, event}) => lines.get(source)?.at(event.start) ?? {line: 1, column: 1};
}
