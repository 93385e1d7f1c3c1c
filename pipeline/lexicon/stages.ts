export type Stage = 'START' | 'MID' | 'END';

/** Adjectives that narrow a date to one of its thirds (TIMEX3 `mod`): "early 1948". */
export const stageAdjectives: Readonly<Record<string, Stage>> = {
  early: 'START',
  mid: 'MID',
  middle: 'MID',
  late: 'END',
};

/** Nouns that do the same with "of": "the end of 1948". */
export const stageNouns: Readonly<Record<string, Stage>> = {
  start: 'START',
  beginning: 'START',
  outset: 'START',
  opening: 'START',
  turn: 'START',
  middle: 'MID',
  midst: 'MID',
  end: 'END',
  close: 'END',
  ending: 'END',
  conclusion: 'END',
};

/** Adjectives before "part of", "half of", "stages of". */
export const partAdjectives: Readonly<Record<string, Stage>> = {
  early: 'START',
  earlier: 'START',
  opening: 'START',
  initial: 'START',
  middle: 'MID',
  late: 'END',
  later: 'END',
  latter: 'END',
  closing: 'END',
  final: 'END',
  last: 'END',
  first: 'START',
};
