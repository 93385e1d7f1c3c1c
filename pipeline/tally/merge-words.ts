const small = new Set(
  (
    'a an the and or but nor of in on at to from by with for about between into through during before after since until as than that which who whom whose ' +
    'when where while was were is are be been being am had has have having did does do not no it its he his him she her they their them this these those ' +
    'both also once again even still already later then there first new'
  ).split(' '),
);

const americanEndings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation)$/, 'iz$1'],
  [/our$/, 'or'],
];

/** More words than a sentence that people write has; without a bound, numbers of one endless sentence would each carry it. */
const most = 60;

/** What a text is about: its words without small ones, numbers and marks, in lower case, cut to a stem, so that "Yugoslavia
 *  recognised the USSR" and "the recognition of the USSR by Yugoslavia" share most of theirs. Of an endless text, the first. */
export function contentWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    if (word.length > 2 && !small.has(word)) found.add(stem(word));
    if (found.size === most) break;
  }
  return found;
}

/** How much of the shorter of two texts stands in the longer, from 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared / few.size;
}

function stem(word: string): string {
  const spelled = americanEndings.reduce((text, [from, to]) => text.replace(from, to), word);
  return spelled.replace(/(?:ations?|itions?|ments?|ings?|ies|ied|ed|es|e|s)$/, '').slice(0, 7);
}
