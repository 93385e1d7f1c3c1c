import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findSelection} from '../../pipeline/draft/find-selection.ts';
import type {Document, Passage} from '../../pipeline/model/document.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';

const quote = 'in May 1921';
const opening = 'The men of the harbour who had come from the north and the south of the land';

describe('a selection for the words of a sentence', () => {
  const word = fc.constantFrom('Men', 'left', 'the,', 'port', ',', quote);
  const sentence = fc.array(word, {minLength: 1, maxLength: 8}).map((words) => `Now ${words.join(' ')}.`);
  const section = fc.record({
    title: fc.constantFrom('North', 'South', 'West'),
    sentences: fc.array(sentence, {minLength: 1, maxLength: 4}),
  });

  it('holds for that sentence alone, and needs no more words than that takes', () => {
    fc.assert(
      fc.property(fc.array(section, {minLength: 1, maxLength: 4}), (sections) => {
        const document = read(
          sections.map(({title, sentences}) => `## ${title}\n\n${sentences.join('\n\n')}\n`).join('\n'),
        );
        for (const passage of document.passages.filter(({plain}) => plain.includes(quote)))
          expect(findSelection(document, passage, quote)).toEqual(tryAll(document, passage));
      }),
    );
  });

  it('is found without going through the document for each number of words', () => {
    let looks = 0;
    const texts = Array.from({length: 400}, (_, at) => `${opening} died ${quote} with number ${at}.`);
    const document = read(texts.join('\n\n'));
    const watched = document.passages.map((passage) => ({
      ...passage,
      get plain() {
        looks++;
        return passage.plain;
      },
    }));
    const last = watched.at(-1) as Passage;
    expect(findSelection({...document, passages: watched}, last, quote)?.['sentence-with']).toMatch(/399/);
    expect(looks).toBeLessThan(5 * 400);
  });
});

/** From four words to twenty-four, in the document and in the section: the first that hold for no other sentence. */
function tryAll({passages}: Document, passage: Passage) {
  const rivals = passages.filter(
    ({plain, section}) =>
      plain.includes(quote) && !(plain === passage.plain && section.join() === passage.section.join()),
  );
  const words = Array.from({length: 11}, (_, at) => 4 + 2 * at).map((count) =>
    (passage.plain.match(/\S+\s*/g) ?? [])
      .slice(0, count)
      .join('')
      .replace(/[\s,;:]+$/, ''),
  );
  const alone = (others: readonly Passage[]) =>
    words.find((some) => !others.some(({plain}) => plain.includes(some)));
  const [section] = passage.section;
  const near = rivals.filter((rival) => rival.section[0] === section);
  const [inAll, inside] = [alone(rivals), alone(near)];
  if (inAll !== undefined) return {'sentence-with': inAll};
  if (near.length === 0) return {section};
  return inside === undefined ? undefined : {section, 'sentence-with': inside};
}

function read(text: string): Document {
  return parseDocument('a.md', new TextEncoder().encode(text));
}
