import {readdirSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {type Bench, type Limit, type Timing, timeMeasures, type Verdict} from './bench.ts';

/** `npm run bench [-- PART…] [-- --json FILE]`: times every part's bench and prints a table for each. Medians of CPU time (or of elapsed time, where a bench says so), with
 *  the fastest and slowest run; ratios against other measures of the same run. Exit 1 where a limit is not met. */
const own = new Set(['run.ts', 'bench.ts', 'rivals.ts', 'corpus.ts', 'seed-random.ts', 'measure-process.ts']);
const args = process.argv.slice(2);
const jsonAt = args.indexOf('--json');
const json = jsonAt < 0 ? undefined : args[jsonAt + 1];
const wanted = args.filter((argument, at) => !argument.startsWith('--') && (jsonAt < 0 || at !== jsonAt + 1));

const results: Record<string, unknown> = {};
let isMissed = false;
for (const file of readdirSync(import.meta.dirname).sort()) {
  const part = basename(file, '.ts');
  if (!file.endsWith('.ts') || file.endsWith('.test.ts') || own.has(file)) continue;
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  const {bench} = (await import(pathToFileURL(join(import.meta.dirname, file)).href)) as {bench: Bench};
  const {measures, notes = [], verdicts: judged = [], figures, end} = await bench.prepare();
  const timings = await timeMeasures(measures, bench.runs ?? 9).finally(end);
  const verdicts = [...judged, ...(bench.limits ?? []).flatMap((limit) => judge(limit, timings))];
  isMissed ||= verdicts.some(({ok}) => !ok);
  print([`\n${bench.title}`, ...timings.map(toLine), ...notes, ...verdicts.map(({text}) => text)]);
  results[part] = {title: bench.title, timings, limits: verdicts, notes, ...figures};
}
if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = isMissed ? 1 : 0;

/** A limit against measures that weren't taken (a rival not installed) isn't judged. */
function judge({measure, against, atMost}: Limit, timings: readonly Timing[]): Verdict[] {
  const [one, other] = [measure, against].map((name) => timings.find((timing) => timing.name === name));
  if (!one || !other) return [];
  const ratio = costOf(one) / costOf(other);
  const ok = ratio <= atMost;
  const text = `${ok ? 'ok    ' : 'MISSED'} ${measure} takes ${ratio.toFixed(2)} times ${against}; at most ${atMost}`;
  return [{text, ratio, ok}];
}

/** CPU seconds for one unit of the amount, or for one run where there is no amount. */
function costOf({median, rate}: Timing): number {
  return rate === undefined ? median : 1 / rate;
}

function toLine({name, median, fastest, slowest, rate, unit}: Timing): string {
  const times = `${(median * 1000).toFixed(1).padStart(9)} ms  (${(fastest * 1000).toFixed(1)}–${(slowest * 1000).toFixed(1)})`;
  return `  ${name.padEnd(34)}${times.padEnd(32)}${rate === undefined ? '' : `${rate.toFixed(1)} ${unit ?? ''} a CPU-second`}`;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
