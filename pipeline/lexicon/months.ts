/** A month of the Julian and Gregorian calendars. `doubtful` names are also a verb, a modal or a person's name. */
export interface Month {
  readonly number: number;
  readonly name: string;
  /** Lower case, without the full stop. */
  readonly abbreviations: readonly string[];
  readonly doubtful?: true;
}

export const months: readonly Month[] = [
  {number: 1, name: 'january', abbreviations: ['jan']},
  {number: 2, name: 'february', abbreviations: ['feb', 'febr']},
  {number: 3, name: 'march', abbreviations: ['mar'], doubtful: true},
  {number: 4, name: 'april', abbreviations: ['apr'], doubtful: true},
  {number: 5, name: 'may', abbreviations: [], doubtful: true},
  {number: 6, name: 'june', abbreviations: ['jun'], doubtful: true},
  {number: 7, name: 'july', abbreviations: ['jul']},
  {number: 8, name: 'august', abbreviations: ['aug'], doubtful: true},
  {number: 9, name: 'september', abbreviations: ['sep', 'sept']},
  {number: 10, name: 'october', abbreviations: ['oct']},
  {number: 11, name: 'november', abbreviations: ['nov']},
  {number: 12, name: 'december', abbreviations: ['dec']},
];
