import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readText} from './facts-of.ts';
import type {Gold, Score} from './score-facts.ts';
import {holds, scoreEvents, scoreQuantities, scoreTrends} from './score-facts.ts';

const gold = JSON.parse(readFileSync('test/gold/facts/soviet-yugoslav-relations.json', 'utf8')) as Gold;
const {document, facts} = readText(readFileSync(gold.source, 'utf8'), gold.source, 'wiki');
const {text} = document;

describe('the facts of the first story against labels made by hand', () => {
  it.each([
    ['dated events', scoreEvents(text, facts, gold), 0.97, 0.97],
    ['quantities', scoreQuantities(text, facts, gold), 0.99, 1],
    ['claims of direction', scoreTrends(text, facts, gold), 0.92, 0.92],
  ] as const)('finds its %s', (name, score, precision, recall) => {
    process.stdout.write(`${report(name, score)}\n`);
    expect(score.spurious.length === 0 || score.precision >= precision, score.spurious.join('\n')).toBe(true);
    expect(score.recall, score.missed.join('\n')).toBeGreaterThanOrEqual(recall);
  });

  it('gives most events the kind that a reader gives them, and says which dates are implied', () => {
    const pairs = gold.events.flatMap((label) => {
      const event = facts.events.find((event) => event.date === label.date && holds(text, event, label));
      return event ? [{event, label}] : [];
    });
    const kinds = pairs.filter(({event, label}) => event.kind === label.kind).length;
    process.stdout.write(`kinds: ${kinds} of ${pairs.length}\n`);
    expect(kinds / pairs.length).toBeGreaterThanOrEqual(0.9);
    const implied = pairs.filter(({label}) => label.certainty === 'implied');
    expect(implied.map(({event}) => event.certainty)).toEqual(implied.map(() => 'implied'));
  });

  it('tells states as states, and keeps most of what happened without a date', () => {
    const around = (items: readonly {start: number; end: number}[], at: string) =>
      items.some(({start, end}) => start < text.indexOf(at) + at.length && end > text.indexOf(at));
    expect((gold.states ?? []).filter((at) => !around(facts.states, at))).toEqual([]);
    const undated = facts.events.filter(({date}) => date === undefined);
    const kept = (gold.undated ?? []).filter((at) => around(undated, at)).length;
    expect(kept).toBeGreaterThanOrEqual(15);
    expect(undated.length).toBeLessThanOrEqual(24);
  });

  it('tells its claims in order of time', () => {
    const dated = facts.trends.flatMap(({interval}) => (interval ? [interval[0] ?? interval[1] ?? ''] : []));
    expect(dated).toEqual([...dated].sort());
    expect(
      facts.trends.filter(({topic}) => topic === 'trade').map(({direction, edtf}) => [direction, edtf]),
    ).toEqual([
      ['level', '{196X,198X}'],
      ['up', '../1985'],
    ]);
  });

  it('takes nothing from infobox, See also or Sources', () => {
    const parts = new Map(document.passages.map(({id, part}) => [id, part]));
    const all = [...facts.events, ...facts.states, ...facts.quantities, ...facts.trends];
    expect(all.filter(({sentence}) => parts.get(sentence) !== 'body')).toEqual([]);
    expect(facts.events.filter(({date}) => /1936|1984|1980|2008/.test(date ?? ''))).toEqual([]);
  });

  it('has summaries that read as headlines', () => {
    for (const {summary} of facts.events) {
      expect(summary.length).toBeLessThanOrEqual(90);
      expect(summary).toMatch(/^[\p{Lu}\p{N}"“]/u);
      expect(summary).not.toMatch(
        /\s{2}|…$|\b(?:which|who|that|and|but|or|of|in|on|to|with|the|a|by|from)$/iu,
      );
    }
  });
});

function report(name: string, {precision, recall, right, expected, found}: Score): string {
  const percent = (part: number) => (part * 100).toFixed(1);
  return `${name}: precision ${percent(precision)}, recall ${percent(recall)} (${right} of ${expected}, ${found} found)`;
}
