export type SeasonCode = 'SP' | 'SU' | 'FA' | 'WI';

/** A season by its TIMEX3 code, its EDTF number (ISO 8601-2 §4.8) and its first month, three months long.
 *  Northern and meteorological: the winter of a year begins in its December. */
export interface Season {
  readonly code: SeasonCode;
  readonly edtf: 21 | 22 | 23 | 24;
  readonly firstMonth: number;
  readonly names: readonly string[];
  /** Also a verb or a common noun ("the fall of Berlin", "spring a leak"). */
  readonly doubtful: readonly string[];
}

export const seasons: readonly Season[] = [
  {
    code: 'SP',
    edtf: 21,
    firstMonth: 3,
    names: ['spring', 'springtime'],
    doubtful: ['spring'],
  },
  {code: 'SU', edtf: 22, firstMonth: 6, names: ['summer', 'summertime'], doubtful: []},
  {code: 'FA', edtf: 23, firstMonth: 9, names: ['autumn', 'fall'], doubtful: ['fall']},
  {code: 'WI', edtf: 24, firstMonth: 12, names: ['winter', 'wintertime'], doubtful: []},
];
