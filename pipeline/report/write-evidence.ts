import {createHash} from 'node:crypto';
import type {SourceEntry} from '../../report-templates/apparatus.ts';
import {evidence} from '../../report-templates/evidence.ts';
import {evidenceIndex} from '../../report-templates/evidence-index.ts';
import type {EditionFile, OutputFile, PendingFile} from '../model/edition-file.ts';
import {outlineOf} from '../model/outline-event-set.ts';
import {nameFully, publisherWords} from '../model/source-name.ts';
import type {Use} from './cite-values.ts';
import {describeSources} from './describe-sources.ts';
import {type Frame, frameOf, framePage, printPage} from './frame-page.ts';
import {groupUses, listUses, placeUses, type SourceUse} from './group-uses.ts';
import type {ReportContext} from './open-report.ts';
import type {OpenSource} from './open-sources.ts';
import type {Languages} from './quote-value.ts';
import {showSource} from './show-source.ts';
import {countWords} from './words.ts';

/** A page per source, whole and marked, made when it is wanted, and one that leads to them. `uses` are where the report
 *  prints values. */
export function writeEvidence(context: ReportContext, uses: readonly Use[]): EditionFile[] {
  const used = listUses(uses, context.sources);
  const entries = describeSources(context);
  const {edition, ...frame} = frameOf(context);
  const pages = [...context.sources.values()].map((source) => {
    const entry = entries[source.number - 1];
    if (!entry) throw new Error(`no entry for source ${source.number}`);
    const {languages} = context.story.front;
    return sourcePage(source, {entry, frame, languages, used: used.get(source.page) ?? []}, context);
  });
  return [indexPage(context, used), ...pages];
}

/** What a source's page says beside what was read in the source: the page is made from it and from the reading alone. */
interface Surroundings {
  readonly entry: SourceEntry;
  readonly frame: Frame;
  readonly languages: Languages | undefined;
  readonly used: readonly SourceUse[];
}

function sourcePage(
  source: OpenSource,
  around: Surroundings,
  {edition, readings}: ReportContext,
): PendingFile {
  const {about, columns, page} = source;
  const reading = readings.get(about.file);
  const placed = {...around, used: placeUses(source, around.used)};
  const whole = JSON.stringify([edition.code, reading, about, page, [...columns], placed]);
  return {
    path: page,
    mediaType: 'text/html',
    madeFrom: createHash('sha256').update(whole).digest('hex'),
    make: () => new TextEncoder().encode(printSource(source, around)),
  };
}

function printSource(source: OpenSource, {entry, frame, languages, used}: Surroundings): string {
  const about = {
    path: source.page,
    title: `Evidence: ${source.about.title}`,
    description: `${nameFully(source.about)}, as it was read, with everything that was found in it.`,
  };
  const data = {
    source: {...entry, page: source.page.replace(/^.*\//, '')},
    isTable: source.document.source.format === 'table',
    parts: showSource({source, used: groupUses(placeUses(source, used)), languages}),
    licence: frame.licences,
  };
  return printPage(frame, about, evidence(data));
}

function indexPage(context: ReportContext, used: ReadonlyMap<string, readonly SourceUse[]>): OutputFile {
  const entries = [...context.sources.values()].map((source) => ({
    href: source.page,
    title: source.about.title,
    publisher: publisherWords(source.about),
    found: foundWords(source),
    used: usedWords(source, countPlaces(source, used.get(source.page))),
  }));
  const about = {
    path: 'evidence.html',
    title: 'The evidence',
    description: 'Every source, whole, as it was read.',
  };
  return framePage(context, about, evidenceIndex(entries));
}

function countPlaces(source: OpenSource, used: readonly SourceUse[] = []): number {
  return new Set(placeUses(source, used).flatMap(({addresses}) => addresses)).size;
}

function foundWords({eventSet, document}: OpenSource): string {
  const {facts} = eventSet;
  const {sentences, rules, tables} = outlineOf(eventSet);
  if (document.source.format === 'table') {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return `Read: ${countWords(rows, 'row')}.`;
  }
  const dates = rules.reduce((sum, {count}) => sum + count, 0);
  const found = [
    countWords(dates, 'date'),
    countWords(facts.quantities.length, 'count'),
    `${countWords(facts.trends.length, 'statement')} of direction`,
    countWords(facts.events.length, 'event'),
  ];
  return `Read: ${countWords(sentences, 'sentence')}. Found: ${found.join(', ')}.`;
}

function usedWords({document}: OpenSource, places: number): string {
  const what = document.source.format === 'table' ? 'row' : 'sentence';
  return `The report rests on ${countWords(places, what)} of it.`;
}
