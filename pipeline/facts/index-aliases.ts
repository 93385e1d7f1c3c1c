import type {Token} from './reading.ts';

/** Word sequences by their first word, longest first, each with the name that it stands for. */
export type AliasIndex = ReadonlyMap<
  string,
  readonly {readonly words: readonly string[]; readonly name: string}[]
>;

/** Names with their aliases, ready to be looked up by first word. */
export function indexAliases(aliases: Readonly<Record<string, readonly string[]>> = {}): AliasIndex {
  const index = new Map<string, {words: readonly string[]; name: string}[]>();
  for (const [name, others] of Object.entries(aliases)) {
    for (const alias of new Set([name, ...others])) {
      const words = alias.split(/\s+/).filter(Boolean);
      const [first] = words;
      if (first === undefined) continue;
      const list = index.get(first);
      if (list) list.push({words, name});
      else index.set(first, [{words, name}]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The longest alias that begins at token `index`: its name and its last token. */
export function matchAlias(
  tokens: readonly Token[],
  index: number,
  aliases: AliasIndex,
): {name: string; last: number} | undefined {
  if (aliases.size === 0) return undefined;
  const match = aliases
    .get(tokens[index]?.text ?? '')
    ?.find(({words}) => words.every((word, offset) => tokens[index + offset]?.text === word));
  return match && {name: match.name, last: index + match.words.length - 1};
}
