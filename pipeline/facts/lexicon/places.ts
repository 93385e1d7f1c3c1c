import {stemSet} from '../stem-verb.ts';

/** Prepositions whose name is a place. */
export const placePrepositions: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'into',
  'outside',
  'inside',
  'around',
  'from',
  'toward',
  'towards',
]);

/** Verbs whose object is a place. */
export const targetVerbs = stemSet(
  'visit leave reach enter invade occupy capture seize liberate bomb annex tour',
);
