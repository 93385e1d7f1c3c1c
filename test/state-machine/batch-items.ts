import type {Json, MapState} from './definition.ts';
import {payloadLimit} from './limits.ts';
import type {View} from './settle-state.ts';
import {StateError} from './state-error.ts';

/** Items → the inputs of the children: one each, or `{BatchInput?, Items}` with as many as the batcher's two limits allow.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html */
export async function batchItems(
  {ItemBatcher}: MapState,
  view: View,
  items: readonly Json[],
): Promise<Json[]> {
  if (!ItemBatcher) return [...items];
  const {BatchInput, MaxItemsPerBatch = Infinity, MaxInputBytesPerBatch = payloadLimit} = ItemBatcher;
  const most = MaxItemsPerBatch === Infinity ? Infinity : Number(await view.evaluate(MaxItemsPerBatch));
  const bytes = Math.min(Number(await view.evaluate(MaxInputBytesPerBatch)), payloadLimit);
  const fixed = BatchInput === undefined ? {} : {BatchInput: await view.evaluate(BatchInput)};
  const empty = sizeOf({...fixed, Items: []});
  const batches: Json[][] = [];
  let size = Infinity;
  for (const item of items) {
    const own = sizeOf(item) + 1;
    if (empty + own > bytes)
      throw new StateError(
        'States.DataLimitExceeded',
        `an item alone is above the ${bytes} bytes of a batch`,
      );
    const batch = batches.at(-1);
    if (batch && batch.length < most && size + own <= bytes) {
      batch.push(item);
      size += own;
    } else {
      batches.push([item]);
      size = empty + own;
    }
  }
  return batches.map((Items) => ({...fixed, Items}));
}

function sizeOf(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value));
}
