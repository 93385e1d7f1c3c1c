import {uploadEdition} from '../edition/upload-edition.ts';
import {type PublishResult, publish} from '../flow/publish.ts';
import {DatelineError} from '../messages.ts';
import type {Message} from '../model/message.ts';
import {listStories} from '../storage/list-stories.ts';
import {openStorage} from '../storage/open-storage.ts';
import {chooseOut} from './choose-out.ts';
import {callProblem} from './explain-call.ts';
import {makeOrFind} from './make-or-find.ts';
import type {Outcome} from './outcome.ts';
import {readInputs} from './read-inputs.ts';
import {showProgress} from './show-progress.ts';

export interface BuildOptions {
  /** As `chooseOut` chooses where absent. */
  readonly out?: string;
  readonly strict?: boolean;
  /** Every story under `data/`. */
  readonly all?: boolean;
}

/** `dateline build`: makes the edition, shows it in the folder `out`, says where it is. 1 where a check failed. */
export async function build(storyFolder: string | undefined, options: BuildOptions): Promise<Outcome> {
  const {all, strict, out} = options;
  if (!all) return buildOne(storyFolder, out ?? (await chooseOut(storyFolder)), strict);
  if (storyFolder !== undefined) throw new DatelineError([refuseBoth(storyFolder)]);
  return buildAll(out, strict);
}

function refuseBoth(storyFolder: string): Message {
  const args = process.argv.slice(2);
  const reason = `found the story "${storyFolder}" and --all; expected one of the two`;
  return callProblem(args, args.indexOf(storyFolder), 'call-arguments', reason);
}

/** Every story under `data/`, in order of their names; one that can't be built doesn't keep the others from it. */
async function buildAll(out: string | undefined, strict: boolean | undefined): Promise<Outcome> {
  const stories = await listStories();
  if (stories.length === 0) return buildOne(undefined, out ?? 'out', strict);
  const outcomes: Outcome[] = [];
  for (const story of stories) {
    outcomes.push(await buildOne(story, await chooseOut(story, out), strict).catch(toOutcome));
  }
  return {
    exitCode: outcomes.reduce<Outcome['exitCode']>(
      (worst, {exitCode}) => (exitCode > worst ? exitCode : worst),
      0,
    ),
    text: outcomes.map(({text}) => text).join(''),
    json: {stories: outcomes.map(({json}, index) => ({story: stories[index], ...json}))},
    messages: outcomes.flatMap(({messages}) => messages ?? []),
  };
}

function toOutcome(error: unknown): Outcome {
  if (!(error instanceof DatelineError)) throw error;
  return {exitCode: error.exitCode, text: '', json: {failed: true}, messages: error.problems};
}

async function buildOne(
  storyFolder: string | undefined,
  out: string,
  strict: boolean | undefined,
): Promise<Outcome> {
  const progress = showProgress();
  const inputs = await readInputs(storyFolder);
  const storage = await openStorage(out);
  const {id, title, listed, edition, messages, isStanding} = await makeOrFind(
    inputs,
    storage,
    progress.stage,
  );

  progress.stage(isStanding ? 'unchanged' : 'write');
  const result = await publish(storage, edition, {
    hold: false,
    onProgress: ({done, total}) => progress.stage('write', done - 1, total),
  });
  // A publisher leaves the current edition alone; one that had lost files gets them back.
  if (result.status === 'unchanged' && !isStanding) await uploadEdition(storage, edition);
  progress.end();

  const failed = messages.some(({severity}) => severity === 'error' || (strict && severity === 'warning'));
  const images = listed.filter(({mediaType}) => /^image\//.test(mediaType)).length;
  const report = `${out}/editions/${id}/index.html`;
  const text = [
    `${failed ? 'To look at, with what fails above; publish would hold it: edition' : 'Edition'} ${id} of “${title}”: ${listed.length + 1} files`,
    `  report   ${report}`,
    `  images   ${out}/editions/${id}/figures/ (${images} ${images === 1 ? 'file' : 'files'})`,
    `  newest   ${describeNewest(result, out)}`,
    '',
  ].join('\n');
  const json = {edition: id, title, failed, files: listed.length + 1, report, shown: isShown(result)};
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
