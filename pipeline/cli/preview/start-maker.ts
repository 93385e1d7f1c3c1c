import {Worker} from 'node:worker_threads';
import {explainFault} from '../explain-fault.ts';
import type {Answer, Made, Order} from './orders.ts';

/** Makes the pages of one story, one order after the other, in a thread that is started anew when the code has changed. */
export interface Maker {
  /** `isFresh`: with pipeline and templates as they are on disk now. */
  make(isFresh: boolean): Promise<Made>;
  /** A PNG of the last edition that was made; undefined where it has none of that path. */
  draw(path: string): Promise<Uint8Array | undefined>;
}

export function startMaker(storyFolder: string | undefined): Maker {
  let current = startThread(storyFolder);
  /** The thread of the last edition: it draws that edition's images, also while newer code doesn't run. */
  let last = current;
  return {
    async make(isFresh) {
      if (isFresh || current.hasEnded()) {
        if (current !== last) current.end();
        current = startThread(storyFolder);
      }
      const made = await current.order({type: 'make'});
      if (made.type === 'drawn') throw new Error('an answer to another order');
      if (made.type === 'made' && current !== last) {
        last.end();
        last = current;
      }
      return made;
    },
    async draw(path) {
      const drawn = await last.order({type: 'draw', path});
      return drawn.type === 'drawn' ? drawn.bytes : undefined;
    },
  };
}

function startThread(storyFolder: string | undefined) {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {workerData: storyFolder});
  const waiting: ((answer: Answer) => void)[] = [];
  let failure: Answer | undefined;
  worker.on('message', (answer: Answer) => waiting.shift()?.(answer));
  const fail = (error: unknown) => {
    failure ??= {type: 'broken', messages: [explainFault(error)]};
    for (const answer of waiting.splice(0)) answer(failure);
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread that makes the pages has ended')));
  return {
    order: (order: Order): Promise<Answer> =>
      new Promise((resolve) => {
        if (failure) return resolve(failure);
        waiting.push(resolve);
        worker.postMessage(order);
      }),
    hasEnded: () => failure !== undefined,
    end: () => void worker.terminate(),
  };
}
