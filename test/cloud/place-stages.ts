import type {Cloud} from '../../lambdas/cloud.ts';
import {parse} from '../../lambdas/parse.ts';
import {plan} from '../../lambdas/plan.ts';
import {publish} from '../../lambdas/publish.ts';
import {reconcile} from '../../lambdas/reconcile.ts';
import {render} from '../../lambdas/render.ts';
import {type Stage, serve} from '../../lambdas/serve.ts';
import {settle} from '../../lambdas/settle.ts';
import {tally} from '../../lambdas/tally.ts';
import type {FakeFunction} from './fake-lambda.ts';
import type {Buckets} from './open-buckets.ts';
import {openCloudPorts} from './open-cloud-ports.ts';
import type {Stack} from './read-template.ts';

// biome-ignore lint/suspicious/noExplicitAny: a stage's input is its own; what comes is checked by its schema.
const stages: readonly Stage<any, unknown>[] = [settle, plan, parse, tally, render, publish, reconcile];

/** The functions of a stack by ARN, each with the handler of the stage that its logical id names, opened anew for every
 *  invocation: nothing is warm. `count` is told each call to the outside. Throws where a function has no stage. */
export function placeStages(
  stack: Stack,
  cloud: Cloud,
  buckets: Buckets,
  count: (action: string) => void,
): Map<string, FakeFunction> {
  return new Map(
    stack.functions.map(({id, arn, timeout, reserved, mayDo}) => {
      const stage = stages.find(({name}) => id.toLowerCase().startsWith(`stages${name}function`));
      if (!stage) throw new Error(`the function ${id} is of no stage`);
      const run: FakeFunction['run'] = (payload, invocation) =>
        serve(stage, () => openCloudPorts(cloud, buckets, stack.edgeArn, invocation, mayDo, count))(payload);
      return [arn, {name: stage.name, timeout, run, ...(reserved === undefined ? {} : {reserved})}];
    }),
  );
}
