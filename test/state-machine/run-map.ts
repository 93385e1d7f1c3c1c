import type {Json, MapState} from './definition.ts';
import {forEachLimited} from './for-each-limited.ts';
import {inlineConcurrency} from './limits.ts';
import type {Frame} from './run.ts';
import {runDistributedMap} from './run-distributed-map.ts';
import {runStates} from './run-states.ts';
import {openScope} from './scope.ts';
import type {View} from './settle-state.ts';
import {StateError} from './state-error.ts';

/** Runs the states of a Map for each item → their outputs, in the items' order. An inline iteration that fails ends the state
 *  with its error. https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html */
export async function runMap(state: MapState, view: View, frame: Frame): Promise<Json> {
  const {ItemProcessor, MaxConcurrency = 0} = state;
  if (ItemProcessor.ProcessorConfig.Mode === 'DISTRIBUTED') return runDistributedMap(state, view, frame);
  const items = await listItems(state, view);
  const stop = new AbortController();
  const run = {...frame.run, stop: AbortSignal.any([frame.run.stop, stop.signal])};
  const limit = Number(await view.evaluate(MaxConcurrency)) || inlineConcurrency;
  const outputs: Json[] = [];
  run.log.events += 2;
  try {
    await forEachLimited(items, Math.min(limit, inlineConcurrency), async (value, index) => {
      const map = {Item: {Index: index, Value: value}};
      const input = await selectItem(state, view, value, index);
      run.log.events += 2;
      outputs[index] = await runStates(ItemProcessor, input, {run, scope: openScope(frame.scope), map});
    });
  } finally {
    stop.abort();
  }
  return outputs;
}

/** The array that `Items` gives, or the state's input. */
export async function listItems({Items}: MapState, view: View): Promise<Json[]> {
  const items = Items === undefined ? view.input : await view.evaluate(Items);
  if (!Array.isArray(items))
    throw new StateError('States.QueryEvaluationError', 'the items of a Map are no array');
  return items;
}

/** What an iteration gets for an item. https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemselector.html */
export function selectItem(
  {ItemSelector}: MapState,
  view: View,
  value: Json,
  index: number,
): Promise<Json> | Json {
  if (ItemSelector === undefined) return value;
  return view.evaluate(ItemSelector, {map: {Item: {Index: index, Value: value}}});
}
