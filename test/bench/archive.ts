import {appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {type Bench, judgeRatio} from './bench.ts';
import {type Corpus, makeCorpus} from './corpus.ts';
import {describeSpent, measureProcess, type Spent, tellSpent} from './measure-process.ts';

const command = new URL('../../pipeline/cli/dateline.mjs', import.meta.url).pathname;
const programs = `${import.meta.dirname}/programs`;

/** Stories on archives of 100, 1,000 and 10,000 documents, built when all is new, when nothing has changed, and when one document
 *  has; and the parse stage alone. Each run a process of its own. */
export const bench: Bench = {
  title: 'Archive: one changed document among many',
  prepare: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-archive-'));
    try {
      return await measureArchives(folder);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  },
};

async function measureArchives(folder: string): ReturnType<Bench['prepare']> {
  const spent = new Map<string, Spent>();
  const build = (story: string, cache: string) =>
    measureProcess([command, 'build', story, '--out', join(story, 'out')], {DATELINE_CACHE: cache});
  const few = await measureThree('build, 100', writeArchive(folder, makeCorpus(100)), build);
  const many = await measureThree('build, 1,000', writeArchive(folder, makeCorpus(1000)), build);
  const all = await measureThree('build, 10,000', writeArchive(folder, makeCorpus(10_000)), build);
  const stage = await measureThree('parse stage, 10,000', join(folder, 'archive-10000'), (story, cache) =>
    measureProcess([`${programs}/ingest-archive.ts`, story], {DATELINE_CACHE: cache}),
  );
  const growth = Math.log10(all.whole.cpu / few.whole.cpu) / 2;
  return {
    measures: [],
    notes: [
      ...[...spent].map(([name, one]) => describeSpent(name, [one])),
      `  growth exponent of a whole build, 100 to 10,000 documents: ${growth.toFixed(3)}`,
    ],
    verdicts: [
      judgeRatio(
        'parse stage, one of 10,000 changed, part of the whole',
        stage.changed.cpu / stage.whole.cpu,
        {atMost: 0.1},
      ),
      judgeRatio('build, one of 1,000 changed, part of the whole', many.changed.cpu / many.whole.cpu, {
        atMost: 0.1,
      }),
      judgeRatio('build, one of 10,000 changed, part of the whole', all.changed.cpu / all.whole.cpu, {
        atMost: 0.1,
      }),
      judgeRatio('build, nothing of 10,000 changed, part of the whole', all.unchanged.cpu / all.whole.cpu, {
        atMost: 0.1,
      }),
      judgeRatio('growth exponent of a whole build', growth, {atMost: 1.05}),
    ],
    figures: {processes: Object.fromEntries(spent)},
  };

  async function measureThree(
    name: string,
    story: string,
    work: (story: string, cache: string) => Promise<Spent>,
  ) {
    const cache = join(story, `cache ${name}`);
    const take = async (when: string) => {
      const one = tellSpent(`${name}: ${when}`, await work(story, cache));
      spent.set(`${name}: ${when}`, one);
      return one;
    };
    const [whole, unchanged] = [await take('all new'), await take('nothing changed')];
    // One event more: values, their figure and the pages that print them change with it.
    appendFileSync(
      join(story, 'sources/00006.txt'),
      '\n\nIn May 1950 the two towns signed a treaty of trade.\n',
    );
    return {whole, unchanged, changed: await take('one changed')};
  }
}

/** A story on all documents of a corpus, with one tally and one figure. */
function writeArchive(folder: string, {files}: Corpus): string {
  const story = join(folder, `archive-${files.length}`);
  mkdirSync(join(story, 'sources'), {recursive: true});
  for (const file of files) cpSync(file, join(story, 'sources', basename(file)));
  const sources = files.map(
    (file, index) =>
      `  - {id: s${index}, file: sources/${basename(file)}, title: A paper, publisher: The archive, licence: CC0 1.0, retrieved: not stated}\n`,
  );
  const declared = `tallies:
  - {id: kinds, type: counts, by: kind}
figures:
  - {id: kinds, chart: counts, tally: kinds, title: ":value[kinds.total] events", subtitle: Events by kind, alt: Bars of events by kind}
`;
  writeFileSync(
    join(story, 'story.md'),
    `---\ntitle: An archive\nupdated: 2026-11-26\nsources:\n${sources.join('')}${declared}---\n\nThe papers tell of :value[kinds.total] events.\n\n::figure{#kinds}\n`,
  );
  return story;
}
