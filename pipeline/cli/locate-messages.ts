import {dirname, posix} from 'node:path';
import {DatelineError} from '../messages.ts';
import type {Message} from '../model/message.ts';

/** Messages about a story's sources, with paths as they are seen from the working directory, so that an editor can open
 *  them. `storyPath` is the path of the story's own messages. */
export function locateMessages(messages: readonly Message[], storyPath: string): Message[] {
  const folder = dirname(storyPath);
  return messages.map((message) =>
    message.path === storyPath ? message : {...message, path: posix.join(folder, message.path)},
  );
}

/** Does a story's work; problems that end it are located too. */
export async function withLocatedProblems<T>(storyPath: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    throw new DatelineError(locateMessages(error.problems, storyPath), error.exitCode, {cause: error});
  }
}
