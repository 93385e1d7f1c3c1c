import type {Passage} from '../model/document.ts';
import type {Quantity} from '../model/extract.ts';
import {type DraftSource, mostTried} from './draft.ts';
import {findSelection} from './find-selection.ts';
import {endsLoosely} from './is-dangling.ts';
import {type PassagesOf, passagesOf} from './passages-of.ts';
import {shortenWords} from './shorten-words.ts';

/** A number that is worth standing at the head of a page. */
export interface ChosenQuantity {
  readonly source: DraftSource;
  readonly quantity: Quantity;
  readonly selection: NonNullable<ReturnType<typeof findSelection>>;
  /** What is counted, in the sentence's own words behind the number. */
  readonly label: string;
}

const most = 4;
/** A number that stands alone makes no strip. */
const fewest = 2;
const labelLimit = 60;

/** The numbers that say most: written in digits, counting something that is named, the largest first, one of a sentence. */
export function chooseQuantities(sources: readonly DraftSource[]): ChosenQuantity[] {
  const ranked = sources
    .flatMap((source) => source.eventSet.facts.quantities.map((quantity) => ({source, quantity})))
    .filter(({quantity}) => isStrong(quantity))
    .sort(
      (a, b) =>
        (b.quantity.value ?? 0) - (a.quantity.value ?? 0) ||
        compareText(a.source.file, b.source.file) ||
        a.quantity.start - b.quantity.start,
    );
  const passages = passagesOf(sources);
  const chosen: ChosenQuantity[] = [];
  const told = new Set<string>();
  for (const {source, quantity} of ranked.slice(0, mostTried)) {
    if (chosen.length === most) break;
    const key = `${quantity.value}`;
    if (told.has(quantity.sentence) || told.has(key)) continue;
    const found = choose(source, quantity, passages);
    if (!found) continue;
    told.add(quantity.sentence).add(key);
    chosen.push(found);
  }
  return chosen.length < fewest ? [] : chosen;
}

function isStrong({text, value, unit, currency, approximate, partOf, counted}: Quantity): boolean {
  const isNumeral = /^\p{Nd}[\p{Nd},.\u00a0\u202f ]*$/u.test(text) && value !== undefined && value >= 20;
  return (
    isNumeral &&
    !unit &&
    !currency &&
    !approximate &&
    partOf === undefined &&
    /^\p{L}[\p{L}’' -]+$/u.test(counted.text)
  );
}

function choose(source: DraftSource, quantity: Quantity, passages: PassagesOf): ChosenQuantity | undefined {
  const {document} = source.eventSet;
  const passage = passages(source, quantity.sentence);
  if (!passage || isUnreal.test(document.text.slice(passage.start, passage.end))) return undefined;
  const label = labelOf(document.text, passage, quantity);
  const selection = findSelection(document, passage, quantity.text);
  return label !== undefined && selection ? {source, quantity, selection, label} : undefined;
}

/** From the noun to the end of the clause: “Red prisoners of war died in camps”; with an ellipsis where the clause goes on. */
function labelOf(text: string, {end}: Passage, {counted, end: numberEnd}: Quantity): string | undefined {
  if (counted.start < numberEnd || counted.start - numberEnd > 3) return undefined;
  const behind = text.slice(counted.start, Math.min(end, counted.start + 200));
  const clause = /^[^.,;:()[\]"“”\r\n\p{Nd}<>{}|*_`\\]+/u.exec(behind)?.[0] ?? '';
  const words = shortenWords(clause.trim(), labelLimit).replace(/…$/, '').split(/\s+/);
  while (endsLoosely(words.at(-1) ?? '')) words.pop();
  const label = words.join(' ');
  if (/(?:^|\s)\p{Lu}$/u.test(label)) return undefined;
  const isNoun = words.length > 1 || /^\p{Ll}{5,}$/u.test(label);
  if (!isNoun || abbreviated.test(label) || label.length < counted.text.length) return undefined;
  const goesOn =
    label !== clause.trim().replace(/\s+/g, ' ') || /^[\p{Nd}"“(]/u.test(behind.slice(clause.length));
  return goesOn ? `${label}…` : label;
}

/** What makes a number one that was expected, wanted or denied: a sentence that says so is not told by its number alone. */
const isUnreal =
  /\b(?:projections?|projected|plans?|planned|planning|expect\p{L}*|forecasts?|forecasted|predict\p{L}*|estimat\p{L}*|intend\p{L}*|intention|hoped|proposed|proposals?|targets?|aimed|goals?|promised|pledged|scheduled|threatened|supposed|potential\p{L}*|would|could|might|should|will|if|not|never|nobody|none|neither|nor|without|failed|refused|denied)\b|n[’']t\b/u;

/** Measures that extraction doesn't know as such. */
const abbreviated = /^(?:sq|km|mi|ft|kg|lbs?|m|ha|acres)\b/i;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
