import {CommanderError} from 'commander';
import type {Message} from '../model/message.ts';
import {describeProgram} from './describe-program.ts';
import type {Outcome} from './outcome.ts';

/** Exit codes: 0 done, 1 a check failed or the edition is held, 2 the call or an input is unusable, 3 our own fault; 130 where
 *  it is interrupted. What isn't needed to print the help is imported when it is. */
export async function runCommand(args: readonly string[]): Promise<number> {
  // Whoever prints is told, and ends with it; a reader that stops early (`dateline extract … | head`) needs no complaint.
  process.stdout.on('error', () => {});
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
  const told = messages && (await tellMessages(messages));
  const {print, printJson} = await import('./terminal.ts');
  if (isJson && json) await printJson(told ? {...json, messages: told} : json);
  else await print(text);
  return exitCode;
}

/** Where there is nothing to tell, what shows messages and measures their lines isn't imported. */
async function tellMessages(messages: readonly Message[]): Promise<readonly Message[]> {
  if (messages.every(({severity}) => severity === 'info')) return messages;
  const [{hintMissing}, {reportMessages}] = await Promise.all([
    import('./hint-missing.ts'),
    import('./report-messages.ts'),
  ]);
  const told = messages.map(hintMissing);
  reportMessages(told, {strict: false});
  return told;
}
