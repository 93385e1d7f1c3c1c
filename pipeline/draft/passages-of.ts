import type {Passage} from '../model/document.ts';
import type {DraftSource} from './draft.ts';

export type PassagesOf = (source: DraftSource, id: string) => Passage | undefined;

/** Looks up the passages of documents by their ids. */
export function passagesOf(sources: readonly DraftSource[]): PassagesOf {
  const found = new Map(
    sources.map((source) => [
      source,
      new Map(source.eventSet.document.passages.map((passage) => [passage.id, passage])),
    ]),
  );
  return (source, id) => found.get(source)?.get(id);
}
