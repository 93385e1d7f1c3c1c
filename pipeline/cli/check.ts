import {readCitations} from '../edition/read-citations.ts';
import {readEdition} from '../edition/read-edition.ts';
import {readJson} from '../edition/read-json.ts';
import {readState} from '../edition/read-state.ts';
import {type Drift, findDrift} from '../flow/check.ts';
import {tallySources} from '../flow/make-edition.ts';
import type {TalliedStory} from '../flow/tally.ts';
import {listRows} from '../model/citation-table.ts';
import {talliesFileSchema} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import type {Check, Tally, Value} from '../model/tally.ts';
import {openStorage} from '../storage/open-storage.ts';
import {chooseOut} from './choose-out.ts';
import {locateMessages, withLocatedProblems} from './locate-messages.ts';
import {openCraft} from './open-craft.ts';
import type {Outcome} from './outcome.ts';
import {readInputs} from './read-inputs.ts';
import {showProgress} from './show-progress.ts';

export interface CheckOptions {
  /** Where the edition is that readers have; as `chooseOut` chooses where absent. */
  readonly against?: string;
  readonly strict?: boolean;
}

/** `dateline check`: reads, counts and checks a story without building it, and says what became of the numbers that the
 *  current edition prints. 1 where a check fails, or where such a number is lost or another one now. */
export async function check(storyFolder: string | undefined, options: CheckOptions): Promise<Outcome> {
  const inputs = await readInputs(storyFolder);
  await using craft = openCraft(inputs);
  const progress = showProgress();
  const tallied = await withLocatedProblems(inputs.storyPath, () =>
    tallySources(inputs, progress.stage, craft),
  );
  progress.end();
  const against = options.against ?? (await chooseOut(storyFolder));
  const published = await readPublished(await openStorage(against), tallied.story.front.title);
  const drift = published ? findDrift(tallied, published) : [];
  const {checks} = tallied.tallies;
  const failed =
    tallied.messages.some(
      ({severity}) => severity === 'error' || (options.strict && severity === 'warning'),
    ) ||
    checks.some(({role, verdict}) => role === 'gate' && verdict !== 'agrees') ||
    drift.some(({change}) => change !== 'moved');
  return {
    exitCode: failed ? 1 : 0,
    text: describe(tallied, drift, published ? against : undefined),
    json: {checks, drift},
    messages: locateMessages(tallied.messages, inputs.storyPath),
  };
}

/** Values and tallies of the current edition of this story; `undefined` where there is none. */
async function readPublished(
  storage: Storage,
  title: string,
): Promise<{values: readonly Value[]; tallies: readonly Tally[]} | undefined> {
  const {pointer} = await readState(storage);
  if (!pointer) return undefined;
  const edition = await readEdition(storage, pointer.edition);
  const {value: tallied} = await readJson(
    storage,
    `editions/${pointer.edition}/data/tallies.json`,
    talliesFileSchema,
  );
  if (edition?.manifest.title !== title || !tallied) return undefined;
  const at = await readCitations(storage, pointer.edition);
  return {
    values: edition.values.values.map((value) => ({
      ...value,
      citations: listRows(value.citations).map(at),
    })) as unknown as readonly Value[],
    tallies: tallied.tallies as unknown as readonly Tally[],
  };
}

function describe({tallies}: TalliedStory, drift: readonly Drift[], against: string | undefined): string {
  const checks = tallies.checks.map((found) => `  ${sign(found)} ${found.id}: ${found.reason}`);
  const compared =
    against === undefined ? 'no edition to compare with' : `against the current edition in ${against}`;
  return [
    `Checks (${checks.length})`,
    ...checks,
    `Published values that changed: ${drift.length} (${compared})`,
    ...drift.map(describeDrift),
    '',
  ].join('\n');
}

function sign({verdict, role}: Check): string {
  if (verdict === 'agrees') return 'agrees';
  return `${verdict === 'disagrees' ? 'disagrees' : "can't tell"}${role === 'gate' ? ' (holds publishing)' : ''}`;
}

function describeDrift({id, change, was, now, before, figures, uses}: Drift): string {
  const place = before[0] ? ` (was at ${before[0].path}:${before[0].line}:${before[0].column})` : '';
  const where = uses.map(({line, column}) => `story.md:${line}:${column}`);
  const used = [...where, ...figures.map((figure) => `figure ${figure}`)].join(', ');
  return `  ${change} ${id}: ${was}${now === undefined ? '' : ` → ${now}`}${place}${used ? `; used in ${used}` : ''}`;
}
