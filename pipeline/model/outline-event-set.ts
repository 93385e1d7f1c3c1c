import type {Passage, Table} from './document.ts';
import type {EventSet, Outline, RuleCount, ToldSentence} from './event-set.ts';
import type {Quantity, Timex} from './extract.ts';
import {findLast} from './find-last.ts';

/** Of event sets that were kept without. */
const outlines = new WeakMap<EventSet, Outline>();

/** What is asked of every source: as it was kept with the event set, else counted when it is first asked for. */
export function outlineOf(eventSet: EventSet): Outline {
  const known = eventSet.outline ?? outlines.get(eventSet);
  if (known) return known;
  const outline = outlineEventSet(eventSet);
  outlines.set(eventSet, outline);
  return outline;
}

/** Whether anything could be read of a source. */
export function isUsable({document, outline}: EventSet): boolean {
  const passages = outline?.passages ?? document.passages.length;
  return passages > 0 || document.tables.length > 0;
}

function outlineEventSet({document, dates: {timexes}, facts: {quantities}}: EventSet): Outline {
  const {passages, tables} = document;
  return {
    passages: passages.length,
    sentences: passages.filter(({type}) => type === 'sentence').length,
    tables: tables.map(measureTable),
    rules: countRules(timexes),
    counted: quantities.map((quantity) => tellSentence(passages, timexes, quantity)),
  };
}

function measureTable({header, rows}: Table): Outline['tables'][number] {
  const cells = [...header, ...rows.flat()];
  const end = cells.reduce((last, cell) => Math.max(last, cell.end), 0);
  return {start: cells[0]?.start ?? 0, end, rows: rows.length};
}

function countRules(timexes: readonly Timex[]): RuleCount[] {
  const byRule = Map.groupBy(timexes, ({rule}) => rule);
  return [...byRule].flatMap(([rule, found]) => {
    const [first] = found;
    if (!first) return [];
    const {start, end, text, certainty} = first;
    return [{rule, count: found.length, start, end, text, certainty}];
  });
}

/** The sentence of a quantity and the time that it gives last. */
function tellSentence(
  passages: readonly Passage[],
  timexes: readonly Timex[],
  {start, sentence}: Quantity,
): ToldSentence {
  const found = findLast(passages, start);
  if (found?.id !== sentence) return {start, end: start, plain: ''};
  const {start: from, end, plain} = found;
  const last = findLast(timexes, end - 1);
  const interval = last && last.start >= from ? last.interval : undefined;
  return {start: from, end, plain, ...(interval ? {interval} : {})};
}
