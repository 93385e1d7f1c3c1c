#!/usr/bin/env node
// Plain JavaScript: an old Node must get as far as the sentence in require-node.mjs.
import './require-node.mjs';
import module from 'node:module';

module.enableCompileCache?.();
const {runCommand} = await import('./run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2));
