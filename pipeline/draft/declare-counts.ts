import type {CountDeclaration, StoryFigure} from '../model/story.ts';
import type {Choice, DraftSource} from './draft.ts';
import type {Part, Suggest} from './part.ts';

/** Fewer are told sooner than drawn. */
const fewestDecades = 3;
const fewestEvents = 8;

/** How many dated events fall into each decade, where there are enough; by section and by kind as choices. */
export function declareCounts(sources: readonly DraftSource[], {identify}: Suggest): Part {
  const events = sources.flatMap(({eventSet}) => eventSet.facts.events);
  const decades = events.flatMap(({interval}) => decadeOf(interval) ?? []);
  if (events.length === 0) return {};
  const choices = (['section', 'kind'] as const).map((by) => toChoice(by, identify(`events by ${by}`, by)));
  if (new Set(decades).size < fewestDecades || decades.length < fewestEvents) return {choices};
  const id = identify('events per decade', 'decades');
  const figure = {
    id,
    chart: 'counts' as const,
    tally: id,
    title: `Most dated events fall into the :date[${id}.peak-decade]`,
    plainly: 'Dated events by decade',
    subtitle: 'Dated events found in the sources, by decade',
    notes: ['Counted is what the sources tell, not what happened.'],
    alt: `Column chart of :value[${id}.total] dated events by decade.`,
  };
  return {
    tallies: [{id, type: 'counts', by: 'decade'}],
    figures: [figure],
    body: [
      {text: '## How the events lie in time'},
      {text: 'Each bar stands for a decade, with the dated events that the sources tell of it.'},
      {text: `::figure{#${id}}`},
    ],
    choices,
  };
}

function decadeOf(interval: readonly [string | null, string | null] | undefined): string | undefined {
  const [from, until] = interval ?? [];
  if (!from || !until || from.startsWith('-')) return undefined;
  const decade = from.slice(0, 3);
  return until <= `${String(Number(decade) + 1).padStart(3, '0')}0-01-01` ? decade : undefined;
}

function toChoice(by: 'section' | 'kind', id: string): Choice {
  const tally: CountDeclaration = {id, type: 'counts', by};
  const figure: StoryFigure = {
    id,
    chart: 'counts',
    tally: id,
    title: `Events by ${by}`,
    subtitle: `Events found in the sources, by ${by}`,
    alt: `Bar chart of :value[${id}.total] events by ${by}.`,
  };
  return {tally, figure};
}
