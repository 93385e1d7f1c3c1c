import {batchItems} from './batch-items.ts';
import type {Json, MapState} from './definition.ts';
import {toUuid} from './evaluate.ts';
import {forEachLimited} from './for-each-limited.ts';
import {mapRunConcurrency, measurePayload} from './limits.ts';
import {readItems} from './read-items.ts';
import type {Frame} from './run.ts';
import {type ExecutionResult, runExecution} from './run-execution.ts';
import {selectItem} from './run-map.ts';
import type {View} from './settle-state.ts';
import {StateError, Stopped} from './state-error.ts';
import {writeResults} from './write-results.ts';

/** One child of a Map Run that has ended. */
export interface Child {
  readonly input: Json;
  readonly start: number;
  readonly stop: number;
  readonly result: ExecutionResult;
}

/** Runs a child execution for each item or batch, with no variables of the parent → their outputs in order, or where the
 *  ResultWriter put them. Fails with `States.ExceedToleratedFailureThreshold`.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html */
export async function runDistributedMap(state: MapState, view: View, frame: Frame): Promise<Json> {
  const {run} = frame;
  const items = await readItems(state, view, frame);
  const selected: Json[] = [];
  for (const [index, value] of items.entries()) selected.push(await selectItem(state, view, value, index));
  const inputs = await batchItems(state, view, selected);
  const arn = `${run.arn.replace(':execution:', ':mapRun:')}/${state.Label ?? 'Map'}:${toUuid(run.services.random)}`;
  run.log.events += 2;

  const tolerated = await readTolerance(state, view, inputs.length);
  const limit = Number(await view.evaluate(state.MaxConcurrency ?? 0)) || mapRunConcurrency;
  const children: Child[] = [];
  const ended = new AbortController();
  const stop = AbortSignal.any([run.stop, ended.signal]);
  let failed = 0;
  await forEachLimited(inputs, Math.min(limit, mapRunConcurrency), async (input, index) => {
    if (stop.aborted) return;
    const child = await runChild(state, input, frame, stop);
    children[index] = child;
    run.log.children.push(child.result.log);
    if (child.result.status !== 'SUCCEEDED') failed++;
    if (failed > tolerated) ended.abort();
  });
  if (run.stop.aborted) throw new Stopped();
  const written = await writeResults(state, view, frame, arn, children.filter(Boolean));
  if (failed > tolerated) {
    const reason = `${failed} of ${inputs.length} children failed, more than are tolerated`;
    throw new StateError('States.ExceedToleratedFailureThreshold', reason);
  }
  run.log.largestPayload = Math.max(run.log.largestPayload, measurePayload(written, 'the result of the Map'));
  return written;
}

/** How many children may fail: none unless the state says otherwise; of two limits the lower.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html#maprun-fail-threshold */
async function readTolerance(
  {ToleratedFailureCount, ToleratedFailurePercentage}: MapState,
  view: View,
  total: number,
): Promise<number> {
  if (ToleratedFailureCount === undefined && ToleratedFailurePercentage === undefined) return 0;
  const count = Number(await view.evaluate(ToleratedFailureCount ?? total));
  const percentage = Number(await view.evaluate(ToleratedFailurePercentage ?? 100));
  return Math.min(count, (total * percentage) / 100);
}

async function runChild(
  {ItemProcessor, Label = 'Map'}: MapState,
  input: Json,
  {run}: Frame,
  stop: AbortSignal,
): Promise<Child> {
  const {services} = run;
  const start = services.clock.now();
  const type = ItemProcessor.ProcessorConfig.ExecutionType ?? 'STANDARD';
  const {Name} = run.context.StateMachine as {Name: string};
  const result = await runExecution(ItemProcessor, input, {
    services,
    type,
    machine: `${Name}/${Label}`,
    stop,
  });
  return {input, start, stop: services.clock.now(), result};
}
