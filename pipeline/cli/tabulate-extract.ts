import {neutralize} from '../messages.ts';
import type {Extract} from '../model/extract.ts';

/** What was extracted from one document as text for people: a heading, then a table for each kind of item.
 *  `explanations` are printed under the date whose id they carry. */
export function tabulateExtract(
  extract: Extract,
  explanations: Readonly<Record<string, string>> = {},
): string {
  const {source, sentences, timexes, ranges, events, states, quantities, trends} = extract;
  const heading = [source.path, source.title, source.format, source.encoding].filter(Boolean).join(' · ');
  const parts = [
    `${heading}\n${sentences.length} sentences\n`,
    table(
      'Dates',
      ['at', 'text', 'type', 'value', 'EDTF', 'certainty'],
      timexes.flatMap((timex) => [
        [
          timex.start,
          timex.text,
          timex.type,
          [timex.value, timex.mod].filter(Boolean).join(' '),
          timex.edtf,
          timex.certainty,
        ],
        ...(explanations[timex.id] ? [['', `  ${explanations[timex.id]}`]] : []),
      ]),
    ),
    table(
      'Ranges',
      ['at', 'text', 'EDTF', 'sense'],
      ranges.map(({start, text, edtf, sense}) => [start, text, edtf, sense]),
    ),
    table(
      'Events',
      ['at', 'date', 'kind', 'summary', 'certainty'],
      events.map((event) => [
        event.start,
        event.date ?? 'undated',
        event.kind,
        event.summary,
        event.certainty,
      ]),
    ),
    table(
      'States',
      ['at', 'interval', 'topic', 'text'],
      states.map(({start, interval, topic, text}) => [
        start,
        interval?.map((end) => end ?? '…').join(' – '),
        topic,
        text,
      ]),
    ),
    table(
      'Quantities',
      ['at', 'text', 'counted', 'status'],
      quantities.map(({start, text, counted, status, attempted}) => [
        start,
        text,
        counted.text,
        attempted ? `${status}, attempted` : status,
      ]),
    ),
    table(
      'Trends',
      ['at', 'topic', 'direction', 'date', 'text'],
      trends.map(({start, topic, direction, edtf, text}) => [start, topic, direction, edtf, text]),
    ),
  ];
  return `${parts.filter(Boolean).join('\n')}\n`;
}

type Field = string | number | undefined;

function table(title: string, header: readonly string[], rows: readonly (readonly Field[])[]): string {
  if (rows.length === 0) return '';
  const cells = [header, ...rows].map((row) => row.map(show));
  const widths = header.map((_, column) =>
    Math.min(
      48,
      cells.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
    ),
  );
  const lines = cells.map(
    (row) =>
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}`,
  );
  return `${title}\n${lines.join('\n')}\n`;
}

function show(field: Field): string {
  return neutralize(String(field ?? '')).replace(/\s+/g, ' ');
}
