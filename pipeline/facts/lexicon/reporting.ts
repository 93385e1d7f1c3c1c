/** Words by which a text passes on what others say, with the standing that they give to a number. */
export const statusEntries: readonly {
  readonly status: 'reported' | 'alleged' | 'confirmed';
  readonly words: string;
  readonly note: string;
  readonly source: string;
}[] = [
  {
    status: 'reported',
    words: 'report reports reported reportedly said told announced estimated estimates',
    note: 'passed on, without a verdict',
    source: 'FactBank, Saurí and Pustejovsky (2009), §3: sources and reporting predicates',
  },
  {
    status: 'alleged',
    words: 'allege alleges alleged allegedly claimed purported purportedly accused',
    note: 'the text keeps its distance',
    source: 'FactBank: predicates of low certainty; AP Stylebook, "allege"',
  },
  {
    status: 'confirmed',
    words: 'confirm confirms confirmed verified documented convicted',
    note: 'checked by someone whom the text names',
    source: 'FactBank: predicates of certainty',
  },
];
