/** What stands for several ways to say the same in the patterns of rules. */
export const shorthands: Readonly<Record<string, readonly string[]>> = {
  /** A year that stands with a month, day or season: nothing else can be meant by the number. */
  year: ['year4', 'year', 'shortYear'],
  day: ['day', 'nth', 'the nth'],
  weekday: ['weekday comma?'],
  /** The year of a day or month: "1942", ", 1942", "of 1942". */
  ofYear: ['comma? {year}', 'of comma? {year}', 'in {year}'],
  /** The year of a day or month, pointed at: "of the same year". */
  ofThatYear: ['of? {that} yearWord', 'of? {other} yearWord'],
  that: ['that', 'this', 'that same', 'this same', 'the same', 'the very same', 'that very', 'same'],
  next: ['the? next', 'this next'],
  previous: ['the? previous'],
  other: ['the? next', 'the? previous'],
  /** What narrows a date to its beginning, middle or end. */
  stage: [
    'the? stage dash?',
    'the? edge of the?',
    'the? portion piece of the?',
    'stage in the?',
    'the very edge of the?',
  ],
  about: ['about', 'nearly', 'over', 'just', 'more than', 'less than', 'at least', 'circa dot?', 'almost'],
  /** How many: "two", "2", "a", "a few", "several", "a couple of". */
  amount: [
    'cardinal',
    'a',
    'num',
    'decimal',
    'vague',
    'a vague',
    'the vague',
    'a couple of?',
    'a dozen',
    'a kindOf vague?',
    'cardinal kindOf',
    'vague kindOf',
  ],
};
