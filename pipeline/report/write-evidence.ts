import type {EvidenceBlock, EvidencePage, EvidenceTable, UsedIn} from '../../report-templates/evidence.ts';
import {evidence} from '../../report-templates/evidence.ts';
import {evidenceIndex} from '../../report-templates/evidence-index.ts';
import {lineIndex} from '../messages.ts';
import type {Passage} from '../model/document.ts';
import type {OutputFile} from '../model/figure.ts';
import type {Use} from './cite-values.ts';
import {cutText} from './cut-text.ts';
import {describeSources} from './describe-sources.ts';
import {findForeign} from './find-foreign.ts';
import {framePage} from './frame-page.ts';
import {groupUses} from './group-uses.ts';
import type {Found} from './list-finds.ts';
import {listFinds} from './list-finds.ts';
import type {ReportContext} from './open-report.ts';
import type {OpenSource} from './open-sources.ts';
import {passageId, rowId} from './open-sources.ts';
import {toPlainOffset} from './to-plain-offset.ts';
import {countWords} from './words.ts';

/** A page per source, whole and marked, and one that leads to them. `uses` are where the report prints values. */
export function writeEvidence(context: ReportContext, uses: readonly Use[]): OutputFile[] {
  const used = groupUses(uses, context.sources);
  const entries = describeSources(context);
  const pages = [...context.sources.values()].map((source) => {
    const entry = entries[source.number - 1];
    if (!entry) throw new Error(`no entry for source ${source.number}`);
    const about = {
      path: source.page,
      title: `Evidence: ${source.about.title}`,
      description: `${source.about.title}, ${source.about.publisher}, as it was read, with everything that was found in it.`,
    };
    const data: EvidencePage = {
      source: {...entry, page: source.page.replace(/^.*\//, '')},
      blocks: source.document.tables.length ? [] : showBlocks(source, used, context),
      tables: showTables(source, used),
      licence: context.licences,
    };
    return framePage(context, about, evidence(data));
  });
  return [indexPage(context, used), ...pages];
}

function indexPage(context: ReportContext, used: ReadonlyMap<string, UsedIn[]>): OutputFile {
  const entries = [...context.sources.values()].map(({page, about, eventSet, document}) => {
    const {dates, facts} = eventSet;
    const sentences = document.passages.filter(({type}) => type === 'sentence').length;
    const places = [...used.keys()].filter((address) => address.startsWith(page)).length;
    const rows = document.tables.reduce((sum, table) => sum + table.rows.length, 0);
    return {
      href: page,
      title: about.title,
      publisher: about.publisher,
      found: rows
        ? `Read: ${countWords(rows, 'row')}.`
        : `Read: ${countWords(sentences, 'sentence')}. Found: ${countWords(dates.timexes.length, 'date')}, ${countWords(facts.quantities.length, 'count')}, ${countWords(facts.trends.length, 'statement')} of direction, ${countWords(facts.events.length, 'event')}.`,
      used: `The report leads to ${countWords(places, rows ? 'of its rows' : 'of its sentences', rows ? 'of its rows' : 'of its sentences')}.`,
    };
  });
  const about = {
    path: 'evidence.html',
    title: 'The evidence',
    description: 'Every source, whole, as it was read.',
  };
  return framePage(context, about, evidenceIndex(entries));
}

function showBlocks(
  source: OpenSource,
  used: ReadonlyMap<string, UsedIn[]>,
  context: ReportContext,
): EvidenceBlock[] {
  const finds = findsByPassage(source);
  const lines = lineIndex(source.document.text);
  const languages = context.story.front.languages;
  const blocks: {block: number; items: EvidenceBlock['items'][number][]}[] = [];
  let number = 0;
  for (const passage of source.passages) {
    const found = finds.get(passage) ?? [];
    const id = passageId(passage);
    const shared = {
      id,
      pieces: cutPassage(passage, found, languages),
      uses: used.get(`${source.page}#${id}`) ?? [],
    };
    if (passage.type === 'sentence') number += 1;
    const item =
      passage.type === 'heading'
        ? {type: 'heading' as const, depth: Math.min(6, Math.max(2, passage.depth ?? 2)), ...shared}
        : {
            type: 'sentence' as const,
            number,
            finds: found,
            ...shared,
            ...citeSentence(passage, source, lines.at(passage.start).line, context),
          };
    const last = blocks.at(-1);
    if (last?.block === passage.block) last.items.push(item);
    else blocks.push({block: passage.block, items: [item]});
  }
  return blocks;
}

/** Finds by the passage that they begin in; both are in order of their start. */
function findsByPassage({passages, eventSet}: OpenSource): Map<Passage, Found[]> {
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

function cutPassage(passage: Passage, found: readonly Found[], languages?: Readonly<Record<string, string>>) {
  const marked = found.map(({start, end, mark}) => ({
    start: toPlainOffset(passage, start, 'start'),
    end: toPlainOffset(passage, end, 'end'),
    mark,
  }));
  return cutText(passage.plain.length, [...marked, ...findForeign(passage.plain, languages)]).map(
    ({start, end, marks}) => {
      const lang = marks.find((mark) => mark.startsWith('lang:'))?.slice(5);
      return {
        text: passage.plain.slice(start, end),
        marks: marks.filter((mark) => !mark.startsWith('lang:')) as Found['mark'][],
        ...(lang ? {lang} : {}),
      };
    },
  );
}

/** A reference that can be copied, and the sentence's place on the page that it was published on
 *  (a text fragment, https://wicg.github.io/scroll-to-text-fragment/). */
function citeSentence(
  passage: Passage,
  {about, document}: OpenSource,
  line: number,
  {edition}: ReportContext,
) {
  const citation = `“${passage.plain}” ${about.publisher}, ${about.title}, line ${line}; SHA-256 ${document.source.sha256.slice(0, 12)}; Dateline edition ${edition.id}.`;
  return {citation, ...(about.url ? {original: `${about.url}#:~:text=${textFragment(passage.plain)}`} : {})};
}

function textFragment(sentence: string): string {
  const words = sentence.split(/\s+/);
  const encode = (part: readonly string[]) =>
    encodeURIComponent(part.join(' ').toWellFormed()).replaceAll('-', '%2D');
  return words.length > 10 ? `${encode(words.slice(0, 4))},${encode(words.slice(-4))}` : encode(words);
}

function showTables({document, page}: OpenSource, used: ReadonlyMap<string, UsedIn[]>): EvidenceTable[] {
  const lines = lineIndex(document.text);
  return document.tables.map((table) => ({
    header: table.header.map(({text}) => text),
    rows: table.rows.map((cells, row) => ({
      id: rowId(table, row),
      cells: cells.map(({text}) => text),
      uses: used.get(`${page}#${rowId(table, row)}`) ?? [],
      line: String(lines.at(cells[0]?.start ?? 0).line),
    })),
  }));
}
