import type {Command, CommanderError} from 'commander';
import type {Message} from '../model/message.ts';
import {findNearest, suggestNearest} from '../story/suggest-nearest.ts';
import {examples} from './examples.ts';

/** What stands before the arguments in the line that a message about the call shows. */
const typed = 'dateline ';
/** What messages name as the file of a call. */
export const callPath = 'command line';

/** A call that can't be understood → what was found in it, what was expected and what to do, at the column of the line that
 *  `showCall` gives. */
export function explainCall(error: CommanderError, args: readonly string[], program: Command): Message {
  const command = program.commands.find((known) => known.name() === args[0]);
  const found = foundIn(error.message);
  const [rule, reason] = explain(error, found, command, program);
  return callProblem(args, locate(args, found), rule, reason);
}

/** A problem with the argument at `index`; an index past the end is that of what is missing. */
export function callProblem(args: readonly string[], index: number, rule: string, reason: string): Message {
  const before = args.slice(0, index).map((argument) => `${quote(argument)} `);
  const column = typed.length + before.join('').length + 1;
  return {path: callPath, line: 1, column, rule, reason, severity: 'error'};
}

/** The call as one line, words with blanks in quotation marks. */
export function showCall(args: readonly string[]): string {
  return `${typed}${args.map(quote).join(' ')}`;
}

function explain(
  {code, message}: CommanderError,
  found: string,
  command: Command | undefined,
  program: Command,
): [rule: string, reason: string] {
  const usage = command ? `; for example: ${exampleOf(command)}` : '';
  switch (code) {
    case 'commander.unknownCommand': {
      const names = program.commands.map((known) => known.name());
      return [
        'call-command-unknown',
        `found the unknown command "${found}"; ${suggestNearest(found, names)}`,
      ];
    }
    case 'commander.unknownOption': {
      const names = [...(command ?? program).options.flatMap(({long}) => long ?? []), '--help'];
      return ['call-option-unknown', `found the unknown option "${found}"; ${suggestNearest(found, names)}`];
    }
    case 'commander.missingArgument':
      return ['call-argument-missing', `the argument <${found}> is missing${usage}`];
    case 'commander.missingMandatoryOptionValue':
      return ['call-option-missing', `the option "${found}" is missing${usage}`];
    case 'commander.optionMissingArgument':
      return ['call-option-empty', `the option "${found}" has no value${usage}`];
    case 'commander.excessArguments': {
      const [, expected = '0'] = /Expected (\d+)/.exec(message) ?? [];
      return [
        'call-arguments',
        `found more arguments than "${command?.name() ?? 'dateline'}" takes (${expected})${usage}`,
      ];
    }
    case 'commander.invalidArgument': {
      const [, given = '', expected] =
        /'([^']*)' argument '.*' is invalid\. (expected .*)$/.exec(message) ?? [];
      if (expected) return ['call-option-value', `found "${found}" for "${given}"; ${expected}${usage}`];
      const [, option = '', choices = ''] =
        /'([^']*)' argument '.*' is invalid\. Allowed choices are (.*)\./.exec(message) ?? [];
      const near = findNearest(found, choices.split(', '));
      const help = near === undefined ? usage : `; did you mean "${near}"?`;
      return ['call-option-value', `found "${found}" for "${option}"; expected one of ${choices}${help}`];
    }
    default:
      return ['call-invalid', `${message.replace(/^error: /, '')}${usage}`];
  }
}

/** The example that a command's help ends with. */
function exampleOf(command: Command): string {
  return examples[command.name()] ?? `dateline ${command.name()} --help`;
}

/** The argument or option that an error of the parser names. */
function foundIn(message: string): string {
  const excess = /Expected (\d+) arguments? but got \d+: (.*)\.$/.exec(message);
  if (excess) return excess[2]?.split(', ')[Number(excess[1])] ?? '';
  return (/argument '([^']*)' is invalid/.exec(message) ?? /'([^']*)'/.exec(message))?.[1] ?? '';
}

function locate(args: readonly string[], found: string): number {
  const name = found.split(/[ =]/)[0] ?? '';
  const at = args.findIndex((argument) => argument === found || argument.split('=')[0] === name);
  return at < 0 ? args.length : at;
}

function quote(argument: string): string {
  return /^[^\s"'`$\\]+$/.test(argument) ? argument : JSON.stringify(argument);
}
