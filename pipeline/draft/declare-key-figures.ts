import type {ValueDeclaration} from '../model/story.ts';
import {chooseQuantities} from './choose-quantities.ts';
import type {DraftSource} from './draft.ts';
import type {Part, Suggest} from './part.ts';

/** The numbers that say most, as the strip below the headline. */
export function declareKeyFigures(sources: readonly DraftSource[], {identify, sourceOf}: Suggest): Part {
  const chosen = chooseQuantities(sources).map((found) => ({...found, id: identify(found.label, 'number')}));
  return {
    values: Object.fromEntries(
      chosen.map(({id, source, selection, quantity}): [string, ValueDeclaration] => [
        id,
        {source: sourceOf(source).id, ...selection, quote: quantity.text, of: quantity.counted.text},
      ]),
    ),
    keyFigures: chosen.map(({id, label}) => ({
      value: id,
      label: label.slice(0, 1).toUpperCase() + label.slice(1),
    })),
  };
}
