import {stat} from 'node:fs/promises';
import {mapInOrder} from '../flow/map-in-order.ts';
import type {Message} from '../model/message.ts';
import type {ExtractedFile, ExtractOptions} from './extract-file.ts';
import {hintMissing} from './hint-missing.ts';
import {openPool} from './open-pool.ts';
import {lineReader} from './read-lines.ts';
import {describeMessage, tellCounts} from './report-messages.ts';
import {showProgress} from './show-progress.ts';
import {printBytes, tell} from './terminal.ts';

export type {ExtractOptions} from './extract-file.ts';

/** In bytes of documents that are read or wait to be printed: what is held is about ten times that. */
const heldAtOnce = 24 * 1024 * 1024;
const leastWeight = 8 * 1024;

/** `dateline extract`: a line of JSON, or a table, for each file in order. Exit 2 when one of them is unusable. */
export async function extract(files: readonly string[], options: ExtractOptions): Promise<number> {
  const progress = showProgress();
  const told: Message[] = [];
  const sized = await Promise.all(files.map(async (file) => ({file, bytes: await sizeOf(file)})));
  const whole = sized.reduce((sum, {bytes}) => sum + bytes, 0);
  await using pool = openPool(whole, sized.length);
  const results = mapInOrder(sized, ({file}) => pool.extractFile({file, options}), {
    weigh: ({bytes}) => Math.max(leastWeight, bytes),
    most: heldAtOnce,
  });
  let [exitCode, done] = [0, 0];
  if (files.length > 1) progress.stage('extract', done, files.length);
  for await (const result of results) {
    if (!(await print(result))) break;
    told.push(...result.messages);
    done += 1;
    if (done < files.length) progress.stage('extract', done, files.length);
    if (!result.isUsable) exitCode = 2;
  }
  progress.end();
  tellCounts(told);
  return exitCode;
}

/** Why there is none is told when it is read. */
function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({size}) => size,
    () => 0,
  );
}

/** False once nobody reads any more. */
async function print({printed, messages}: ExtractedFile): Promise<boolean> {
  for (const piece of printed) if (!(await printBytes(piece))) return false;
  const readLine = lineReader();
  for (const message of messages) tell(`${describeMessage(hintMissing(message), readLine).join('\n')}\n`);
  return true;
}
