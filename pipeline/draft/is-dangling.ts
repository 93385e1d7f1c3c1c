/** Whether words break off before what they need: at an article, a preposition or a conjunction, or at a verb whose object is
 *  missing, as in “the president announced” and “Kallio urged in his address”. The ellipsis of a cut is looked through. */
export function isDangling(words: string): boolean {
  const text = words.replace(/[\s…]+$/u, '');
  return endsLoosely(text) || unfinished.test(text);
}

/** Whether the last word is one that nothing ends with. */
export function endsLoosely(words: string): boolean {
  return loose.test(/\S*$/.exec(words)?.[0] ?? '');
}

const loose =
  /^(?:a|an|the|and|or|but|of|in|on|at|by|for|with|to|from|as|than|against|into|over|under|between|among|never|not|there|that|who|which|when|while|is|are|was|were|had|have|has|its|their|his|her)$/i;

const said =
  'announced|argued|believed|claimed|declared|demanded|emphasi[sz]ed|explained|feared|insisted|noted|proclaimed|promised|proposed|reported|said|stated|suggested|told|thought|urged|warned|wrote';
const others =
  'agreed|caused|conceded|convinced|dated|decided|forced|issued|persuaded|pledged|released|resolved';
const passive = String.raw`(?<!\b(?:was|were|be|been|being|is|are)\s(?:\p{L}+ly\s)?)`;
/** Of verbs of saying also those that only say where or to whom. */
const unfinished = new RegExp(
  String.raw`${passive}\b(?:(?:${said}|${others})$|(?:${said})\s(?:to|in|on|at|during|from|before)\s(?!.*\b(?:that|to)\b)[^,;:]*$)`,
  'iu',
);
