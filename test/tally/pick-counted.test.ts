import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Counted, openPicker} from '../../pipeline/tally/pick-counted.ts';

describe('a picked number', () => {
  const words = fc.string({unit: fc.constantFrom('a', 'B', 'b', ' ', 'İ'), maxLength: 5});

  it('is the only one that counts the phrase, and what stands in its way is told', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.boolean())), fc.array(words), (texts, phrases) => {
        const found = texts.map(([text, attempted]) => toCounted(() => text, attempted));
        const pick = openPicker(found);
        for (const phrase of [...phrases, ...phrases]) {
          const fitting = found.filter(
            (_, at) => !texts[at]?.[1] && texts[at]?.[0].toLowerCase().includes(phrase.toLowerCase()),
          );
          const told: string[] = [];
          const picked = pick(phrase, false, (rule, reason) => told.push(`${rule}: ${reason}`));
          expect(picked).toBe(fitting.length === 1 ? fitting[0] : undefined);
          if (fitting.length === 1) expect(told).toEqual([]);
          else if (fitting.length === 0) expect(told.join()).toMatch(/^category-empty: no number counts/);
          else expect(told.join()).toMatch(`category-ambiguous: ${fitting.length} numbers count`);
        }
      }),
    );
  });

  it('is found without looking through all of them for each category', () => {
    let looks = 0;
    const found = Array.from({length: 500}, (_, at) =>
      toCounted(
        () => {
          looks++;
          return `kind ${at} of ships`;
        },
        at % 2 === 0,
      ),
    );
    const pick = openPicker(found);
    const picked = found.map((_, at) => pick(`kind ${at} of`, at % 2 === 0, () => {}));
    expect(picked).toEqual(found);
    expect(looks).toBeLessThan(10 * 500);
  });

  it('that isn’t there is told with no more of the others than can be read', () => {
    const found = Array.from({length: 5000}, (_, at) => toCounted(() => `ships${at}`, false));
    const told: string[] = [];
    openPicker(found)('men', false, (_, reason) => told.push(reason));
    expect(told.join()).toMatch(
      /^no number counts "men" as committed; counted are “ships0”, .*and 4960 more$/,
    );
  });
});

/** What it counts is asked for each time that it is looked at. */
function toCounted(textOf: () => string, attempted: boolean): Counted {
  const counted = {
    get text() {
      return textOf();
    },
  };
  return {quantity: {counted, ...(attempted ? {attempted} : {})}} as unknown as Counted;
}
