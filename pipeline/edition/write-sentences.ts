import {lineIndex} from '../messages.ts';
import type {EditionSentence, SentencesFile, SourceSentences} from '../model/edition.ts';
import type {EditionFile} from '../model/edition-file.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Story} from '../model/story.ts';
import {canonicalJson} from './canonical-json.ts';

export interface SentencesInput {
  readonly story: Story;
  readonly eventSets: readonly EventSet[];
  /** By path: a digest of all that the event set was made from. */
  readonly readings: ReadonlyMap<string, string>;
}

/** A file of sentences for each source, made when it is wanted, and `data/sentences.json`, which leads to them. */
export function writeSentences({story, eventSets, readings}: SentencesInput): EditionFile[] {
  const numbers = new Map(story.front.sources.map(({file}, index) => [file, index + 1]));
  const placed = eventSets.flatMap((set) => {
    const {path} = set.document.source;
    const number = numbers.get(path);
    return number === undefined ? [] : [{set, path, number, file: `data/sentences/${number}.json`}];
  });
  const index: SentencesFile = {
    schema: 'sentences/2',
    sources: placed.map(({set: {facts}, path, number, file}) => ({
      path,
      page: `evidence/${number}.html`,
      file,
      facts: facts.events.length + facts.quantities.length,
    })),
  };
  return [
    {path: 'data/sentences.json', mediaType, bytes: encode(index)},
    ...placed.map(({set, path, file}) => ({
      path: file,
      mediaType,
      madeFrom: readings.get(path) ?? '',
      make: () => encode(describeSource(set)),
    })),
  ];
}

const mediaType = 'application/json';

function describeSource({document, facts}: EventSet): SourceSentences {
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
  return {schema: 'source-sentences/1', path: document.source.path, sentences};
}

function encode(data: SentencesFile | SourceSentences): Uint8Array {
  return new TextEncoder().encode(canonicalJson(data));
}
