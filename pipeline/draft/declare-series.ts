import type {SeriesDeclaration} from '../model/story.ts';
import type {Block, DraftSource} from './draft.ts';
import type {Part, Suggest} from './part.ts';
import {type ChosenSeries, suggestSeries} from './suggest-series.ts';
import {holdsNumber, isPlain} from './tell-label.ts';

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
          ...tellTable(suggest.sourceOf(chosen.source).title, id),
        },
        {text: `::figure{#${id}}`},
      ]),
    ],
  };
}

function tellTable(title: string, id: string): Block {
  const otherwise = `The table covers :date[${id}.years].`;
  return {text: isPlain(title) ? `The table *${title}* covers :date[${id}.years].` : otherwise, otherwise};
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
  const labels = columns.map(({label}) => label);
  const listed = labels.length < 4 ? capitalize(listWords(labels)) : 'The table’s columns';
  const plainly = `${listed}, :date[${id}.years]`;
  const hasPeak = columns.length === 1 && columns[0]?.peak !== undefined;
  return {
    id,
    chart: 'series' as const,
    tally: id,
    title: hasPeak ? `${listed}: highest in :date[${id}.peak-year]` : plainly,
    plainly,
    subtitle: `${capitalize(unit)}, :date[${id}.years]`,
    alt: `Line chart of ${listWords(labels)}, :date[${id}.years].`,
  };
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
