import {readFileSync} from 'node:fs';
import {Command, InvalidArgumentError, Option} from 'commander';
import {describePublishing} from './describe-publishing.ts';
import {examples} from './examples.ts';
import type {OnOutcome} from './outcome.ts';

/** In columns: the same on every terminal. */
const helpWidth = 80;

/** Every command with its arguments and options. Each is loaded when it is called, not before. */
export function describeProgram(end: OnOutcome): Command {
  const program = new Command('dateline')
    .description('Turns source documents into a report in which every date and number links to its sentence.')
    .version(readVersion())
    .exitOverride()
    .configureOutput({
      // Problems with a call are told in the one style of all messages.
      outputError: () => {},
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
    })
    .addHelpText('after', '\ndateline COMMAND --help shows an example. To begin with:\n  dateline build');
  describeBuilding(program, end);
  describePublishing(program, end);
  for (const command of program.commands) {
    command.addHelpText('after', `\nExample:\n  ${examples[command.name()]}`);
  }
  return program;
}

function describeBuilding(program: Command, end: OnOutcome): void {
  const story = ['[story]', 'a folder with a story.md; without one, the default'] as const;

  program
    .command('build')
    .description('build a story into a folder and say where the report and its images are')
    .argument(...story)
    .option('--out <dir>', 'the folder that editions are written to (default: out, or out/stories/NAME)')
    .option('--all', 'build every story under data/')
    .option('--strict', 'let warnings fail the build')
    .option('--json', 'one line of JSON')
    .action(async (folder, options) => end(await (await import('./build.ts')).build(folder, options)));

  program
    .command('new')
    .description('draft a story from documents: it builds at once, and every suggestion in it is marked')
    .argument('<folder>', 'the folder of the new story, such as data/harbour-quarrel')
    .requiredOption('--source <file...>', 'documents and tables; copies of them are put into the folder')
    .option('--json', 'one line of JSON')
    .action(async (folder, options) => end(await (await import('./new.ts')).newStory(folder, options)));

  program
    .command('preview')
    .description('show a story in the browser and make it anew whenever one of its files changes')
    .argument(...story)
    .addOption(
      new Option('--port <number>', 'the port of this machine; 0 takes any that is free')
        .default(4321)
        .argParser(readPort),
    )
    .action(async (folder, options) => end(await (await import('./preview.ts')).preview(folder, options)));

  program
    .command('check')
    .description('check a story against its sources, and against the edition that readers have')
    .argument(...story)
    .option('--against <target>', 'where the current edition is (default: where build writes it)')
    .option('--strict', 'let warnings fail the check')
    .option('--json', 'one line of JSON')
    .action(async (folder, options) => end(await (await import('./check.ts')).check(folder, options)));

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
    .action(async (files, options) => end(await (await import('./extract.ts')).extract(files, options)));
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('expected a number from 0 to 65535');
}

function readVersion(): string {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
