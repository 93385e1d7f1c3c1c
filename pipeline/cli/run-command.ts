import {CommanderError} from 'commander';
import {DatelineError, neutralize} from '../messages.ts';
import type {Message} from '../model/message.ts';
import {describeProgram} from './describe-program.ts';
import {endOnSignal} from './end-on-signal.ts';
import {callPath, explainCall, showCall} from './explain-call.ts';
import {explainFault} from './explain-fault.ts';
import type {Outcome} from './outcome.ts';
import {lineReader} from './read-lines.ts';
import {reportMessages} from './report-messages.ts';
import {print, printJson, tell} from './terminal.ts';

/** Exit codes: 0 done, 1 a check failed or the edition is held, 2 the call or an input is unusable, 3 our own fault; 130 where
 *  it is interrupted. */
export async function runCommand(args: readonly string[]): Promise<number> {
  process.stdout.on('error', endOnFailedWrite);
  // Nobody reads the messages any more; the work goes on.
  process.stderr.on('error', () => {});
  endOnSignal();
  const isJson = args.includes('--json');
  let exitCode = 0;
  const program = describeProgram(async (outcome) => {
    exitCode = typeof outcome === 'number' ? outcome : await tellOutcome(outcome, isJson);
  });
  try {
    await program.parseAsync([...args], {from: 'user'});
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError && error.code === 'commander.help') return 2;
    return tellFailure(
      error instanceof CommanderError ? new DatelineError([explainCall(error, args, program)]) : error,
      args,
      isJson && args[0] !== 'extract',
    );
  }
}

async function tellOutcome({exitCode, text, json, messages}: Outcome, isJson: boolean): Promise<number> {
  reportMessages(messages ?? [], {strict: false});
  if (isJson && json) await printJson(messages ? {...json, messages} : json);
  else await print(text);
  return exitCode;
}

async function tellFailure(error: unknown, args: readonly string[], isJson: boolean): Promise<number> {
  const isKnown = error instanceof DatelineError;
  const messages: readonly Message[] = isKnown ? error.problems : [explainFault(error)];
  const readFile = lineReader();
  const readLine = (path: string, line: number) =>
    path === callPath ? showCall(args) : readFile(path, line);
  reportMessages(messages, {strict: false, readLine});
  if (!isKnown && error instanceof Error) tell(`${neutralize(error.stack ?? '')}\n`);
  if (isJson) await printJson({messages});
  return isKnown ? error.exitCode : 3;
}

/** A reader that stops early (`dateline extract … | head`) needs no complaint; a full disk does. */
function endOnFailedWrite(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  const reason = `the output can't be written (${error.code ?? error.message}): make room or write elsewhere`;
  const problem = {path: 'standard output', line: 1, column: 1, rule: 'output-failed', reason} as const;
  reportMessages([{...problem, severity: 'error'}], {strict: false});
  process.exit(2);
}
