import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {EventSet} from '../../pipeline/model/event-set.ts';
import type {Story} from '../../pipeline/model/story.ts';
import {matchSources} from '../../pipeline/tally/match-sources.ts';

describe('the event set of a source', () => {
  const part = fc.constantFrom('a', 'b', 'a.txt', '');
  const path = fc.array(part, {minLength: 1, maxLength: 4}).map((parts) => parts.join('/'));

  it('is the one with its path, else the first whose path ends with it and that no source names in full', () => {
    fc.assert(
      fc.property(fc.array(path), fc.array(path), (paths, files) => {
        const eventSets = paths.map((one) => toEventSet(() => one));
        const {found, absent} = matchSources(toStory(files), eventSets, () => {});
        for (const [index, file] of files.entries()) {
          const same = paths.lastIndexOf(file);
          const ending = paths.findIndex((one) => one.endsWith(`/${file}`) && !files.includes(one));
          const place = same >= 0 ? same : ending;
          expect(found.get(`s${index}`)).toBe(eventSets[place]);
          expect(absent.has(`s${index}`)).toBe(place < 0);
        }
      }),
    );
  });

  it('is found without looking through all of them for each source', () => {
    const files = Array.from({length: 500}, (_, index) => `sources/${index}.txt`);
    let looks = 0;
    const eventSets = files.toReversed().map((file) =>
      toEventSet(() => {
        looks++;
        return `an-archive/${file}`;
      }),
    );
    expect(matchSources(toStory(files), eventSets, () => {}).found.size).toBe(500);
    expect(looks).toBeLessThan(10 * 500);
  });
});

/** Its path is asked for each time that it is looked at. */
function toEventSet(pathOf: () => string): EventSet {
  const source = {
    get path() {
      return pathOf();
    },
  };
  return {document: {source, passages: [{}], tables: []}} as unknown as EventSet;
}

function toStory(files: readonly string[]): Story {
  return {front: {sources: files.map((file, index) => ({id: `s${index}`, file}))}} as unknown as Story;
}
