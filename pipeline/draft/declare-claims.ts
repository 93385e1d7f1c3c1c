import type {ClaimsDeclaration, DateDeclaration} from '../model/story.ts';
import type {DraftSource} from './draft.ts';
import type {Part, Suggest} from './part.ts';
import {type ChosenTrend, suggestClaims} from './suggest-claims.ts';

/** Statements of a direction that are dated, by topic, as a tally and a chart of arrows without a scale. */
export function declareClaims(sources: readonly DraftSource[], suggest: Suggest): Part {
  const topics = [...suggestClaims(sources, suggest.canDraw)];
  if (topics.length === 0) return {};
  if (topics.flatMap(([, found]) => found).length === 1) return quoteOne(topics, suggest);
  const id = suggest.identify('claims', 'claims');
  const dates: Record<string, DateDeclaration> = {};
  const tally: ClaimsDeclaration = {
    id,
    type: 'claims',
    topics: topics.map(([topic, found]) => ({
      id: suggest.identify(topic, 'topic'),
      label: topic.slice(0, 1).toUpperCase() + topic.slice(1),
      claims: found.map((chosen) => declareClaim(chosen, dates, suggest)),
    })),
  };
  const names = topics.map(([topic]) => topic);
  const figure = {
    id,
    chart: 'claims' as const,
    tally: id,
    title: `What is said about ${listWords(names)}`,
    subtitle: 'Statements of direction, in the sources’ own words. The arrows have no scale',
    alt: `Arrow chart of :value[${id}.count] statements about ${listWords(names)}. The sources give directions, no figures.`,
  };
  const body = [
    {text: '## In which direction'},
    {text: `The sources speak of ${listWords(names)} and say in which direction, without a figure.`},
    {text: `::figure{#${id}}`},
  ];
  return {dates, tallies: [tally], figures: [figure], body};
}

/** One arrow alone makes no chart: its sentence is quoted. */
function quoteOne(topics: readonly (readonly [string, readonly ChosenTrend[]])[], suggest: Suggest): Part {
  const dates: Record<string, DateDeclaration> = {};
  const claims = topics.flatMap(([, found]) => found.map((chosen) => declareClaim(chosen, dates, suggest)));
  return {
    dates,
    body: [
      {text: '## In which direction'},
      {
        text: `The sources speak of ${listWords(topics.map(([topic]) => topic))} and say in which direction, without a figure.`,
      },
      ...claims.map(({date}) => ({text: `::quote{#${date}}`})),
    ],
  };
}

function declareClaim(
  {source, trend, quote, selection, words}: ChosenTrend,
  dates: Record<string, DateDeclaration>,
  {identify, sourceOf}: Suggest,
) {
  const date = identify(`said ${quote}`, 'said');
  dates[date] = {source: sourceOf(source).id, ...selection, quote};
  return {id: identify(words, 'claim'), date, words, direction: trend.direction};
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
