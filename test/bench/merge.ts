import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {parse} from '../../pipeline/flow/parse.ts';
import {mergeFacts} from '../../pipeline/tally/merge-facts.ts';
import type {Bench} from './bench.ts';
import {makeCorpus} from './corpus.ts';

const [few, many] = [40, 400];

/** The facts of documents as one set: what merging costs for each document as they become ten times as many, and against
 *  parsing them, since one changed document is parsed alone and merged with all the others. */
export const bench: Bench = {
  title: `Merge: the facts of ${few} and of ${many} documents, warm, one thread`,
  prepare: async () => {
    const files = makeCorpus(1000).files.slice(0, many);
    const sources = files.map((file) => ({name: basename(file), bytes: readFileSync(file)}));
    const sets = sources.map(({name, bytes}) => parse(name, bytes));
    const events = sets.reduce((sum, {facts}) => sum + facts.events.length, 0);
    const {disagreements, ...merged} = mergeFacts(sets);
    return {
      measures: [
        {
          name: 'parse',
          amount: few,
          unit: 'documents',
          run: () => sources.slice(0, few).map(({name, bytes}) => parse(name, bytes)),
        },
        {name: `merge ${few}`, amount: few, unit: 'documents', run: () => mergeFacts(sets.slice(0, few))},
        {name: `merge ${many}`, amount: many, unit: 'documents', run: () => mergeFacts(sets)},
      ],
      notes: [
        `  ${events} events are told, ${merged.events.length} of them different; ${disagreements.length} disagreements`,
      ],
    };
  },
  limits: [
    {measure: `merge ${many}`, against: `merge ${few}`, atMost: 1.5},
    {measure: `merge ${many}`, against: 'parse', atMost: 0.1},
  ],
  runs: 5,
};
