#!/usr/bin/env node
// Plain JavaScript: an old Node must get as far as the sentence in require-node.mjs.
import './require-node.mjs';
import {printHelp} from './print-help.mjs';

const args = process.argv.slice(2);
if (!printHelp(args)) {
  process.getBuiltinModule('node:module').enableCompileCache?.();
  const {runCommand} = await import('./run-command.ts');
  process.exitCode = await runCommand(args);
}
