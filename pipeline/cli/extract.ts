import {explainTimex, parse, toExtract} from '../flow/parse.ts';
import {formatMessage} from '../messages.ts';
import type {SourceFormat} from '../model/document.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Extract} from '../model/extract.ts';
import type {Message} from '../model/message.ts';
import {readSource} from '../storage/read-source.ts';
import {tabulateExtract} from './tabulate-extract.ts';

export interface ExtractOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly as?: SourceFormat;
}

/** Files larger than the parser's own bound are not even read. */
const readLimit = 64 * 1024 * 1024;

/** `dateline extract`: a line of JSON, or a table, for each file in order. Exit 2 when one of them is unusable. */
export async function extract(files: readonly string[], options: ExtractOptions): Promise<number> {
  let exitCode = 0;
  for (const file of files) {
    const found = await readSource(file, readLimit);
    const eventSet =
      found instanceof Uint8Array ? parse(file, found, options.as ? {as: options.as} : {}) : undefined;
    const result = eventSet ? toExtract(eventSet) : unusable(file, found as Message);
    await write(process.stdout, render(result, eventSet, options));
    for (const message of result.messages) await write(process.stderr, `${formatMessage(message)}\n`);
    if (!eventSet || result.messages.some(({severity}) => severity === 'error')) exitCode = 2;
  }
  return exitCode;
}

function render(result: Extract, eventSet: EventSet | undefined, {json, explain}: ExtractOptions): string {
  if (json && explain && eventSet)
    return `${JSON.stringify({...result, explanations: explainAll(eventSet)})}\n`;
  if (json) return `${JSON.stringify(result)}\n`;
  return tabulateExtract(result, eventSet && explain ? explainAll(eventSet) : {});
}

function explainAll({document, dates}: EventSet): Record<string, string> {
  return Object.fromEntries(dates.timexes.map((timex) => [timex.id, explainTimex(timex, document)]));
}

function unusable(path: string, message: Message): Extract {
  const none = {sentences: [], timexes: [], ranges: [], events: [], states: [], quantities: [], trends: []};
  return {schema: 'extract/1', source: {path}, ...none, messages: [message]};
}

/** Waits where the reader is slower, so that memory stays bounded. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
