import type {Marked} from './cut-text.ts';

/** Scripts that the pages' own language isn't written in, as BCP 47 tags. Words of a Latin-written language can't be
 *  told apart by their letters: a story declares those. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M} \-–’]*/gu, 'und-Cyrl'],
  [/\p{Script=Greek}[\p{Script=Greek}\p{M} \-–’]*/gu, 'und-Grek'],
  [/\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]*/gu, 'und-Arab'],
  [/\p{Script=Hebrew}[\p{Script=Hebrew}\p{M} ]*/gu, 'und-Hebr'],
  [/\p{Script=Han}+/gu, 'und-Hani'],
];

/** Words in another language than the page's: those that the story declares, then by their script.
 *  Marks are `lang:` and a BCP 47 tag, and never overlap. */
export function findForeign(text: string, languages: Readonly<Record<string, string>> = {}): Marked[] {
  const declared = Object.entries(languages).flatMap(([words, tag]) => {
    const start = text.indexOf(words);
    return start < 0 ? [] : [{start, end: start + words.length, mark: `lang:${tag}`}];
  });
  const written = scripts.flatMap(([pattern, tag]) =>
    [...text.matchAll(pattern)].map(({index, 0: found}) => ({
      start: index,
      end: index + found.trimEnd().length,
      mark: `lang:${tag}`,
    })),
  );
  const isFree = (marked: Marked) =>
    declared.every(({start, end}) => marked.end <= start || end <= marked.start);
  return [...declared, ...written.filter(isFree)];
}
