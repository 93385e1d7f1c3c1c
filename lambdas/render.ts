import type {z} from 'zod';
import {planInputs} from '../pipeline/flow/plan.ts';
import {assembleEdition, renderEdition} from '../pipeline/flow/render.ts';
import {fetchObject, keepObject} from './keep-object.ts';
import {packEdition} from './pack-edition.ts';
import {unpackTallied} from './pack-tallied.ts';
import {type RunPlan, renderPayload, renderResult} from './payloads.ts';
import {readBundledAssets} from './read-bundled-assets.ts';
import {readPlannedStory} from './read-planned-story.ts';
import {folderOf, readEventSets, readPlan} from './read-run.ts';
import {type Stage, serve} from './serve.ts';

/** Tallies and story → the whole edition, packed into one object of the work bucket. */
export const render: Stage<z.infer<typeof renderPayload>, z.infer<typeof renderResult>> = {
  name: 'render',
  input: renderPayload,
  output: renderResult,
  run: async ({plan, tallied}, cloud, {info, count}) => {
    const run = await readPlan(cloud, plan);
    const [{story}, eventSets, packed, assets] = await Promise.all([
      readPlannedStory(cloud, run),
      readEventSets(cloud, run),
      fetchObject(cloud.work, tallied),
      readBundledAssets(),
    ]);
    const {edition, messages} = await renderEdition(
      {story, eventSets, ...unpackTallied(packed)},
      describe(run),
      assets,
    );
    info('rendered', {edition: run.edition, files: edition.files.length, withheld: messages.length});
    count('FiguresWithheld', messages.length);
    return {
      edition: await keepObject(
        cloud.work,
        folderOf(run),
        'edition.zip',
        packEdition(assembleEdition(edition)),
      ),
    };
  },
};

export const handler = serve(render);

function describe({story, sources, code}: RunPlan) {
  const inputs = sources.map(({file, sha256}) => ({path: file, sha256}));
  return planInputs({path: 'story.md', sha256: story.sha256}, inputs, code);
}
