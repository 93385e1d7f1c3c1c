import {type Command, Option} from 'commander';
import type {OnOutcome} from './outcome.ts';

/** The commands that act on what readers have. */
export function describePublishing(program: Command, end: OnOutcome): void {
  const to = () => new Option('--to <target>', 'a folder or s3://bucket/prefix').makeOptionMandatory();
  const reason = () => new Option('--reason <text>', 'why, for the history').makeOptionMandatory();
  const decide = () => import('./decide.ts');
  const decision = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .addOption(to())
      .addOption(reason())
      .option('--json', 'one line of JSON');
  const edition = ['<edition>', 'its id, or the start of it'] as const;

  program
    .command('publish')
    .description('build a story and publish it, unless the gate holds it')
    .argument('[story]', 'a folder with a story.md; without one, the default')
    .addOption(to())
    .option('--strict', 'let warnings stop publishing')
    .option('--json', 'one line of JSON')
    .action(async (story, options) => end(await (await import('./publish.ts')).publish(story, options)));

  decision('promote', 'make a held, withdrawn or former edition the current one')
    .argument(...edition)
    .action(async (id, options) => end(await (await decide()).promote(id, options)));
  decision('rollback', 'withdraw the current edition; the one before it is current again').action(
    async (options) => end(await (await decide()).rollback(options)),
  );
  decision('withdraw', 'let no build publish an edition again, unless it is promoted')
    .argument(...edition)
    .action(async (id, options) => end(await (await decide()).withdraw(id, options)));
  decision('takedown', 'remove an edition for good; the history says so')
    .argument(...edition)
    .action(async (id, options) => end(await (await decide()).takedown(id, options)));

  program
    .command('diff')
    .description('print every number, date, event and sentence that changed between two editions')
    .argument('[from]', 'an edition; the one before the current where absent')
    .argument('[to]', 'an edition; the current one where absent')
    .option('--in <target>', 'where the editions are', 'out')
    .option('--json', 'as JSON (schema diff/1)')
    .action(async (from, until, options) =>
      end(await (await import('./diff.ts')).diff(from, until, options)),
    );

  program
    .command('verify')
    .description('make an edition again and compare every byte; or find where an image comes from')
    .argument('<target>', 'a folder, s3://bucket/prefix, or a PNG that a report offered')
    .option('--edition <id>', 'an edition other than the current one')
    .option('--story <folder>', 'the folder of the story, where it is not under data/')
    .option('--in <target>', "where an image's edition is looked up", 'out')
    .option('--json', 'one line of JSON')
    .action(async (target, options) => end(await (await import('./verify.ts')).verify(target, options)));
}
