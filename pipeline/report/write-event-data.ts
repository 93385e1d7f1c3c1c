import {lineIndex} from '../messages.ts';
import type {OutputFile} from '../model/edition-file.ts';
import {encodePieces} from '../model/encode-pieces.ts';
import type {Event} from '../model/extract.ts';
import type {ReportContext} from './open-report.ts';
import type {OpenSource} from './open-sources.ts';
import {writeCsvRow} from './write-csv-row.ts';

/** An event and the source that it was found in. */
export interface FoundEvent {
  readonly source: OpenSource;
  readonly event: Event;
}

interface PlacedEvent extends FoundEvent {
  readonly line: number;
  readonly column: number;
  readonly quote: string;
}

/** The event set as `data/events.csv` and `data/events.json`, an event a line in both, in the order given. */
export function writeEventData(found: readonly FoundEvent[], context: ReportContext): OutputFile[] {
  const placed = placeEvents(found);
  return [
    {path: 'data/events.csv', mediaType: 'text/csv', bytes: encodePieces(writeRows(placed))},
    {
      path: 'data/events.json',
      mediaType: 'application/json',
      bytes: encodePieces(writeJson(placed, context)),
    },
  ];
}

/** The lines of each source are counted once. */
function placeEvents(found: readonly FoundEvent[]): PlacedEvent[] {
  const lines = new Map(
    [...new Set(found.map(({source}) => source))].map((source) => [source, lineIndex(source.document.text)]),
  );
  return found.map(({source, event}) => {
    const {line, column} = lines.get(source)?.at(event.start) ?? {line: 1, column: 1};
    return {source, event, line, column, quote: source.document.text.slice(event.start, event.end)};
  });
}

const columns = [
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

function* writeRows(placed: readonly PlacedEvent[]): Generator<string> {
  yield writeCsvRow(columns);
  for (const {source, event, line, column, quote} of placed) {
    const [from, to] = event.interval ?? [null, null];
    yield writeCsvRow([
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
    ]);
  }
}

function* writeJson(
  placed: readonly PlacedEvent[],
  {story, edition, licences}: ReportContext,
): Generator<string> {
  const {title, sources} = story.front;
  const about = {schema: 'events/1', title, edition: edition.id, licence: licences};
  yield `${JSON.stringify(about, undefined, 1).slice(0, -'\n}'.length)},\n`;
  yield* writeList(
    'sources',
    sources.map(({file, title, publisher, url, licence}) => ({path: file, title, publisher, url, licence})),
    (one) => one,
  );
  yield ',\n';
  yield* writeList('events', placed, ({source, event, line, column, quote}) => ({
    ...event,
    path: source.about.file,
    line,
    column,
    quote,
  }));
  yield '\n}\n';
}

function* writeList<T>(name: string, items: readonly T[], print: (item: T) => object): Generator<string> {
  yield ` "${name}": [`;
  for (const [index, item] of items.entries())
    yield `${index === 0 ? '' : ','}\n  ${JSON.stringify(print(item))}`;
  yield items.length === 0 ? ']' : '\n ]';
}
