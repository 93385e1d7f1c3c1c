import {parentPort, workerData} from 'node:worker_threads';
import {digestCode} from '../../edition/digest-code.ts';
import {keepUnchanged} from '../../flow/keep-unchanged.ts';
import {makeEdition} from '../../flow/make-edition.ts';
import {DatelineError} from '../../messages.ts';
import {readAssets} from '../../storage/read-assets.ts';
import {readChartAssets} from '../../storage/read-chart-assets.ts';
import {readCode} from '../../storage/read-code.ts';
import {explainFault} from '../explain-fault.ts';
import {locateMessages, withLocatedProblems} from '../locate-messages.ts';
import {readStoryInputs} from '../read-inputs.ts';
import type {Answer, Order} from './orders.ts';

/** A thread that makes editions of one story when it is told to. It loads pipeline and templates as they stand when it
 *  starts, and remembers what didn't change. */
const folder: string | undefined = workerData;
const craft = keepUnchanged();
const fixed = Promise.all([readCode(), readChartAssets()]);

parentPort?.on('message', async (order: Order) => {
  parentPort?.postMessage(order.type === 'make' ? await make() : await draw(order.path));
});

async function make(): Promise<Answer> {
  try {
    const inputs = await readStoryInputs(folder, craft.readStory);
    const [[code, chartAssets], assets] = await Promise.all([fixed, readAssets()]);
    const input = {...inputs, code: digestCode(code), assets, chartAssets};
    const made = await withLocatedProblems(inputs.storyPath, () => makeEdition(input, () => {}, craft));
    craft.settle();
    return {
      type: 'made',
      files: made.edition.files.filter(({path}) => path !== 'manifest.json'),
      messages: locateMessages(made.messages, inputs.storyPath),
    };
  } catch (error) {
    const messages = error instanceof DatelineError ? error.problems : [explainFault(error)];
    return {type: 'broken', messages};
  }
}

async function draw(path: string): Promise<Answer> {
  return {type: 'drawn', bytes: await craft.drawImage(path).catch(() => undefined)};
}
