import type {SeriesDeclaration} from '../model/story.ts';
import type {DraftSource} from './draft.ts';
import type {Part, Suggest} from './part.ts';
import {type ChosenSeries, suggestSeries} from './suggest-series.ts';
import {holdsNumber} from './tell-label.ts';

/** The tables' columns of numbers over years, as series with their charts. */
export function declareSeries(sources: readonly DraftSource[], suggest: Suggest): Part {
  const found = sources.flatMap((source) => suggestSeries(source, suggest.canDraw));
  if (found.length === 0) return {};
  const declared = found.map((chosen) => ({chosen, tally: declareOne(chosen, suggest)}));
  const labels = declared.flatMap(({tally}) => [
    tally.unit,
    ...Object.values(tally.columns).map(({label}) => label),
  ]);
  return {
    names: labels.filter(holdsNumber),
    tallies: declared.map(({tally}) => tally),
    figures: declared.map(({chosen, tally}) => toFigure(chosen, tally)),
    body: [
      {text: '## The figures'},
      ...declared.flatMap(({chosen, tally: {id}}) => [
        {
          text: `The table “${suggest.sourceOf(chosen.source).title}” covers :date[${id}.years].`,
          otherwise: 'A table gives figures over years.',
        },
        {text: `::figure{#${id}}`},
      ]),
    ],
  };
}

function declareOne(
  {source, year, years, columns, unit}: ChosenSeries,
  {identify, sourceOf}: Suggest,
): SeriesDeclaration {
  const [first] = columns;
  const name = columns.length === 1 ? (first?.label ?? '') : sourceOf(source).title;
  return {
    id: identify(name, 'series'),
    type: 'series',
    source: sourceOf(source).id,
    unit: unit ?? 'unit not stated',
    year,
    years: [...years],
    columns: Object.fromEntries(
      columns.map(({header, label}) => [identify(label, 'column'), {header, label: capitalize(label)}]),
    ),
  };
}

function toFigure({columns}: ChosenSeries, {id, unit}: SeriesDeclaration) {
  const label = capitalize(columns[0]?.label ?? '');
  const plainly = `${columns.length === 1 ? label : 'The table’s columns'}, :date[${id}.years]`;
  const hasPeak = columns.length === 1 && columns[0]?.peak !== undefined;
  return {
    id,
    chart: 'series' as const,
    tally: id,
    title: hasPeak ? `${label} was highest in :date[${id}.peak-year]` : plainly,
    plainly,
    subtitle: `${capitalize(unit)}, :date[${id}.years]`,
    alt: `Line chart of ${columns.map((column) => column.label).join(', ')}, :date[${id}.years].`,
  };
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
