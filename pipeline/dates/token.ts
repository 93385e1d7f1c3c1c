/** What a word can be: its classes by number, and what it says as each. */
export interface Word {
  readonly classes: readonly number[];
  readonly senses: Readonly<Record<string, number | string>>;
}

/** A word, number or mark of a passage. `value` is what digits say. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  readonly value?: number | string;
}

const classIds = new Map<string, number>();

/** The number of a word class, in order of first mention. */
export function classId(name: string): number {
  const known = classIds.get(name);
  if (known !== undefined) return known;
  classIds.set(name, classIds.size);
  return classIds.size - 1;
}

export function toWord(senses: Readonly<Record<string, number | string>>): Word {
  return {classes: Object.keys(senses).map(classId), senses};
}

export function hasClass(token: Token | undefined, name: string): boolean {
  return token !== undefined && token.word.senses[name] !== undefined;
}
