import type {Change, EditionSentence, EventState, SentencesFile} from '../model/edition.ts';
import type {PlacedSentence} from './diff-sentences.ts';

/** The events that changed, came or went: in changed sentences the n-th of the one against the n-th of the other, in
 *  unchanged sentences by id (a newer reading of the same words). */
export function diffEvents(
  from: SentencesFile,
  to: SentencesFile,
  sentences: readonly Change<PlacedSentence>[],
): Change<EventState>[] {
  return [...sentences, ...keptSentences(from, to)].flatMap(({old, new: fresh}) => {
    const [before, now] = [eventsOf(old), eventsOf(fresh)];
    const count = Math.max(before.length, now.length);
    return Array.from({length: count}, (_, index) => toChange(before[index], now[index])).filter(isChanged);
  });
}

function keptSentences(from: SentencesFile, to: SentencesFile): Change<PlacedSentence>[] {
  const before = new Map(
    from.sources.map(({path, sentences}) => [path, new Map(sentences.map((one) => [one.id, one]))]),
  );
  return to.sources.flatMap(({path, sentences}) =>
    sentences.flatMap((sentence) => {
      const old = before.get(path)?.get(sentence.id);
      return old ? [{old: place(path, old), new: place(path, sentence)}] : [];
    }),
  );
}

function place(path: string, sentence: EditionSentence): PlacedSentence {
  return {sentence, cited: {path, line: sentence.line, column: sentence.column, quote: sentence.quote}};
}

function eventsOf(placed: PlacedSentence | undefined): EventState[] {
  if (!placed) return [];
  return placed.sentence.events.map(({summary, date}) => ({
    ...placed.cited,
    summary,
    ...(date !== undefined && {date}),
  }));
}

function toChange(old: EventState | undefined, fresh: EventState | undefined): Change<EventState> {
  return {...(old && {old}), ...(fresh && {new: fresh})};
}

function isChanged({old, new: fresh}: Change<EventState>): boolean {
  return old?.summary !== fresh?.summary || old?.date !== fresh?.date;
}
