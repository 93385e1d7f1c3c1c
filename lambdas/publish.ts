import type {z} from 'zod';
import {publish as publishEdition} from '../pipeline/flow/publish.ts';
import {describeAlert} from './describe-alert.ts';
import {fetchObject} from './keep-object.ts';
import {unpackEdition} from './pack-edition.ts';
import {type PublishPayload, publishPayload, publishResult} from './payloads.ts';
import {readPlan} from './read-run.ts';
import {type Stage, serve} from './serve.ts';

/** A rendered edition → the site: its files, then one swap of `current.json`, unless the gate holds it. */
export const publish: Stage<PublishPayload, z.infer<typeof publishResult>> = {
  name: 'publish',
  input: publishPayload,
  output: publishResult,
  run: async (payload, cloud, {info, count}) => {
    const {seq} = await readPlan(cloud, payload.plan);
    const edition = unpackEdition(await fetchObject(cloud.work, payload.edition));
    const result = await publishEdition(cloud.site, edition, {seq, hold: true});
    info(result.status, {edition: result.edition, seq});
    count('EditionsPublished', result.status === 'published' ? 1 : 0);
    count('EditionsHeld', result.status === 'held' ? 1 : 0);
    const alert = describeAlert(result, {...payload, title: edition.manifest.title, site: cloud.site.place});
    return {status: result.status, edition: result.edition, alert: alert ?? null};
  },
};

export const handler = serve(publish);
