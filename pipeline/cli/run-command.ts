import {CommanderError} from 'commander';
import {describeProgram} from './describe-program.ts';
import type {Outcome} from './outcome.ts';

/** Exit codes: 0 done, 1 a check failed or the edition is held, 2 the call or an input is unusable, 3 our own fault; 130 where
 *  it is interrupted. What isn't needed to print the help is imported when it is. */
export async function runCommand(args: readonly string[]): Promise<number> {
  process.stdout.on('error', endOnFailedWrite);
  const isJson = args.includes('--json');
  let exitCode = 0;
  const program = describeProgram(async (outcome) => {
    exitCode = typeof outcome === 'number' ? outcome : await tellOutcome(outcome, isJson);
  }).hook('preAction', async () => {
    const {endOnSignal} = await import('./end-on-signal.ts');
    endOnSignal();
  });
  try {
    await program.parseAsync([...args], {from: 'user'});
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError && error.code === 'commander.help') return 2;
    const {tellFailure} = await import('./tell-failure.ts');
    return tellFailure(error, {args, program, isJson: isJson && args[0] !== 'extract'});
  }
}

async function tellOutcome({exitCode, text, json, messages}: Outcome, isJson: boolean): Promise<number> {
  const [{reportMessages}, {print, printJson}] = await Promise.all([
    import('./report-messages.ts'),
    import('./terminal.ts'),
  ]);
  reportMessages(messages ?? [], {strict: false});
  if (isJson && json) await printJson(messages ? {...json, messages} : json);
  else await print(text);
  return exitCode;
}

/** A reader that stops early (`dateline extract … | head`) needs no complaint; a full disk does. */
async function endOnFailedWrite(error: NodeJS.ErrnoException): Promise<void> {
  if (error.code === 'EPIPE') return;
  const reason = `the output can't be written (${error.code ?? error.message}): make room or write elsewhere`;
  const problem = {path: 'standard output', line: 1, column: 1, rule: 'output-failed', reason} as const;
  const {reportMessages} = await import('./report-messages.ts');
  reportMessages([{...problem, severity: 'error'}], {strict: false});
  process.exit(2);
}
