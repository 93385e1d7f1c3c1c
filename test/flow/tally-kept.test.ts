import {describe, expect, it} from 'vitest';
import {joinBytes, splitBytes} from '../../pipeline/flow/join-bytes.ts';
import {packEventSet, unpackEventSet} from '../../pipeline/flow/pack-event-set.ts';
import {parse} from '../../pipeline/flow/parse.ts';
import {readStory} from '../../pipeline/flow/plan.ts';
import {tally} from '../../pipeline/flow/tally.ts';
import type {EventSet} from '../../pipeline/model/event-set.ts';

const texts = {
  'sources/a.txt':
    'On 11 April 1925 Freedonia and Sylvania signed a treaty. The harbour took in 40,000 exiles.',
  'sources/b.txt':
    'In April 1925 Freedonia and Sylvania signed a treaty. In 1931 Freedonia attacked Sylvania.',
};
const about = 'title: A paper, publisher: The archive, licence: CC0 1.0, retrieved: not stated';
const {story} = readStory(
  'story.md',
  Buffer.from(`---
title: An archive
updated: 2026-11-26
sources:
  - {id: a, file: sources/a.txt, ${about}}
  - {id: b, file: sources/b.txt, ${about}}
tallies:
  - {id: kinds, type: counts, by: kind}
  - {id: decades, type: counts, by: decade}
---

The papers tell of :value[kinds.total] events.
`),
);
const eventSets = Object.entries(texts).map(([path, text]) => parse(path, Buffer.from(text)));

/** A kept event set of which only what is asked of every source can be opened. */
function shut(eventSet: EventSet): EventSet {
  const [head = Buffer.of(), ...others] = splitBytes(packEventSet(eventSet), 5);
  return unpackEventSet(joinBytes([head, ...others.map(() => Buffer.from('shut'))]));
}

describe('a tally of kept event sets', () => {
  it('counts what four sentences tell as three events, without opening passages, tables or dates', () => {
    const {values, checks, messages} = tally(story, eventSets.map(shut));
    expect(values.find(({id}) => id === 'kinds.total')?.number).toBe(3);
    expect({values, checks, messages}).toEqual(pick(tally(story, eventSets)));
  });

  it('can’t find a number by its words in one that is damaged', () => {
    const front = {...story.front, values: {exiles: {source: 'a', quote: '40,000'}}};
    expect(() => tally({...story, front}, eventSets.map(shut))).toThrow();
  });
});

function pick({values, checks, messages}: ReturnType<typeof tally>) {
  return {values, checks, messages};
}
