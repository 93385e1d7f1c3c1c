import type {CategoryDeclaration} from '../model/story.ts';
import type {DraftSource} from './draft.ts';
import type {Part, Suggest} from './part.ts';
import {type ChosenEnumeration, suggestCategories} from './suggest-categories.ts';

/** The enumerations that can be added up, each as a tally with its chart. */
export function declareCategories(sources: readonly DraftSource[], suggest: Suggest): Part {
  const tallies = suggestCategories(sources, suggest.canDraw).map((chosen) => declareOne(chosen, suggest));
  if (tallies.length === 0) return {};
  return {
    tallies,
    figures: tallies.map(({id, unit}) => ({
      id,
      chart: 'category',
      tally: id,
      title: `The source counts :value[${id}.total] ${unit}`,
      subtitle: 'The numbers of one sentence, and their sum',
      alt: `Bar chart of ${unit} by kind, :value[${id}.total] in all.`,
    })),
    body: [
      {text: '## What is counted'},
      ...tallies.flatMap(({id, unit}) => [
        {
          text: `One sentence of the source lists ${unit} by kind. Its numbers add up to :value[${id}.total].`,
        },
        {text: `::figure{#${id}}`},
      ]),
    ],
  };
}

function declareOne(
  {source, select, categories, unit}: ChosenEnumeration,
  {identify, sourceOf}: Suggest,
): CategoryDeclaration {
  return {
    id: identify(unit, 'counted'),
    type: 'categories',
    unit,
    select: {source: sourceOf(source).id, ...select},
    categories: Object.fromEntries(
      categories.map(({label, committed, attempted}) => [
        identify(label, 'category'),
        {
          label,
          ...(committed === undefined ? {} : {'as-committed': committed}),
          ...(attempted === undefined ? {} : {'as-attempts': attempted}),
        },
      ]),
    ),
  };
}
