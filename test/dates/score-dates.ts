import type {Timex} from '../../pipeline/model/extract.ts';
import type {GoldTimex} from './read-gold.ts';

export interface Score {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  /** What was missed or wrong, for people. */
  readonly errors: readonly string[];
}

/** A timex is right when span, type, value and mod all are. */
export function scoreDates(gold: readonly GoldTimex[], found: readonly Timex[], name: string): Score {
  const keys = new Set(found.map(keyOf));
  const wanted = new Set(gold.map(keyOf));
  const missed = gold.filter((timex) => !keys.has(keyOf(timex)));
  const wrong = found.filter((timex) => !wanted.has(keyOf(timex)));
  const errors = [
    ...missed.map((timex) => `${name}: missed ${show(timex)}`),
    ...wrong.map((timex) => `${name}: wrong ${show(timex)} by ${timex.rule}`),
  ];
  return {gold: gold.length, found: found.length, right: gold.length - missed.length, errors};
}

export function addScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number) => scores.reduce((total, score) => total + pick(score), 0);
  return {
    gold: sum(({gold}) => gold),
    found: sum(({found}) => found),
    right: sum(({right}) => right),
    errors: scores.flatMap(({errors}) => errors),
  };
}

/** Precision and recall, 0–1. */
export function ratesOf({gold, found, right}: Score): {precision: number; recall: number} {
  return {precision: right / Math.max(1, found), recall: right / Math.max(1, gold)};
}

type Marked = Pick<Timex, 'start' | 'end' | 'type' | 'value' | 'mod' | 'text'>;

function keyOf({start, end, type, value, mod}: Omit<Marked, 'text'> | GoldTimex): string {
  return [start, end, type, value, mod ?? ''].join(' ');
}

function show({text, type, value, mod}: Omit<Marked, 'start' | 'end'> | GoldTimex): string {
  return `“${text}” ${type} ${value}${mod ? ` ${mod}` : ''}`;
}
