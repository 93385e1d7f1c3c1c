import {explainTimex, parse, toExtract} from '../flow/parse.ts';
import {neutralize} from '../messages.ts';
import type {SourceFormat} from '../model/document.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Extract} from '../model/extract.ts';
import type {Message} from '../model/message.ts';
import {readSource} from '../storage/read-source.ts';
import {encodeJson} from './encode-json.ts';
import {tabulateExtract} from './tabulate-extract.ts';

export interface ExtractOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly as?: SourceFormat;
}

export interface ExtractTask {
  readonly file: string;
  readonly options: ExtractOptions;
}

export interface ExtractedFile {
  /** What is printed: a line of JSON or a table, in pieces. */
  readonly printed: readonly Uint8Array[];
  readonly messages: readonly Message[];
  readonly isUsable: boolean;
}

/** Files larger than the parser's own bound are not even read. */
const readLimit = 64 * 1024 * 1024;

/** A document on disk → what `dateline extract` prints of it. */
export async function extractFile({file, options}: ExtractTask): Promise<ExtractedFile> {
  const found = readSource(file, readLimit);
  const eventSet =
    found instanceof Uint8Array ? parse(file, found, options.as ? {as: options.as} : {}) : undefined;
  const result = eventSet ? toExtract(eventSet) : unusable(file, found as Message);
  return {
    printed: print(result, eventSet, options),
    messages: result.messages,
    isUsable: eventSet !== undefined && !result.messages.some(({severity}) => severity === 'error'),
  };
}

function print(result: Extract, eventSet: EventSet | undefined, {json, explain}: ExtractOptions) {
  const explanations = explain && eventSet ? explainAll(eventSet) : undefined;
  if (json) return encodeJson(explanations ? {...result, explanations} : result);
  // "0 sentences" would be said of a text; of what isn't one, the message says all.
  if (result.sentences.length === 0 && result.messages.some(({severity}) => severity === 'error')) return [];
  return [new TextEncoder().encode(neutralize(tabulateExtract(result, explanations ?? {})))];
}

function explainAll({document, dates}: EventSet): Record<string, string> {
  return Object.fromEntries(dates.timexes.map((timex) => [timex.id, explainTimex(timex, document)]));
}

function unusable(path: string, message: Message): Extract {
  const none = {sentences: [], timexes: [], ranges: [], events: [], states: [], quantities: [], trends: []};
  return {schema: 'extract/1', source: {path}, ...none, messages: [message]};
}
