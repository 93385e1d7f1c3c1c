import {explainTimex, parse, toExtract} from '../flow/parse.ts';
import type {SourceFormat} from '../model/document.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Extract} from '../model/extract.ts';
import type {Message} from '../model/message.ts';
import {readSource} from '../storage/read-source.ts';
import {lineReader} from './read-lines.ts';
import {describeMessage} from './report-messages.ts';
import {showProgress} from './show-progress.ts';
import {tabulateExtract} from './tabulate-extract.ts';
import {print, tell, toSafeJson} from './terminal.ts';

export interface ExtractOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly as?: SourceFormat;
}

/** Files larger than the parser's own bound are not even read. */
const readLimit = 64 * 1024 * 1024;

/** `dateline extract`: a line of JSON, or a table, for each file in order. Exit 2 when one of them is unusable. */
export async function extract(files: readonly string[], options: ExtractOptions): Promise<number> {
  const progress = showProgress();
  const readLine = lineReader();
  let exitCode = 0;
  for (const [index, file] of files.entries()) {
    if (files.length > 1) progress.stage('extract', index, files.length);
    const found = await readSource(file, readLimit);
    const eventSet =
      found instanceof Uint8Array ? parse(file, found, options.as ? {as: options.as} : {}) : undefined;
    const result = eventSet ? toExtract(eventSet) : unusable(file, found as Message);
    if (!(await print(render(result, eventSet, options)))) break;
    for (const message of result.messages) tell(`${describeMessage(message, readLine).join('\n')}\n`);
    if (!eventSet || result.messages.some(({severity}) => severity === 'error')) exitCode = 2;
  }
  progress.end();
  return exitCode;
}

function render(result: Extract, eventSet: EventSet | undefined, {json, explain}: ExtractOptions): string {
  if (json && explain && eventSet) return `${toSafeJson({...result, explanations: explainAll(eventSet)})}\n`;
  if (json) return `${toSafeJson(result)}\n`;
  return tabulateExtract(result, eventSet && explain ? explainAll(eventSet) : {});
}

function explainAll({document, dates}: EventSet): Record<string, string> {
  return Object.fromEntries(dates.timexes.map((timex) => [timex.id, explainTimex(timex, document)]));
}

function unusable(path: string, message: Message): Extract {
  const none = {sentences: [], timexes: [], ranges: [], events: [], states: [], quantities: [], trends: []};
  return {schema: 'extract/1', source: {path}, ...none, messages: [message]};
}
