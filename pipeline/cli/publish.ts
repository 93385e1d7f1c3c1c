import {claimSeq} from '../edition/claim-seq.ts';
import {identifyPlanned} from '../flow/plan.ts';
import {type PublishResult, publish as publishEdition} from '../flow/publish.ts';
import {openStorage} from '../storage/open-storage.ts';
import {makeOrFind} from './make-or-find.ts';
import type {Outcome} from './outcome.ts';
import {readInputs} from './read-inputs.ts';
import {showProgress} from './show-progress.ts';

export interface PublishOptions {
  readonly to: string;
  readonly strict?: boolean;
}

/** `dateline publish`: makes the edition and publishes it to a folder or bucket, unless the gate holds it (exit 1). */
export async function publish(
  storyFolder: string | undefined,
  {to, strict}: PublishOptions,
): Promise<Outcome> {
  const progress = showProgress();
  const inputs = await readInputs(storyFolder);
  const storage = await openStorage(to);
  // The number is taken before the work is done: of two runs, the one that began later wins.
  const seq = await claimSeq(storage, identifyPlanned(inputs));
  const {id, edition, messages} = await makeOrFind(inputs, storage, progress.stage);
  if (strict && messages.some(({severity}) => severity === 'warning')) {
    progress.end();
    const text = 'Nothing was published: --strict lets no warning pass.\n';
    return {exitCode: 1, text, json: {status: 'refused', edition: id}, messages};
  }
  const result = await publishEdition(storage, edition, {
    seq,
    hold: true,
    onProgress: ({done, total}) => progress.stage('publish', done - 1, total),
  });
  progress.end();
  return {
    exitCode: result.status === 'held' ? 1 : 0,
    text: describe(result, to),
    json: {...result, target: to},
    messages,
  };
}

function describe(result: PublishResult, to: string): string {
  const {status, edition} = result;
  if (status === 'held') {
    return [
      `Held: edition ${edition} is at ${to}/editions/${edition}/ but not current.`,
      ...result.findings.map(({rule, reason}) => `  ${rule}: ${reason}`),
      'Look at it, mend the story or its sources, or publish it all the same:',
      `  dateline promote ${edition} --to ${to} --reason "…"`,
      '',
    ].join('\n');
  }
  if (status === 'superseded') {
    return `Superseded: edition ${result.pointer.edition} is newer than ${edition}; nothing was changed.\n`;
  }
  if (status === 'unchanged') return `Unchanged: edition ${edition} is the current one at ${to} already.\n`;
  return `Published: edition ${edition} is the current one at ${to}.\n`;
}
