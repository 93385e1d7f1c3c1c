import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseStory} from '../../pipeline/story/parse-story.ts';
import {checkStory} from '../../pipeline/tally/check-prose.ts';
import {tallyStory} from '../../pipeline/tally/tally-story.ts';
import {buildStory, harbour} from './build-story.ts';

const text = readFileSync(`${harbour}/story.md`, 'utf8');
const {eventSets} = buildStory(harbour);
const lines = text.split('\n').length;

/** The story with a stretch of it replaced by what breaks parsers. */
const damaged = fc
  .record({
    at: fc.nat({max: text.length}),
    length: fc.nat({max: 30}),
    put: fc.oneof(
      fc.constantFrom(
        '',
        ':',
        '- ',
        '[',
        '{',
        '}',
        ']',
        '"',
        '|',
        '*a',
        '&a',
        '\t',
        '---\n',
        ':::',
        '<!--',
        '__proto__: ',
        '\u0000',
        '\u2028',
        '~',
      ),
      fc.string({unit: 'binary', maxLength: 8}),
    ),
  })
  .map(({at, length, put}) => text.slice(0, at) + put + text.slice(at + length));

describe('whatever is in a story.md', () => {
  it('is parsed, tallied and checked, or refused with a place inside the file', () => {
    fc.assert(
      fc.property(damaged, (changed) => {
        const {story, messages} = parseStory('story.md', changed);
        const tallies = story && tallyStory(story, eventSets);
        const all = [
          ...messages,
          ...(tallies?.messages ?? []),
          ...(story && tallies ? checkStory(story, tallies) : []),
        ];
        expect(story !== undefined || messages.length > 0).toBe(true);
        expect(
          all.filter(
            ({line, column, reason}) => line < 1 || line > lines + 10 || column < 1 || reason === '',
          ),
        ).toEqual([]);
      }),
      {numRuns: 150},
    );
  });

  it('is refused where it is nothing at all', () => {
    for (const nothing of ['', '\n', '---\n---\n', '---\n', '---\n[]\n---\n', '---\nnull\n---\n']) {
      expect(parseStory('story.md', nothing).story).toBeUndefined();
      expect(parseStory('story.md', nothing).messages).not.toEqual([]);
    }
  });

  it('is refused where it is too long to be a story', () => {
    const {messages} = parseStory('story.md', text + 'x'.repeat(1_000_000));
    expect(messages.map(({rule}) => rule)).toEqual(['story-too-long']);
  });

  it('is read the same with Windows line ends', () => {
    const {story, messages} = parseStory('story.md', text.replaceAll('\n', '\r\n'));
    expect(messages).toEqual([]);
    expect(story && checkStory(story, tallyStory(story, eventSets))).toEqual([]);
  });

  it('is read with a byte order mark before it', () => {
    expect(parseStory('story.md', `\uFEFF${text}`).messages).toEqual([]);
  });
});
