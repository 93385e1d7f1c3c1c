import {readFileSync} from 'node:fs';
import {Command, CommanderError, Option} from 'commander';
import {DatelineError} from '../messages.ts';

/** Exit codes: 0 done, 1 a check failed or the edition is held, 2 the call or an input is unusable, 3 our own fault. */
export async function runCommand(args: readonly string[]): Promise<number> {
  process.stdout.on('error', endOnClosedPipe);
  let exitCode = 0;
  const program = describeProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], {from: 'user'});
    return exitCode;
  } catch (error) {
    return reportFailure(error);
  }
}

function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof DatelineError) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(
    `dateline: a fault of its own, please report it:\n${error instanceof Error ? error.stack : error}\n`,
  );
  return 3;
}

/** A reader that stops early (`dateline extract … | head`) ends the program without a complaint. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

function describeProgram(exit: (code: number) => void): Command {
  const program = new Command('dateline')
    .description('Turns source documents into a report in which every date and number links to its sentence.')
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError('(dateline --help lists the commands)');

  program
    .command('build', {isDefault: false})
    .description('build a story into a folder and say where the report and its images are')
    .argument('[story]', 'a folder with a story.md; without one, the first under data/')
    .option('--out <dir>', 'the folder that editions are written to', 'out')
    .option('--strict', 'let warnings fail the build')
    .addHelpText('after', '\nExample:\n  dateline build data/soviet-yugoslav-relations --out out')
    .action(async (story: string | undefined, options: {out: string; strict?: boolean}) => {
      const {build} = await import('./build.ts');
      exit(await build(story, options));
    });

  program
    .command('extract')
    .description('print the sentences, dates and facts of documents')
    .argument('<file...>', 'documents or tables')
    .option('--json', 'one line of JSON a file (schema extract/1)')
    .option('--explain', 'for each date, the rule and the anchor in plain words')
    .addOption(
      new Option('--as <format>', 'read the files in this format, whatever their names say').choices([
        'wiki',
        'markdown',
        'html',
        'plain',
        'table',
      ]),
    )
    .addHelpText('after', '\nExample:\n  dateline extract notes.md minutes.txt --json')
    .action(async (files: string[], options) => {
      const {extract} = await import('./extract.ts');
      exit(await extract(files, options));
    });

  return program;
}

function readVersion(): string {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
