import type {Change, Cited, EditionSentence, ReadSource} from '../model/edition.ts';

/** A sentence of one edition, with what is needed to find its facts again. */
export interface PlacedSentence {
  readonly cited: Cited;
  readonly sentence: EditionSentence;
}

/** The sentences that changed, came or went, in order of the texts. Ids are digests of the words, so a sentence that
 *  only moved is the same. One that went and one that came count as one change where both follow the same
 *  unchanged sentence and share at least half of their words. Linear in the number of words. */
export function diffSentences(
  from: readonly ReadSource[],
  to: readonly ReadSource[],
): Change<PlacedSentence>[] {
  const [before, now] = [byPath(from), byPath(to)];
  const paths = [...new Set([...before.keys(), ...now.keys()])].sort();
  return paths.flatMap((path) => diffSource(before.get(path) ?? {path}, now.get(path) ?? {path}));
}

type Source = Pick<ReadSource, 'path' | 'page'> & Partial<ReadSource>;

function diffSource(before: Source, now: Source): Change<PlacedSentence>[] {
  const [sentencesBefore, sentencesNow] = [before.sentences ?? [], now.sentences ?? []];
  const gone = groupByAnchor(sentencesBefore, sentencesNow);
  const come = groupByAnchor(sentencesNow, sentencesBefore);
  const order = new Map(sentencesNow.map(({id}, index) => [id, index]));
  const anchors = [...new Set([...gone.keys(), ...come.keys()])];
  anchors.sort((a, b) => (order.get(a) ?? -1) - (order.get(b) ?? -1));
  return anchors.flatMap((anchor) =>
    pair(gone.get(anchor) ?? [], come.get(anchor) ?? []).map(([old, fresh]) => ({
      ...(old && {old: placeSentence(before, old)}),
      ...(fresh && {new: placeSentence(now, fresh)}),
    })),
  );
}

/** A sentence with its citation: the whole of it. */
export function placeSentence({path, page}: Source, sentence: EditionSentence): PlacedSentence {
  const {id, line, column, quote} = sentence;
  return {sentence, cited: {path, line, column, quote, ...(page !== undefined && {href: `${page}#s-${id}`})}};
}

/** The sentences that `others` doesn't have, by the last one before them that it has. */
function groupByAnchor(
  sentences: readonly EditionSentence[],
  others: readonly EditionSentence[],
): Map<string, EditionSentence[]> {
  const kept = new Set(others.map(({id}) => id));
  const groups = new Map<string, EditionSentence[]>();
  let anchor = '';
  for (const sentence of sentences) {
    if (kept.has(sentence.id)) anchor = sentence.id;
    else if (!groups.get(anchor)?.push(sentence)) groups.set(anchor, [sentence]);
  }
  return groups;
}

type Pair = readonly [old: EditionSentence | undefined, fresh: EditionSentence | undefined];

/** In step from the start, while the words are alike; what is left over on either side came or went. */
function pair(gone: readonly EditionSentence[], come: readonly EditionSentence[]): Pair[] {
  const pairs: Pair[] = [];
  let [left, right] = [0, 0];
  while (left < gone.length || right < come.length) {
    const [old, fresh] = [gone[left], come[right]];
    const [nextOld, nextFresh] = [gone[left + 1], come[right + 1]];
    if (old && fresh && !isAlike(old, fresh) && nextFresh && isAlike(old, nextFresh)) {
      pairs.push([undefined, fresh]);
      right++;
    } else if (old && fresh && !isAlike(old, fresh) && !(nextOld && isAlike(nextOld, fresh))) {
      pairs.push([old, undefined], [undefined, fresh]);
      left++;
      right++;
    } else if (old && (!fresh || !isAlike(old, fresh))) {
      pairs.push([old, undefined]);
      left++;
    } else {
      pairs.push([old, fresh]);
      left++;
      right++;
    }
  }
  return pairs;
}

function isAlike(a: EditionSentence, b: EditionSentence): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 2 >= Math.max(first.size, second.size);
}

function wordsOf({quote}: EditionSentence): Set<string> {
  return new Set(quote.match(/[\p{L}\p{N}]+/gu) ?? []);
}

function byPath(sources: readonly ReadSource[]): Map<string, Source> {
  return new Map(sources.map((source) => [source.path, source]));
}
