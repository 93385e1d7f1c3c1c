/** What a word can be: its classes by number, and what it says as each. */
export interface Word {
  readonly classes: readonly number[];
  readonly senses: Readonly<Record<string, number | string>>;
  /** Whether it can be the first of several words for one number or year. */
  readonly joins: boolean;
  /** What it does to an aside, where it does. */
  readonly encloses: 'open' | 'close' | 'quotation' | undefined;
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

/** A word by its classes and what it says as each. */
export function toWord(senses: Readonly<Record<string, number | string>>): Word {
  const isAny = (names: readonly string[]) => names.some((name) => senses[name] !== undefined);
  return {
    classes: Object.keys(senses).map(classId),
    senses,
    joins: isAny(['cardinal', 'ordinal', 'num', 'era']),
    encloses: (['open', 'close', 'quotation'] as const).find((name) => senses[name] !== undefined),
  };
}

export function hasClass(token: Token | undefined, name: string): boolean {
  return token !== undefined && token.word.senses[name] !== undefined;
}
