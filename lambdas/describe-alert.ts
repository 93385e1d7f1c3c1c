import type {PublishResult} from '../pipeline/flow/publish.ts';

/** In characters: an alert is to be read on a phone, and a payload has its limit. */
const longestMessage = 4000;

export interface AlertContext {
  /** The edition's title, in the story's words. */
  readonly title: string | undefined;
  /** Where it is published: `s3://bucket`. */
  readonly site: string;
  readonly failed: number;
  readonly failedFiles: readonly string[];
}

export interface Alert {
  readonly subject: string;
  readonly message: string;
}

/** What an editor has to know of a run's end, and what to do; `undefined` where all is as expected, or was told before. */
export function describeAlert(result: PublishResult, context: AlertContext): Alert | undefined {
  const isNewHold = result.status === 'held' && result.alert;
  const isIncomplete = result.status === 'published' && context.failed > 0;
  if (!isNewHold && !isIncomplete) return undefined;
  const lines = [
    `“${context.title ?? 'untitled'}”, edition ${result.edition}`,
    '',
    ...(isNewHold ? describeHold(result, context) : ['It is published.']),
    ...describeFailures(context),
  ];
  const verb = isNewHold ? 'held' : 'published with documents missing';
  return {subject: `Dateline: an edition was ${verb}`, message: shorten(lines.join('\n'))};
}

function describeHold(
  {edition, findings}: Extract<PublishResult, {status: 'held'}>,
  {site}: AlertContext,
): string[] {
  return [
    'It is complete, but readers still get the one before. The reasons:',
    ...findings.map(({rule, reason}) => `- ${rule}: ${reason}`),
    '',
    `Look at it under /editions/${edition}/ and at what changed under /history/, then mend the sources, or publish it:`,
    `  dateline promote ${edition} --to ${site} --reason "…"`,
  ];
}

function describeFailures({failed, failedFiles}: AlertContext): string[] {
  if (failed === 0) return [];
  const more = failed - failedFiles.length;
  return [
    '',
    `${failed} ${failed === 1 ? 'document' : 'documents'} failed and the edition goes without; its pages say so:`,
    ...failedFiles.map((file) => `- ${file}`),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ];
}

function shorten(text: string): string {
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage)}…`;
}
