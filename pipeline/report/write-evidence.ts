import {evidence} from '../../report-templates/evidence.ts';
import {evidenceIndex} from '../../report-templates/evidence-index.ts';
import type {OutputFile} from '../model/figure.ts';
import {nameFully, publisherWords} from '../model/source-name.ts';
import type {Use} from './cite-values.ts';
import {describeSources} from './describe-sources.ts';
import {framePage} from './frame-page.ts';
import {groupUses} from './group-uses.ts';
import type {ReportContext} from './open-report.ts';
import type {OpenSource} from './open-sources.ts';
import {showSource} from './show-source.ts';
import {countWords} from './words.ts';

/** A page per source, whole and marked, and one that leads to them. `uses` are where the report prints values. */
export function writeEvidence(context: ReportContext, uses: readonly Use[]): OutputFile[] {
  const used = groupUses(uses, context.sources);
  const entries = describeSources(context);
  const {languages} = context.story.front;
  const pages = [...context.sources.values()].map((source) => {
    const {title} = source.about;
    const about = {
      path: source.page,
      title: `Evidence: ${title}`,
      description: `${nameFully(source.about)}, as it was read, with everything that was found in it.`,
    };
    const entry = entries[source.number - 1];
    if (!entry) throw new Error(`no entry for source ${source.number}`);
    const data = {
      source: {...entry, page: source.page.replace(/^.*\//, '')},
      isTable: source.document.source.format === 'table',
      parts: showSource({source, used, languages, edition: context.edition.id}),
      licence: context.licences,
    };
    return framePage(context, about, evidence(data));
  });
  return [indexPage(context, [...used.keys()]), ...pages];
}

function indexPage(context: ReportContext, addresses: readonly string[]): OutputFile {
  const places = countByPage(addresses);
  const entries = [...context.sources.values()].map((source) => ({
    href: source.page,
    title: source.about.title,
    publisher: publisherWords(source.about),
    found: foundWords(source),
    used: usedWords(source, places.get(source.page) ?? 0),
  }));
  const about = {
    path: 'evidence.html',
    title: 'The evidence',
    description: 'Every source, whole, as it was read.',
  };
  return framePage(context, about, evidenceIndex(entries));
}

/** How many addresses lie on each page. */
function countByPage(addresses: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const page = address.slice(0, address.indexOf('#'));
    counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  return counts;
}

function foundWords({eventSet: {dates, facts}, document}: OpenSource): string {
  const rows = document.tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (document.source.format === 'table') return `Read: ${countWords(rows, 'row')}.`;
  const sentences = document.passages.filter(({type}) => type === 'sentence').length;
  const found = [
    countWords(dates.timexes.length, 'date'),
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
