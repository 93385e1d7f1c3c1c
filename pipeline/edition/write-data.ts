import {lineIndex} from '../messages.ts';
import type {ChecksFile, EditionSentence, FiguresFile, SentencesFile, ValuesFile} from '../model/edition.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Figure, OutputFile, RichText} from '../model/figure.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import {canonicalJson} from './canonical-json.ts';

export interface EditionData {
  readonly story: Story;
  readonly tallies: Tallies;
  readonly eventSets: readonly EventSet[];
  readonly figures: readonly Figure[];
  readonly messages: readonly Message[];
}

/** What later editions are compared with, as canonical JSON under `data/`: values and pins, checks and messages,
 *  sentences with their facts, digests of figures, and the tallies. */
export function writeData({story, tallies, eventSets, figures, messages}: EditionData): OutputFile[] {
  const values: ValuesFile = {
    schema: 'values/1',
    pins: listPins(story),
    values: tallies.values.map(({citations, ...value}) => ({...value, citations: [...citations]})),
  };
  const checks: ChecksFile = {
    schema: 'checks/1',
    checks: tallies.checks.map((check) => ({...check})),
    // Where the story's folder lies is nobody's business, and must not change a byte.
    messages: messages.map((told) => (told.path === story.path ? {...told, path: 'story.md'} : told)),
  };
  const pages = new Map(story.front.sources.map(({file}, index) => [file, `evidence/${index + 1}.html`]));
  const sentences: SentencesFile = {
    schema: 'sentences/1',
    sources: eventSets.map((set) => describeSource(set, pages.get(set.document.source.path))),
  };
  const drawn: FiguresFile = {
    schema: 'figures/1',
    figures: figures.map(({id, title, digest}) => ({id, title: toPlain(title), digest})),
  };
  return [
    writeJson('data/values.json', values),
    writeJson('data/checks.json', checks),
    writeJson('data/sentences.json', sentences),
    writeJson('data/figures.json', drawn),
    writeJson('data/tallies.json', {schema: 'tallies/1', tallies: tallies.tallies}),
  ];
}

/** Ids of the values whose change holds an edition: `red-army-reports.total`. */
function listPins({front}: Story): string[] {
  return (front.tallies ?? []).flatMap(({id, pin}) => (pin ?? []).map((part) => `${id}.${part}`)).sort();
}

function describeSource(
  {document, facts}: EventSet,
  page: string | undefined,
): SentencesFile['sources'][number] {
  const lines = lineIndex(document.text);
  const events = Map.groupBy(facts.events, ({sentence}) => sentence);
  const quantities = Map.groupBy(facts.quantities, ({sentence}) => sentence);
  const sentences = document.passages.map(
    ({id, start, end}): EditionSentence => ({
      id,
      ...lines.at(start),
      start,
      end,
      quote: document.text.slice(start, end),
      events: (events.get(id) ?? []).map(({id: event, summary, date}) => ({
        id: event,
        summary,
        ...(date === undefined ? {} : {date}),
      })),
      quantities: (quantities.get(id) ?? []).map(({text, counted}) => `${text} ${counted.text}`),
    }),
  );
  const {path} = document.source;
  return {path, ...(page ? {page} : {}), sentences};
}

function toPlain(text: RichText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.display)).join('');
}

function writeJson(path: string, data: unknown): OutputFile {
  return {path, mediaType: 'application/json', bytes: new TextEncoder().encode(canonicalJson(data))};
}
