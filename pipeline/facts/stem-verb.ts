import {irregularParticiples, irregularPast} from './lexicon/irregular-verbs.ts';

const irregular: ReadonlyMap<string, string> = new Map([...irregularParticiples, ...irregularPast]);

/** The stem that all forms of a verb share: "agree", "agreed" → `agr`; "met", "meet" → `met`; "stopped" → `stop`.
 *  Stems are for comparing only: they may coincide ("hoped", "hopped"), and needn't be words. */
export function stemVerb(lower: string): string {
  const base = irregular.get(lower) ?? withoutEnding(lower);
  const last = base.at(-1);
  if (last !== 'e' && last !== 'y' && last !== base.at(-2)) return base;
  return base
    .replace(/ie?$|y$/, 'i')
    .replace(/e+$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

/** A set of verbs, given as bases, that is asked with stems. */
export function stemSet(bases: string): ReadonlySet<string> {
  return new Set(bases.trim().split(/\s+/).map(stemVerb));
}

function withoutEnding(lower: string): string {
  return lower.length > 3 && lower.endsWith('ed') ? lower.slice(0, -2) : lower;
}
