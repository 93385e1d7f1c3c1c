import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {buildStory} from './build-story.ts';

const folder = 'data/space-shuttle-flights';
const chronicle = readFileSync(`${folder}/sources/space-shuttle-flights.md`, 'utf8');
const [told = '', listed = ''] = chronicle.split('## Sources');
const sentences = told.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('the second story', () => {
  const {messages, tallies} = buildStory(folder);

  it('passes the check without a warning', () => {
    expect(messages).toEqual([]);
    expect(tallies.checks.filter(({verdict}) => verdict !== 'agrees')).toEqual([]);
  });

  it('comes to the same number of flights by orbiter and by year', () => {
    const numberOf = (id: string) => tallies.values.find((value) => value.id === id)?.number;
    expect(numberOf('orbiters.total')).toBe(135);
    expect(numberOf('launched')).toBe(135);
  });

  it.each(sentences)('cites a source that is listed: %s', (sentence) => {
    const cited = [...sentence.matchAll(/\[\^([a-z]+)\]/g)].map(([, name]) => name);
    expect(sentence).toMatch(/[.”]\[\^[a-z]+\](?:\[\^[a-z]+\])?$/);
    for (const name of cited) {
      expect(listed).toMatch(
        new RegExp(`^\\[\\^${name}\\]: .*“[^”]+”\\. .*, (?:\\d{4}|undated)\\. <https://[^>]+>$`, 'm'),
      );
    }
  });
});
