import type {ClaimsDeclaration, FrontMatter, SeriesDeclaration, TimelineDeclaration} from '../model/story.ts';
import {checkKnown, idsOf, type Say} from './check-known.ts';

/** Lanes, actors, series and sources that a tally names, and the years it covers. */
export function checkTallies(front: FrontMatter, say: Say): void {
  for (const [index, tally] of (front.tallies ?? []).entries()) {
    const inside: Say = (steps, rule, reason) => say(['tallies', index, ...steps], rule, reason);
    if (tally.type === 'timeline') checkTimeline(tally, front, inside);
    if (tally.type === 'claims') checkClaims(tally, front, inside);
    if (tally.type === 'series') checkSeries(tally, front, inside);
  }
}

function checkTimeline({entries, lanes}: TimelineDeclaration, front: FrontMatter, say: Say): void {
  for (const [index, {lane, actor}] of entries.entries()) {
    checkKnown(lane, Object.keys(lanes), ['entries', index, 'lane'], 'lane', say);
    checkKnown(actor, actorsOf(front), ['entries', index, 'actor'], 'actor', say);
  }
}

function checkClaims({topics}: ClaimsDeclaration, {tallies}: FrontMatter, say: Say): void {
  const series = (tallies ?? []).filter((tally) => tally.type === 'series');
  for (const [topic, {claims}] of topics.entries()) {
    for (const [index, {'check-against': against}] of claims.entries()) {
      const steps = ['topics', topic, 'claims', index, 'check-against'];
      checkKnown(against?.series, idsOf(series), [...steps, 'series'], 'series', say);
      const found = series.find(({id}) => id === against?.series);
      if (found) checkKnown(against?.column, columnsOf(found), [...steps, 'column'], 'column', say);
    }
  }
}

function checkSeries({source, years, columns}: SeriesDeclaration, front: FrontMatter, say: Say): void {
  checkKnown(source, idsOf(front.sources), ['source'], 'source', say);
  const [from, to] = years;
  if (from > to || to - from > 1000) {
    const reason = `found the years ${from} to ${to}; expected the first before the last, at most 1,000 apart`;
    say(['years'], 'declaration-years', reason);
  }
  for (const [id, {actor}] of Object.entries(columns)) {
    checkKnown(actor, actorsOf(front), ['columns', id, 'actor'], 'actor', say);
  }
}

/** Which kind of tally a chart can draw. */
const drawn = {
  category: 'categories',
  timeline: 'timeline',
  counts: 'counts',
  claims: 'claims',
  series: 'series',
} as const;

/** The tally of a figure is there, and of the kind that its chart draws. */
export function checkFigures(front: FrontMatter, say: Say): void {
  const tallies = front.tallies ?? [];
  for (const [index, {tally, chart, sources, topic}] of (front.figures ?? []).entries()) {
    const steps = ['figures', index];
    checkKnown(tally, idsOf(tallies), [...steps, 'tally'], 'tally', say);
    const found = tallies.find(({id}) => id === tally);
    if (found && found.type !== drawn[chart]) {
      const reason = `found the chart "${chart}" for a tally of type ${found.type}; expected a tally of type ${drawn[chart]}`;
      say([...steps, 'chart'], 'declaration-chart', reason);
    }
    if (found?.type === 'claims') checkKnown(topic, idsOf(found.topics), [...steps, 'topic'], 'topic', say);
    for (const [at, id] of (sources ?? []).entries()) {
      checkKnown(id, idsOf(front.sources), [...steps, 'sources', at], 'source', say);
    }
  }
}

function actorsOf({actors}: FrontMatter): string[] {
  return [...Object.keys(actors ?? {}), 'both'];
}

function columnsOf({columns, total}: SeriesDeclaration): string[] {
  return [...Object.keys(columns), ...(total ? ['total'] : [])];
}
