import {describe, expect, it} from 'vitest';
import {checkBounds} from '../../pipeline/story/check-bounds.ts';
import {parseStory} from '../../pipeline/story/parse-story.ts';

describe('a body that would take its parser minutes', () => {
  it.each([
    ['quotations in quotations', '> '.repeat(50_000), 'story-too-deep'],
    ['unclosed emphasis', '*a_'.repeat(200_000), 'story-too-many-marks'],
    ['brackets', '['.repeat(50_000), 'story-too-many-marks'],
  ])('is refused with its place: %s', (_, text, rule) => {
    const {story, messages} = parseStory('story.md', `---\ntitle: x\n---\n\n${text}\n`);
    expect(story).toBeUndefined();
    expect(messages.map((message) => [message.line, message.rule])).toEqual([[5, rule]]);
  });

  it('is not what people write: a long story of short paragraphs passes', () => {
    const paragraph =
      '> He said *so* in **[April](https://example.org)**, and _again_ in May.\n> And left.\n\n';
    expect(checkBounds('story.md', paragraph.repeat(5000))).toEqual([]);
  });
});
