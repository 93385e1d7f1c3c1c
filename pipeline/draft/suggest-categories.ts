import type {Quantity} from '../model/extract.ts';
import type {CategoryDeclaration} from '../model/story.ts';
import {type CanDraw, type DraftSource, mostTried} from './draft.ts';
import {findSelection} from './find-selection.ts';
import {type PassagesOf, passagesOf} from './passages-of.ts';
import {tellLabel} from './tell-label.ts';

/** An enumeration of one sentence, as a tally. */
export interface ChosenEnumeration {
  readonly source: DraftSource;
  readonly counted: readonly Quantity[];
  readonly select: CategoryDeclaration['select'];
  readonly categories: readonly {
    readonly label: string;
    readonly committed?: string;
    readonly attempted?: string;
  }[];
  readonly unit: string;
}

const most = 3;
/** A chart of fewer says nothing, one of more bars nobody reads. */
const [fewestCounted, mostCounted] = [3, 40];

/** Enumerations whose numbers can be added up: of one kind, whole, each counting something else. What is counted must have
 *  a noun in common, or be reported together; ships and men make no sum. */
export function suggestCategories(sources: readonly DraftSource[], canDraw: CanDraw): ChosenEnumeration[] {
  const passages = passagesOf(sources);
  return sources
    .flatMap((source) => {
      const groups = Map.groupBy(source.eventSet.facts.quantities, ({group}) => group ?? '');
      groups.delete('');
      return [...groups.values()]
        .slice(0, mostTried)
        .flatMap((counted) => choose(source, counted, passages, canDraw) ?? []);
    })
    .sort((a, b) => b.counted.length - a.counted.length)
    .slice(0, most);
}

function choose(
  source: DraftSource,
  counted: readonly Quantity[],
  passages: PassagesOf,
  canDraw: CanDraw,
): ChosenEnumeration | undefined {
  const {document} = source.eventSet;
  if (counted.length < fewestCounted || counted.length > mostCounted) return undefined;
  const [first] = counted;
  const passage = passages(source, first?.sentence ?? '');
  const unit = commonUnit(counted);
  if (!first || !passage || unit === undefined || !counted.every(isAddable)) return undefined;
  const words = counted.map(({counted: {text}}) => text);
  const isClear = new Set(words.map((text) => text.toLowerCase())).size === words.length;
  if (!isClear || words.some((text) => tellLabel(text, passage, document, canDraw) !== text))
    return undefined;
  const categories = pairAttempts(counted);
  const selection = findSelection(document, passage, first.text);
  if (!selection) return undefined;
  const alike = counted.every(({status}) => status === first.status);
  return {
    source,
    counted,
    select: {...selection, ...(alike ? {status: first.status} : {})},
    categories,
    unit,
  };
}

function isAddable({value, range, atLeast, approximate, unit, partOf, counted}: Quantity): boolean {
  const isWhole =
    value !== undefined && Number.isInteger(value) && !range && atLeast === undefined && !approximate;
  return isWhole && unit !== '%' && partOf === undefined && /\p{L}/u.test(counted.text);
}

/** Attempts stand beside what was attempted where both are counted: "rape cases" and "rape attempts" have a word in common. */
function pairAttempts(counted: readonly Quantity[]): ChosenEnumeration['categories'] {
  const attempts = new Map(counted.filter(({attempted}) => attempted).map((one) => [one, wordsOf(one)]));
  const committed = counted
    .filter(({attempted}) => !attempted)
    .map((one) => {
      const words = wordsOf(one);
      const [pair, shared] =
        [...attempts]
          .map(([attempt, own]) => [attempt, own.find((word) => words.includes(word))] as const)
          .find(([, word]) => word) ?? [];
      if (pair) attempts.delete(pair);
      const label = capitalize(shared ?? one.counted.text);
      return {label, committed: one.counted.text, ...(pair ? {attempted: pair.counted.text} : {})};
    });
  return [
    ...committed,
    ...[...attempts.keys()].map(({counted: {text}}) => ({label: capitalize(text), attempted: text})),
  ];
}

/** Words that say what is counted, without those that are said of any count. */
function wordsOf({counted: {text}}: Quantity): string[] {
  return text
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word.length > 3 && !/^(?:cases?|attempts?|attempted|reports?|with)$/.test(word));
}

/** What all of them are: "reports" where they are reported, else the noun that all end with. */
function commonUnit(counted: readonly Quantity[]): string | undefined {
  if (counted.every(({status}) => status === 'reported')) return 'reports';
  const nouns = new Set(counted.map(({counted: {text}}) => text.trim().split(/\s+/).at(-1)?.toLowerCase()));
  const [noun] = nouns;
  return nouns.size === 1 && noun !== undefined && /^[a-z-]{3,}s$/.test(noun) ? noun : undefined;
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
