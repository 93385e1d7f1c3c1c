import type {Passage} from '../model/document.ts';
import type {Selection} from '../model/story.ts';
import type {IndexedSource} from './index-source.ts';
import {suggestName} from './suggest-id.ts';

export interface SelectedPassage {
  readonly source: IndexedSource;
  readonly passage: Passage;
}

/** The passages that a selection's `source`, `section`, `sentence-with` and `next-to` all hold for, in order.
 *  Only the body of a document is selected from, its headings included. */
export function selectPassages(sources: readonly IndexedSource[], select: Selection): SelectedPassage[] {
  return sources
    .filter(({id}) => select.source === undefined || select.source === id)
    .flatMap((source) => {
      const body = source.document.passages.filter(({part}) => part === 'body');
      return body
        .filter((passage, index) => holds(passage, select) && isNextTo(body, index, select['next-to']))
        .map((passage) => ({source, passage}));
    });
}

function holds({plain, section}: Passage, {section: title, 'sentence-with': words}: Selection): boolean {
  if (title !== undefined && !section.includes(title)) return false;
  return [words ?? []].flat().every((word) => plain.includes(word));
}

function isNextTo(passages: readonly Passage[], index: number, words: string | undefined): boolean {
  if (words === undefined) return true;
  return [passages[index - 1], passages[index + 1]].some((passage) => passage?.plain.includes(words));
}

/** Why a selection has nothing, in a sentence: the first of its parts that no passage holds for. */
export function explainNothing(sources: readonly IndexedSource[], select: Selection): string {
  const {source, section} = select;
  const inSource = source === undefined ? {} : {source};
  const inSection = section === undefined ? inSource : {...inSource, section};
  if (selectPassages(sources, inSource).length === 0) return `the source "${source}" has no sentences`;
  if (selectPassages(sources, inSection).length === 0) {
    const titles = [...new Set(selectPassages(sources, inSource).flatMap(({passage}) => passage.section))];
    return `no section is called "${section}"; ${suggestName(section ?? '', titles)}`;
  }
  for (const words of [select['sentence-with'] ?? []].flat()) {
    if (selectPassages(sources, {...inSection, 'sentence-with': words}).length > 0) continue;
    const where = section === undefined ? '' : ` of the section "${section}"`;
    return `no sentence${where} holds "${words}"`;
  }
  return 'no sentence fits all of its parts at once';
}
