import type {Change, EventState, ReadSource} from '../model/edition.ts';
import {type PlacedSentence, placeSentence} from './diff-sentences.ts';

/** The events that changed, came or went: in changed sentences the n-th of the one against the n-th of the other, in
 *  unchanged sentences by id (a newer reading of the same words). */
export function diffEvents(
  from: readonly ReadSource[],
  to: readonly ReadSource[],
  sentences: readonly Change<PlacedSentence>[],
): Change<EventState>[] {
  return [...sentences, ...keptSentences(from, to)].flatMap(({old, new: fresh}) => {
    const [before, now] = [eventsOf(old), eventsOf(fresh)];
    const count = Math.max(before.length, now.length);
    return Array.from({length: count}, (_, index) => toChange(before[index], now[index])).filter(isChanged);
  });
}

function keptSentences(from: readonly ReadSource[], to: readonly ReadSource[]): Change<PlacedSentence>[] {
  const before = new Map(
    from.map((source) => [
      source.path,
      {source, byId: new Map(source.sentences.map((one) => [one.id, one]))},
    ]),
  );
  return to.flatMap((source) => {
    const old = before.get(source.path);
    return source.sentences.flatMap((sentence) => {
      const kept = old?.byId.get(sentence.id);
      return old && kept
        ? [{old: placeSentence(old.source, kept), new: placeSentence(source, sentence)}]
        : [];
    });
  });
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
