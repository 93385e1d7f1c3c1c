import type {MethodPage} from '../../report-templates/method.ts';
import {method} from '../../report-templates/method.ts';
import type {OutputFile} from '../model/edition-file.ts';
import {outlineOf} from '../model/outline-event-set.ts';
import {nameBriefly} from '../model/source-name.ts';
import type {Check, Exclusion, Tally, Value} from '../model/tally.ts';
import {cutList} from './cut-list.ts';
import {framePage} from './frame-page.ts';
import {valueAnchor} from './make-note.ts';
import measuredAccuracy from './measured-accuracy.json' with {type: 'json'};
import type {ReportContext} from './open-report.ts';
import {addressOf, addressOfCitation} from './open-sources.ts';

/** The page that says how the report was made: rules, checks, what was left out, every value. */
export function writeMethod(context: ReportContext): OutputFile {
  const about = {
    path: 'method.html',
    title: 'How this report was made',
    description: 'The rules, the checks, and everything that was left out.',
  };
  const page: MethodPage = {
    rules: countRules(context),
    accuracy: measuredAccuracy.map(({what, precision, recall, items}) => ({
      what,
      precision: share(precision),
      recall: share(recall),
      items: String(items),
    })),
    checks: cutRows(context.tallies.checks).map((check) => showCheck(check, context)),
    leftOut: cutRows(listLeftOut(context)),
    messages: cutRows(context.messages).map(({path, line, column, rule, reason, severity}) => ({
      place: `${path}:${line}:${column}`,
      rule,
      reason,
      severity,
    })),
    values: context.tallies.values.map((value) => showValue(value, context)),
    ...(isCut(context) ? {cut: cutWords} : {}),
    reviewed: reviewWords(context),
    edition: [
      {name: 'Edition', value: context.edition.id},
      {name: 'Code, SHA-256', value: context.edition.code},
      {name: 'Story', value: context.story.path},
      ...cutRows([...context.sources.values()]).map(({document}) => ({
        name: document.source.path,
        value: `SHA-256 ${document.source.sha256}`,
      })),
    ],
  };
  return framePage(context, about, method(page));
}

/** Of a list on the page; all of it stands in the edition's data. */
const mostRows = 1000;
const mostPlaces = 500;

const cutWords =
  'Of lists longer than a page can hold, the beginning is shown. They stand whole in data/checks.json, data/values.json, data/tallies.json, data/citations.jsonl and manifest.json.';

function isCut({tallies, messages, sources}: ReportContext): boolean {
  const lists = [tallies.checks, messages, tallies.tallies.flatMap(exclusionsOf), [...sources]];
  return lists.some(({length}) => length > mostRows);
}

function cutRows<T>(items: readonly T[]): readonly T[] {
  return cutList(items, mostRows).shown;
}

function showCheck(
  {id, verdict, aspect, role, reason}: Check,
  {talliesById}: ReportContext,
): MethodPage['checks'][number] {
  const [tally = ''] = id.split('.');
  return {
    ...{verdict: verdict.replaceAll('-', ' '), aspect, role: role === 'gate' ? 'yes' : 'no', reason},
    ...(talliesById.has(tally) ? {tally} : {}),
  };
}

function countRules({sources}: ReportContext): MethodPage['rules'] {
  const counts = new Map<string, {kind: string; count: number; example: string; href: string}>();
  for (const source of sources.values()) {
    for (const {rule, count, certainty, text, start} of outlineOf(source.eventSet).rules) {
      const known = counts.get(rule);
      if (known) known.count += count;
      else
        counts.set(rule, {
          kind: `date, ${certainty}`,
          count,
          example: text,
          href: addressOf(source, start),
        });
    }
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([rule, {count, ...rest}]) => ({rule, count: String(count), ...rest}));
}

function listLeftOut({tallies, sources}: ReportContext): MethodPage['leftOut'] {
  const excluded = tallies.tallies.flatMap(exclusionsOf);
  const distinct = new Map(
    excluded.map((item) => [`${item.citation.path} ${item.citation.start} ${item.reason}`, item]),
  );
  return [...distinct.values()].map(({citation, reason}) => {
    const source = sources.get(citation.path);
    return {
      words: citation.quote,
      reason,
      href: source ? addressOfCitation(source, citation) : 'evidence.html',
      place: `line ${citation.line}`,
    };
  });
}

function exclusionsOf(tally: Tally): readonly Exclusion[] {
  if (tally.type === 'timeline') return tally.undated;
  return tally.type === 'series' ? [] : tally.excluded;
}

function showValue(value: Value, {sources}: ReportContext): MethodPage['values'][number] {
  const places = new Map<string, string>();
  for (const citation of value.citations) {
    const {path, line} = citation;
    const source = sources.get(path);
    const href = source ? addressOfCitation(source, citation) : 'evidence.html';
    if (places.size === mostPlaces) {
      places.set('data/values.json', `and the rest of ${value.citations.length} in data/values.json`);
      break;
    }
    if (!places.has(href)) places.set(href, `${source ? nameBriefly(source.about) : path}, line ${line}`);
  }
  return {
    id: value.id,
    anchor: valueAnchor(value),
    display: value.display,
    provenance: value.provenance,
    how: value.how,
    places: [...places].map(([href, words]) => ({href, words})),
  };
}

function reviewWords({story}: ReportContext): string[] {
  const {corrections, names} = story.front;
  return [
    'The prose, the titles of the figures and the short labels of the timeline are an editor’s. The numbers and dates in them are not: they are filled in from the sources when the report is built, and a number typed by hand stops the build.',
    'Which dates stand on the timeline, in which row, and which statements of direction are drawn was chosen by the editor; each must be found in the sentence that is named for it, or the build says so.',
    names?.length
      ? `Numbers that are part of a name, and so neither dates nor counts: ${names.join(', ')}.`
      : 'No numbers were declared to be names.',
    corrections?.length
      ? 'Where extraction misread a sentence, a correction with its reason is recorded, and listed in the report.'
      : 'No reading of a sentence was overridden by hand.',
  ];
}

function share(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}
