/** In characters: an id is read and typed by people. */
const longest = 28;

/** Gives each text an id of its own: its words in small letters with hyphens, cut between words and numbered where taken;
 *  `fallback` where nothing of the text can stand in an id. */
export function createIds(): (text: string, fallback: string) => string {
  const taken = new Map<string, number>();
  return (text, fallback) => {
    const base = toSlug(text) || fallback;
    for (let number = (taken.get(base) ?? 0) + 1; ; number++) {
      taken.set(base, number);
      const id = number === 1 ? base : `${base}-${number}`;
      if (id !== base && taken.has(id)) continue;
      taken.set(id, Math.max(1, taken.get(id) ?? 0));
      return id;
    }
  };
}

/** Begins with a letter: what stands before the first one is left out. */
function toSlug(text: string): string {
  const words = text
    .slice(0, 400)
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  if (words.length <= longest) return words;
  const cut = words.lastIndexOf('-', longest);
  return words.slice(0, cut > 0 ? cut : longest);
}
