// Runs a bundle's handler once, in a process of its own, as Lambda does: imports it, calls it with the event on standard
// input, and prints what came back and what it took. Plain JavaScript outside the checkout: nothing is found by accident.
import dns from 'node:dns';
import {text} from 'node:stream/consumers';
import {pathToFileURL} from 'node:url';

// Names under localhost are loopback's (RFC 6761 §6.3), which not every resolver knows: the client of a KeyValueStore puts
// the account in front of the endpoint's name.
const {lookup} = dns;
dns.lookup = (name, ...rest) => lookup(name.endsWith('.localhost') ? '127.0.0.1' : name, ...rest);

const event = JSON.parse(await text(process.stdin));
const before = performance.now();
const {handler} = await import(pathToFileURL(process.argv[2]).href);
const imported = performance.now();
const outcome = await handler(event).then(
  (result) => ({result}),
  ({name, message}) => ({error: {name, message}}),
);
const called = performance.now();
const measured = {
  importMs: imported - before,
  callMs: called - imported,
  peakMiB: process.resourceUsage().maxRSS / 1024,
};
// The logger writes to standard output: the result is the last line.
process.stdout.write(`\n${JSON.stringify({...outcome, ...measured})}\n`);
process.exit(0);
