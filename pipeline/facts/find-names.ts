import {determiners, prepositions, pronouns, subordinators} from './lexicon/function-words.ts';
import type {Reading, Token} from './reading.ts';

/** A proper name: a row of capitalised words, joined by "of", "the" and the like inside. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Aliases by their first word, longest first, each with the name that it stands for. */
export type AliasIndex = ReadonlyMap<
  string,
  readonly {readonly words: readonly string[]; readonly actor: string}[]
>;

/** The proper names of a sentence, in order. A capital at the sentence's start counts if the word is no common one. */
export function findNames({tokens, dateOf}: Reading): Name[] {
  const names: Name[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (dateOf[index] !== -1 || !startsName(tokens, index)) continue;
    const last = endOfName(tokens, dateOf, index);
    names.push({first: index, last, text: textOf(tokens, index, last)});
    index = last;
  }
  return names;
}

/** The story's actors and their aliases, ready to be looked up by first word. */
export function indexAliases(actors: Readonly<Record<string, readonly string[]>> = {}): AliasIndex {
  const index = new Map<string, {words: readonly string[]; actor: string}[]>();
  for (const [actor, aliases] of Object.entries(actors)) {
    for (const alias of new Set([actor, ...aliases])) {
      const words = alias.split(/\s+/).filter(Boolean);
      const first = words[0];
      if (first) index.set(first, [...(index.get(first) ?? []), {words, actor}]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The actors named in `[first, last]`: by alias where the story knows one, in order of first mention, each once. */
export function findActors(
  tokens: readonly Token[],
  first: number,
  last: number,
  aliases: AliasIndex,
): string[] {
  const actors = new Set<string>();
  for (let index = first; index <= last; index++) {
    const match = aliases
      .get(tokens[index]?.text ?? '')
      ?.find(({words}) =>
        words.every((word, offset) => tokens[index + offset]?.text === word && index + offset <= last),
      );
    if (!match) continue;
    actors.add(match.actor);
    index += match.words.length - 1;
  }
  return [...actors];
}

function startsName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.type !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
  const {lower} = token;
  const common =
    determiners.has(lower) || prepositions.has(lower) || pronouns.has(lower) || subordinators.has(lower);
  return (
    !common && !(index === 0 && !/^\p{Lu}/u.test(tokens[1]?.text ?? '') && /(?:ly|ing|ed|s)$/.test(lower))
  );
}

function endOfName(tokens: readonly Token[], dateOf: Int32Array, first: number): number {
  let last = first;
  for (let index = first + 1; index < tokens.length && index - last <= 2; index++) {
    const token = tokens[index];
    if (token?.type !== 'word' || dateOf[index] !== -1) break;
    if (/^\p{Lu}/u.test(token.text)) last = index;
    else if (!/^(of|the|de|von|van|der|du|la|al|el|bin|for)$/.test(token.lower)) break;
  }
  return last;
}

function textOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map(({text}) => text)
    .join(' ');
}
