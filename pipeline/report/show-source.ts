import type {
  EvidenceHeading,
  EvidencePart,
  EvidenceSentence,
  UsedIn,
} from '../../report-templates/evidence-parts.ts';
import {lineIndex} from '../messages.ts';
import type {Cell, Passage, Table} from '../model/document.ts';
import {citeSentence} from './cite-sentence.ts';
import {findsByPassage, markFinds} from './mark-finds.ts';
import type {OpenSource} from './open-sources.ts';
import {passageId, rowId, startOfTable} from './open-sources.ts';
import type {Languages} from './quote-value.ts';

export interface ShownSource {
  readonly source: OpenSource;
  /** Where the report prints what a place says, by address. */
  readonly used: ReadonlyMap<string, readonly UsedIn[]>;
  readonly languages?: Languages | undefined;
}

/** What is read for dates, and never for events. */
const asides: Readonly<Record<Passage['part'], string | undefined>> = {
  body: undefined,
  infobox: 'In the infobox: not read for events.',
  'see-also': 'In the list of other pages: not read for events.',
  sources: 'In the list of works: not read for events.',
};

type Item = EvidenceHeading | EvidenceSentence;

/** A source as its evidence page shows it, in order of the text: blocks of sentences and headings, and tables in their
 *  place. Sentences are numbered; headings go down one level at a time, whatever the source does. */
export function showSource(shown: ShownSource): EvidencePart[] {
  const {source, used} = shown;
  const parts: EvidencePart[] = [];
  const finds = findsByPassage(source);
  const lines = lineIndex(source.document.text);
  const tables = [...source.document.tables].sort((a, b) => startOfTable(a) - startOfTable(b));
  const cells = new Map(
    source.document.passages.filter(({blockType}) => blockType === 'cell').map((cell) => [cell.start, cell]),
  );
  let block: {number: number; items: Item[]} | undefined;
  let [level, number, shownTables] = [1, 0, 0];
  for (const passage of source.document.passages) {
    for (
      let next = tables[shownTables];
      next && startOfTable(next) <= passage.start;
      next = tables[shownTables]
    ) {
      parts.push(showTable(next));
      shownTables += 1;
      block = undefined;
    }
    if (isInTable(passage)) continue;
    if (block?.number !== passage.block) {
      block = {number: passage.block, items: []};
      parts.push({type: 'block', items: block.items});
    }
    if (passage.type === 'heading') level = Math.min(level + 1, Math.max(2, passage.depth ?? 2), 6);
    else number += 1;
    block.items.push(
      passage.type === 'heading' ? showHeading(passage, level) : showSentence(passage, number),
    );
  }
  return [...parts, ...tables.slice(shownTables).map(showTable)];

  function isInTable({start, blockType}: Passage): boolean {
    return blockType === 'cell' && parts.at(-1)?.type === 'table' && cells.has(start);
  }

  function showHeading(passage: Passage, depth: number): EvidenceHeading {
    return {type: 'heading', depth, ...sharedOf(passage)};
  }

  function showSentence(passage: Passage, place: number): EvidenceSentence {
    const {line} = lines.at(passage.start);
    const cited = citeSentence(passage, source, line);
    const aside = asides[passage.part];
    return {
      type: 'sentence',
      number: place,
      finds: finds.get(passage) ?? [],
      ...sharedOf(passage),
      ...cited,
      ...(aside ? {aside} : {}),
    };
  }

  function sharedOf(passage: Passage) {
    const id = passageId(passage);
    const pieces = markFinds(passage, finds.get(passage) ?? [], shown.languages);
    return {id, pieces, uses: used.get(`${source.page}#${id}`) ?? []};
  }

  function showTable(table: Table): EvidencePart {
    return {
      type: 'table',
      header: table.header.map(({text}) => text),
      rows: table.rows.map((row, index) => ({
        id: rowId(table, index),
        cells: row.map(showCell),
        uses: used.get(`${source.page}#${rowId(table, index)}`) ?? [],
        line: String(lines.at(row[0]?.start ?? 0).line),
      })),
    };
  }

  function showCell({start, text}: Cell) {
    const passage = cells.get(start);
    if (passage) return markFinds(passage, finds.get(passage) ?? [], shown.languages);
    return text ? [{text, marks: []}] : [];
  }
}
