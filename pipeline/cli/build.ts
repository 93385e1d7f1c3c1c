import {makeEdition} from '../flow/make-edition.ts';
import {type PublishResult, publish} from '../flow/publish.ts';
import {openStorage} from '../storage/open-storage.ts';
import {locateMessages, withLocatedProblems} from './locate-messages.ts';
import {openCraft} from './open-craft.ts';
import type {Outcome} from './outcome.ts';
import {readInputs} from './read-inputs.ts';
import {showProgress} from './show-progress.ts';

export interface BuildOptions {
  readonly out: string;
  readonly strict?: boolean;
}

/** `dateline build`: makes the edition, shows it in the folder `out`, says where it is. 1 where a check failed. */
export async function build(storyFolder: string | undefined, {out, strict}: BuildOptions): Promise<Outcome> {
  const progress = showProgress();
  const inputs = await readInputs(storyFolder);
  await using craft = openCraft(inputs);
  const made = await withLocatedProblems(inputs.storyPath, () => makeEdition(inputs, progress.stage, craft));
  const {edition} = made;

  progress.stage('write');
  const result = await publish(await openStorage(out), edition, {
    hold: false,
    onProgress: ({done, total}) => progress.stage('write', done - 1, total),
  });
  progress.end();

  const messages = locateMessages(made.messages, inputs.storyPath);
  const failed = messages.some(({severity}) => severity === 'error' || (strict && severity === 'warning'));
  const {edition: id, title} = edition.manifest;
  const images = edition.files.filter(({mediaType}) => /^image\//.test(mediaType)).length;
  const report = `${out}/editions/${id}/index.html`;
  const text = [
    `${failed ? 'To look at, with what fails above; publish would hold it: edition' : 'Edition'} ${id} of “${title}”: ${edition.files.length} files`,
    `  report   ${report}`,
    `  images   ${out}/editions/${id}/figures/ (${images} ${images === 1 ? 'file' : 'files'})`,
    `  newest   ${describeNewest(result, out)}`,
    '',
  ].join('\n');
  const json = {edition: id, title, failed, files: edition.files.length, report, shown: isShown(result)};
  return {exitCode: failed ? 1 : 0, text, json, messages};
}

function isShown({status}: PublishResult): boolean {
  return status === 'published' || status === 'unchanged';
}

function describeNewest(result: PublishResult, out: string): string {
  if (isShown(result)) return `${out}/index.html leads to it`;
  if (result.status === 'superseded')
    return `${out}/index.html leads to ${result.pointer.edition}, of a build that began later`;
  return `${out}/index.html doesn't lead to it: it was taken down there`;
}
