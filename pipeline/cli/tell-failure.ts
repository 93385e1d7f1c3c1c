import {type Command, CommanderError} from 'commander';
import {DatelineError, neutralize} from '../messages.ts';
import type {Message} from '../model/message.ts';
import {callPath, explainCall, showCall} from './explain-call.ts';
import {explainFault} from './explain-fault.ts';
import {hintMissing} from './hint-missing.ts';
import {lineReader} from './read-lines.ts';
import {reportMessages} from './report-messages.ts';
import {printJson, tell} from './terminal.ts';

export interface FailedCall {
  readonly args: readonly string[];
  readonly program: Command;
  /** Whether what is wrong is printed as JSON too. */
  readonly isJson: boolean;
}

/** Tells why a command failed, with the line that is at fault; gives the exit code. */
export async function tellFailure(failure: unknown, {args, program, isJson}: FailedCall): Promise<number> {
  const error =
    failure instanceof CommanderError ? new DatelineError([explainCall(failure, args, program)]) : failure;
  const isKnown = error instanceof DatelineError;
  const messages: readonly Message[] = isKnown ? error.problems.map(hintMissing) : [explainFault(error)];
  const readFile = lineReader();
  const readLine = (path: string, line: number) =>
    path === callPath ? showCall(args) : readFile(path, line);
  reportMessages(messages, {strict: false, readLine});
  if (!isKnown && error instanceof Error) tell(`${neutralize(error.stack ?? '')}\n`);
  if (isJson) await printJson({messages});
  return isKnown ? error.exitCode : 3;
}
