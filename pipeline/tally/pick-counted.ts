import type {Quantity} from '../model/extract.ts';
import {indexPhrases} from './index-phrases.ts';
import type {IndexedSource} from './index-source.ts';
import {shorten} from './shorten.ts';

/** A quantity of a selected sentence. */
export interface Counted {
  readonly source: IndexedSource;
  readonly quantity: Quantity;
}

type Pick = (
  phrase: string,
  attempted: boolean,
  say: (rule: string, reason: string) => void,
) => Counted | undefined;

/** Messages name so many of what is counted; an enumeration that people read is shorter. */
const mostNamed = 40;

/** Quantities → the one of them that counts a phrase, as committed or as an attempt, in whatever case; undefined with a
 *  message where there is none (`category-empty`) or more than one (`category-ambiguous`). n log n in all. */
export function openPicker(found: readonly Counted[]): Pick {
  const named = nameCounted(found);
  const index = (attempted: boolean) =>
    indexPhrases(
      found.filter(({quantity}) => (quantity.attempted === true) === attempted),
      ({quantity}) => quantity.counted.text,
    );
  const [committed, attempts] = [index(false), index(true)];
  return (phrase, attempted, say) => {
    const [fitting, kind] = attempted ? [attempts(phrase), 'an attempt'] : [committed(phrase), 'committed'];
    const [first, second] = fitting;
    if (!first) say('category-empty', `no number counts "${phrase}" as ${kind}; counted are ${named}`);
    if (!second) return first;
    const count = `${fitting.length} numbers count "${phrase}" as ${kind}`;
    say('category-ambiguous', `${count}; expected one: ${named}`);
    return undefined;
  };
}

function nameCounted(found: readonly Counted[]): string {
  const names = found.slice(0, mostNamed).map(({quantity}) => `“${shorten(quantity.counted.text)}”`);
  const more = found.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
