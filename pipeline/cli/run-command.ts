import {readFileSync} from 'node:fs';
import {Command, CommanderError, Option} from 'commander';
import {DatelineError} from '../messages.ts';
import {reportMessages} from './report-messages.ts';

/** Exit codes: 0 done, 1 a check failed or the edition is held, 2 the call or an input is unusable, 3 our own fault. */
export async function runCommand(args: readonly string[]): Promise<number> {
  process.stdout.on('error', endOnFailedWrite);
  // Nobody reads the messages any more; the work goes on.
  process.stderr.on('error', () => {});
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
    reportMessages(error.problems, {strict: false});
    return error.exitCode;
  }
  process.stderr.write(
    `dateline: a fault of its own, please report it:\n${error instanceof Error ? error.stack : error}\n`,
  );
  return 3;
}

/** A reader that stops early (`dateline extract … | head`) ends the program without a complaint; a full disk with one. */
function endOnFailedWrite(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(
    `dateline: the output can't be written (${error.code ?? error.message}): make room or write elsewhere\n`,
  );
  process.exit(2);
}

function describeProgram(exit: (code: number) => void): Command {
  const program = new Command('dateline')
    .description('Turns source documents into a report in which every date and number links to its sentence.')
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError('(dateline --help lists the commands, dateline COMMAND --help shows an example)');

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
    .command('check')
    .description('check a story against its sources, and against the edition that readers have')
    .argument('[story]', 'a folder with a story.md; without one, the first under data/')
    .option('--against <target>', 'where the current edition is', 'out')
    .option('--strict', 'let warnings fail the check')
    .option('--json', 'one line of JSON')
    .addHelpText('after', '\nExample:\n  dateline check data/soviet-yugoslav-relations')
    .action(async (story: string | undefined, options) => {
      const {check} = await import('./check.ts');
      exit(await check(story, options));
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

  describePublishing(program, exit);
  return program;
}

function describePublishing(program: Command, exit: (code: number) => void): void {
  const to = () => new Option('--to <target>', 'a folder or s3://bucket/prefix').makeOptionMandatory();
  const reason = () => new Option('--reason <text>', 'why, for the history').makeOptionMandatory();

  program
    .command('publish')
    .description('build a story and publish it, unless the gate holds it')
    .argument('[story]', 'a folder with a story.md; without one, the first under data/')
    .addOption(to())
    .option('--strict', 'let warnings stop publishing')
    .addHelpText('after', '\nExample:\n  dateline publish --to s3://newsroom-site/relations')
    .action(async (story: string | undefined, options) => {
      const {publish} = await import('./publish.ts');
      exit(await publish(story, options));
    });

  program
    .command('promote')
    .description('make a held, withdrawn or former edition the current one')
    .argument('<edition>', 'its id, or the start of it')
    .addOption(to())
    .addOption(reason())
    .addHelpText(
      'after',
      '\nExample:\n  dateline promote 3f9a --to public --reason "checked against the archive"',
    )
    .action(async (edition: string, options) => {
      const {promote} = await import('./decide.ts');
      exit(await promote(edition, options));
    });

  program
    .command('rollback')
    .description('withdraw the current edition; the one before it is current again')
    .addOption(to())
    .addOption(reason())
    .addHelpText('after', '\nExample:\n  dateline rollback --to public --reason "a figure is wrong"')
    .action(async (options) => {
      const {rollback} = await import('./decide.ts');
      exit(await rollback(options));
    });

  program
    .command('withdraw')
    .description('let no build publish an edition again, unless it is promoted')
    .argument('<edition>', 'its id, or the start of it')
    .addOption(to())
    .addOption(reason())
    .addHelpText(
      'after',
      '\nExample:\n  dateline withdraw 3f9a --to public --reason "the source was retracted"',
    )
    .action(async (edition: string, options) => {
      const {withdraw} = await import('./decide.ts');
      exit(await withdraw(edition, options));
    });

  program
    .command('takedown')
    .description('remove an edition for good; the history says so')
    .argument('<edition>', 'its id, or the start of it')
    .addOption(to())
    .addOption(reason())
    .addHelpText('after', '\nExample:\n  dateline takedown 3f9a --to public --reason "court order"')
    .action(async (edition: string, options) => {
      const {takedown} = await import('./decide.ts');
      exit(await takedown(edition, options));
    });

  program
    .command('diff')
    .description('print every number, date, event and sentence that changed between two editions')
    .argument('[from]', 'an edition; the one before the current where absent')
    .argument('[to]', 'an edition; the current one where absent')
    .option('--in <target>', 'where the editions are', 'out')
    .option('--json', 'as JSON (schema diff/1)')
    .addHelpText('after', '\nExample:\n  dateline diff --in public')
    .action(async (from: string | undefined, until: string | undefined, options) => {
      const {diff} = await import('./diff.ts');
      exit(await diff(from, until, options));
    });

  program
    .command('verify')
    .description('make an edition again and compare every byte; or find where an image comes from')
    .argument('<target>', 'a folder, s3://bucket/prefix, or a PNG that a report offered')
    .option('--edition <id>', 'an edition other than the current one')
    .option('--story <folder>', 'the folder of the story, where it is not under data/')
    .option('--in <target>', "where an image's edition is looked up", 'out')
    .addHelpText('after', '\nExample:\n  dateline verify out')
    .action(async (target: string, options) => {
      const {verify} = await import('./verify.ts');
      exit(await verify(target, options));
    });
}

function readVersion(): string {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
