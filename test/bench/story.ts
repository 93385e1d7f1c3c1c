import {mkdtempSync, rmSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Bench, judgeRatio} from './bench.ts';
import {openFramework} from './framework.ts';
import {
  describeSpent,
  measureProcess,
  median,
  medianSpent,
  type Spent,
  tellSpent,
  timeProcess,
} from './measure-process.ts';

const command = new URL('../../pipeline/cli/dateline.mjs', import.meta.url).pathname;
const programs = `${import.meta.dirname}/programs`;
const cold = {DATELINE_CACHE: 'off'};
const runs = Number(process.env.BENCH_RUNS ?? 5);
const helpRuns = 21;

/** The first story as a whole, each run a process of its own, in turns: cold, without its PNGs, when nothing has changed;
 *  what it can't do without, and Observable Framework making a page of the same charts. */
export const bench: Bench = {
  title: 'Story: the first one built, cold and unchanged; the help',
  prepare: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
    try {
      return await measureStory(folder);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  },
};

async function measureStory(folder: string): ReturnType<Bench['prepare']> {
  const kept = join(folder, 'kept');
  await measureProcess([command, 'build', '--out', kept]);
  const [id = ''] = await readdir(join(kept, 'editions'));
  const edition = join(kept, 'editions', id);
  const framework = openFramework(join(edition, 'data/tallies.json'));

  const spent = new Map<string, Spent[]>();
  const take = async (name: string, work: () => Promise<Spent>) => {
    spent.set(name, [...(spent.get(name) ?? []), tellSpent(name, await work())]);
  };
  for (let run = 0; run < runs; run++) {
    const out = (name: string) => join(folder, `${name}-${run}`);
    await take('cold', () => measureProcess([command, 'build', '--out', out('cold')], cold));
    await take('floor: imports, pixels', () =>
      measureProcess([`${programs}/draw-floor.ts`, join(edition, 'figures')]),
    );
    await take('cold, without PNGs', () => measureProcess([`${programs}/build-light.ts`, out('light')]));
    if (framework) await take('Observable Framework', framework);
    await take('unchanged', () => measureProcess([command, 'build', '--out', kept]));
    await take('floor: start, digest', () => measureProcess([`${programs}/digest-inputs.ts`]));
  }
  const starts: {bare: number; help: number}[] = [];
  for (let run = 0; run < helpRuns; run++) {
    starts.push({bare: timeProcess(['-e', '0']), help: timeProcess([command, '--help'])});
  }
  const bare = starts.map((start) => start.bare);
  const help = starts.map((start) => start.help);
  const ratio = (one: string, other: string, pick: (spent: Spent) => number = ({cpu}) => cpu) =>
    pick(medianSpent(spent.get(one) ?? [])) / pick(medianSpent(spent.get(other) ?? []));
  return {
    measures: [],
    notes: [
      ...[...spent].map(([name, all]) => describeSpent(name, all)),
      `  by wall time: cold ${ratio('cold', 'floor: imports, pixels', wall).toFixed(2)} times its floor, unchanged ${ratio('unchanged', 'floor: start, digest', wall).toFixed(2)} times its`,
      `  node -e 0: ${describeTimes(bare)}; dateline --help: ${describeTimes(help)}`,
      ...(framework
        ? [
            `  Observable Framework draws no PNGs, no data files and no evidence; what its compiler spends in a process of its own isn't in its CPU time (by wall time: ${ratio('cold, without PNGs', 'Observable Framework', wall).toFixed(2)})`,
          ]
        : ['  @observablehq/framework is not here: it needs npm and a registry']),
    ],
    verdicts: [
      judgeRatio('the story, cold, in times of its floor', ratio('cold', 'floor: imports, pixels'), {
        atMost: 1.5,
      }),
      ...(framework
        ? [
            judgeRatio(
              'without PNGs, in times of Observable Framework',
              ratio('cold, without PNGs', 'Observable Framework'),
              {atMost: 0.5},
            ),
          ]
        : []),
      judgeRatio(
        'nothing changed, in times of starting and digesting the inputs',
        ratio('unchanged', 'floor: start, digest'),
        {atMost: 1.5},
      ),
      // What else the machine does only adds to so short a time: the fastest runs are compared.
      judgeRatio(
        '--help, second run, in times of node -e 0, the fastest of each',
        Math.min(...help) / Math.min(...bare),
        {atMost: 2},
      ),
    ],
    figures: {processes: Object.fromEntries(spent), starts},
  };
}

/** Milliseconds: median, fastest, slowest. */
function describeTimes(seconds: readonly number[]): string {
  const [middle, fastest, slowest] = [median(seconds), Math.min(...seconds), Math.max(...seconds)].map(
    (time) => (time * 1000).toFixed(1),
  );
  return `${middle} ms (${fastest}–${slowest})`;
}

function wall(spent: Spent): number {
  return spent.wall;
}
