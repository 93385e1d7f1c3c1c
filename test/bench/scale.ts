import {readFileSync, statSync} from 'node:fs';
import {type Bench, judgeRatio} from './bench.ts';
import {type Corpus, makeCorpus} from './corpus.ts';
import {
  describeSpent,
  measureProcess,
  median,
  medianSpent,
  type Spent,
  tellSpent,
} from './measure-process.ts';

const command = new URL('../../pipeline/cli/dateline.mjs', import.meta.url).pathname;
const programs = `${import.meta.dirname}/programs`;
const counts = [100, 1000, 10_000] as const;
/** One 1-thread run of 10,000 documents takes minutes: `BENCH_RUNS=1` is enough for all but wall time. */
const runs = Number(process.env.BENCH_RUNS ?? 3);

/** `dateline extract` over corpora of 1, 10 and 100 MB, each run a process of its own, in turns: one thread and two, growth,
 *  memory; reading the bytes is the floor. What two cores give at all is told by two processes that only compute, and by two
 *  that extract half of the documents each and share nothing: no two threads get more done than these. */
export const bench: Bench = {
  title: 'Scale: extract of 100, 1,000 and 10,000 documents (1, 10, 100 MB)',
  prepare: async () => {
    const corpora = counts.map((count) => makeCorpus(count));
    const [small, , large] = corpora;
    if (!small || !large) throw new Error('no corpora');
    const alike = makeCorpus(1000, 10_000_000);
    const spent = new Map<string, Spent[]>();
    const take = async (name: string, work: () => Promise<Spent>) => {
      spent.set(name, [...(spent.get(name) ?? []), tellSpent(name, await work())]);
    };
    const speedups: {cores: number; processes: number; threads: number}[] = [];
    for (let run = 0; run < runs; run++) {
      for (const corpus of corpora.slice(0, -1)) {
        await take(nameOf(corpus, 1), () => extract(corpus, 1));
        await take(nameOf(corpus, 2), () => extract(corpus, 2));
      }
      await take('1,000 documents, one of 10 MB, 2 threads', () => extract(alike, 2));
      const cores = await compareCores();
      await take(nameOf(large, 1), () => extract(large, 1));
      await take(nameOf(large, 2), () => extract(large, 2));
      const halves = await extractHalves(large);
      await take('reading the 10,000', () => measureProcess([`${programs}/read-all.ts`, large.folder]));
      const last = (threads: number) => spent.get(nameOf(large, threads))?.at(-1)?.wall ?? 0;
      speedups.push({cores, processes: last(1) / halves, threads: last(1) / last(2)});
    }
    const of = (name: string) => medianSpent(spent.get(name) ?? []);
    const growth = (pick: (one: Spent) => number) =>
      Math.log(pick(of(nameOf(large, 2))) / pick(of(nameOf(small, 2)))) /
      Math.log(large.files.length / small.files.length);
    const memory = of(nameOf(large, 2)).peak / of('1,000 documents, one of 10 MB, 2 threads').peak;
    const list = (pick: (one: (typeof speedups)[number]) => number) =>
      speedups.map((one) => pick(one).toFixed(2)).join(', ');
    const load = readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(', ');
    return {
      measures: [],
      notes: [
        ...[...spent].map(([name, all]) => describeSpent(name, all)),
        `  2 threads against 1, run by run: ${list(({threads}) => threads)}; two processes with half each against one: ${list(({processes}) => processes)}; two that only compute: ${list(({cores}) => cores)}`,
        `  growth exponent of wall time: ${growth(({wall}) => wall).toFixed(3)}; load of the machine at the end: ${load}`,
      ],
      verdicts: [
        judgeRatio('10,000 documents, 1 thread in times of 2', median(speedups.map(({threads}) => threads)), {
          atLeast: 1.7,
        }),
        judgeRatio(
          'growth exponent of CPU time, 100 to 10,000 documents',
          growth(({cpu}) => cpu),
          {atMost: 1.05},
        ),
        judgeRatio('peak memory, 10,000 documents in times of 1,000 with as large a one', memory, {
          atMost: 1.5,
        }),
        judgeRatio('peak memory at 10,000 documents, GB', of(nameOf(large, 2)).peak / 1000, {atMost: 1}),
      ],
      figures: {processes: Object.fromEntries(spent), speedups},
    };
  },
};

function nameOf({files, bytes}: Corpus, threads: number): string {
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  return `${files.length.toLocaleString('en')} documents, ${size}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
}

function extract({files}: Pick<Corpus, 'files'>, threads: number): Promise<Spent> {
  return measureProcess([command, 'extract', '--json', ...files], {DATELINE_THREADS: String(threads)});
}

/** Seconds until two processes, one thread each, are done with half of the bytes each. */
async function extractHalves({files}: Corpus): Promise<number> {
  const halves = [
    {bytes: 0, files: [] as string[]},
    {bytes: 0, files: [] as string[]},
  ];
  const sized = files.map((file) => ({file, bytes: statSync(file).size}));
  for (const {file, bytes} of sized.sort((a, b) => b.bytes - a.bytes)) {
    const lighter = halves.reduce((light, half) => (half.bytes < light.bytes ? half : light));
    lighter.files.push(file);
    lighter.bytes += bytes;
  }
  const done = await Promise.all(halves.map((half) => extract(half, 1)));
  return Math.max(...done.map(({wall}) => wall));
}

/** How much more two processes that only compute get done than one: 2 on two free cores. */
async function compareCores(): Promise<number> {
  const spin = () => measureProcess([`${programs}/spin.ts`]);
  const alone = await spin();
  const [one, other] = await Promise.all([spin(), spin()]);
  return (2 * alone.wall) / Math.max(one.wall, other.wall);
}
