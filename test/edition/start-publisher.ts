import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

const script = fileURLToPath(new URL('publish-child.ts', import.meta.url));

/** A publisher in a process of its own, ready for orders. */
export interface Publisher {
  readonly process: ChildProcess;
  /** The answer to one order; rejects with the publisher's error, and with `killed` where it ends without an answer. */
  order<T>(order: object): Promise<T>;
  stop(): Promise<void>;
}

export async function startPublisher(target: string): Promise<Publisher> {
  const child = fork(script, [target], {execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc']});
  const ended = once(child, 'exit');
  await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error('no publisher')))]);
  return {
    process: child,
    async order<T>(order: object): Promise<T> {
      const answer = once(child, 'message');
      child.send(order, () => {});
      const [message] = await Promise.race([answer, ended.then(() => [{error: 'killed'}])]);
      if (message.error !== undefined) throw new Error(message.error);
      return message.result;
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
