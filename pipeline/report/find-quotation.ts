import type {NoteQuote} from '../../report-templates/note.ts';
import type {OpenSource} from './open-sources.ts';
import {addressOf} from './open-sources.ts';
import {cutPieces, nameSource, toLit} from './quote-value.ts';

/** Words that a story quotes → where they stand in a source, with the dates and numbers in them lit;
 *  undefined where no source holds them exactly. */
export function findQuotation(words: string, sources: Iterable<OpenSource>): NoteQuote | undefined {
  const wanted = words.replace(/\s+/g, ' ').trim();
  for (const source of sources) {
    for (const passage of source.document.passages) {
      const start = passage.plain.indexOf(wanted);
      if (start < 0) continue;
      const {dates, facts} = source.eventSet;
      const inside = [...dates.timexes, ...dates.ranges, ...facts.quantities].filter(
        (item) => passage.start <= item.start && item.end <= passage.end,
      );
      const pieces = cutPieces(passage.plain, toLit(passage, inside), {start, end: start + wanted.length});
      return {text: pieces, from: nameSource(source, passage), href: addressOf(source, passage.start)};
    }
  }
  return undefined;
}
