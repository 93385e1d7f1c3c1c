import {adverbs} from './lexicon/function-words.ts';

const notAdverbs =
  /^(early|family|assembly|ally|july|monthly|weekly|daily|yearly|quarterly|italy|friendly|elderly|monopoly|supply|reply|apply|rely|anomaly|orderly|costly|deadly|holy|sicily|hungary|likely|rally|bully)$/;

/** Whether a word stands between a subject and its verb without being either: by list, or by its -ly. */
export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !notAdverbs.test(lower));
}
