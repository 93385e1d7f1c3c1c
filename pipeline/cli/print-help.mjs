const calls = ['--help', '-h', 'help'];

/** Prints the help of the whole command where a call asks for it, and says whether it did. `help.txt` holds what
 *  `describe-program.ts` tells, written by `npm run update`: to import the parser of calls takes as long as Node takes to start. */
export function printHelp(args) {
  if (args.length !== 1 || !calls.includes(args[0])) return false;
  // A reader that stops early needs no complaint.
  process.stdout.on('error', () => {});
  // An import of node:fs would make all that it offers.
  const {readFileSync} = process.getBuiltinModule('node:fs');
  process.stdout.write(readFileSync(new URL('help.txt', import.meta.url)));
  return true;
}
