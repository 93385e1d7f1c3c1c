import type {FoundPiece} from '../../report-templates/evidence-parts.ts';
import type {Passage} from '../model/document.ts';
import {cutText} from './cut-text.ts';
import {findForeign} from './find-foreign.ts';
import type {Found} from './list-finds.ts';
import {listFinds} from './list-finds.ts';
import type {OpenSource} from './open-sources.ts';
import type {Languages} from './quote-value.ts';
import {toPlainOffset} from './to-plain-offset.ts';

/** What was found in each passage of a source, in order; a passage without finds is not in it. */
export function findsByPassage({document: {passages}, eventSet}: OpenSource): Map<Passage, Found[]> {
  const byPassage = new Map<Passage, Found[]>();
  let at = 0;
  for (const found of listFinds(eventSet)) {
    while (at + 1 < passages.length && (passages[at + 1]?.start ?? 0) <= found.start) at += 1;
    const passage = passages[at];
    if (!passage || found.start < passage.start || found.start >= passage.end) continue;
    const known = byPassage.get(passage);
    if (known) known.push(found);
    else byPassage.set(passage, [found]);
  }
  return byPassage;
}

/** A passage cut into pieces, each with everything that was found on it. */
export function markFinds(passage: Passage, found: readonly Found[], languages?: Languages): FoundPiece[] {
  const {plain} = passage;
  const marked = found.map(({start, end, mark}) => ({
    start: toPlainOffset(passage, start, 'start'),
    end: toPlainOffset(passage, end, 'end'),
    mark,
  }));
  return cutText(plain.length, [...marked, ...findForeign(plain, languages)]).map(({start, end, marks}) => {
    const lang = marks.find((mark) => mark.startsWith('lang:'))?.slice(5);
    return {
      text: plain.slice(start, end),
      marks: marks.filter((mark) => !mark.startsWith('lang:')) as Found['mark'][],
      ...(lang ? {lang} : {}),
    };
  });
}
