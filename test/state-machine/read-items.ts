import type {Json, MapState} from './definition.ts';
import type {Frame} from './run.ts';
import {listItems} from './run-map.ts';
import type {View} from './settle-state.ts';
import {StateError} from './state-error.ts';

/** The items of a Distributed Map: of a JSON array or of JSON lines in S3, the first `MaxItems` of them; without a reader those
 *  of the state's input. Fails with `States.ItemReaderFailed`.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html */
export async function readItems(state: MapState, view: View, {run}: Frame): Promise<Json[]> {
  const {ItemReader} = state;
  if (!ItemReader) return listItems(state, view);
  const location = (await view.evaluate(ItemReader.Arguments)) as Record<string, Json>;
  const {InputType, MaxItems} = ItemReader.ReaderConfig;
  const most = MaxItems === undefined ? Infinity : Number(await view.evaluate(MaxItems));
  try {
    const text = await run.services.clock.work(() => run.services.readObject(location));
    return parseItems(text, InputType).slice(0, most);
  } catch (error) {
    throw new StateError('States.ItemReaderFailed', `${location.Key}: ${(error as Error).message}`);
  }
}

function parseItems(text: string, type: 'JSON' | 'JSONL'): Json[] {
  if (type === 'JSONL') {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => JSON.parse(line));
  }
  const items: unknown = JSON.parse(text);
  if (!Array.isArray(items)) throw new Error('the dataset is no array');
  return items;
}
