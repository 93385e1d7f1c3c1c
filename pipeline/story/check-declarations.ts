import {messageAt} from '../messages.ts';
import {offsetOf, pointerTo} from '../model/declaration-offsets.ts';
import type {Message} from '../model/message.ts';
import type {FrontMatter, Selection, Story} from '../model/story.ts';
import {checkDay} from './check-day.ts';
import {checkKnown, idsOf, type Say} from './check-known.ts';
import {checkFigures, checkTallies} from './check-references.ts';
import {checkRichTexts} from './check-rich-texts.ts';
import {isEdtf} from './is-edtf.ts';

/** What no schema can say: ids are unique, names that are referred to exist, files stay inside the story's folder,
 *  dates are on the calendar. Every rule begins with `declaration-`. */
export function checkDeclarations({path, text, front, offsets}: Omit<Story, 'body'>): Message[] {
  const messages: Message[] = [];
  const say: Say = (steps, rule, reason) =>
    messages.push(messageAt(path, text, offsetOf(offsets, pointerTo(steps)), rule, reason));
  checkDay(front.updated, ['updated'], say);
  checkUnique(front, say);
  checkSources(front, say);
  checkSelections(front, say);
  checkTallies(front, say);
  checkFigures(front, say);
  checkCorrections(front, say);
  checkRichTexts(front, say);
  return messages;
}

function checkUnique(front: FrontMatter, say: Say): void {
  const lists = [
    ['sources', front.sources],
    ['figures', front.figures ?? []],
  ] as const;
  for (const [name, items] of lists) {
    for (const index of repeatsOf(items.map(({id}) => id))) {
      sayTwice([name, index, 'id'], items[index]?.id, say);
    }
  }
  const values = [
    ...Object.keys(front.dates ?? {}).map((id) => ({id, steps: ['dates', id]})),
    ...Object.keys(front.values ?? {}).map((id) => ({id, steps: ['values', id]})),
    ...Object.keys(front.computed ?? {}).map((id) => ({id, steps: ['computed', id]})),
    ...(front.tallies ?? []).map(({id}, index) => ({id, steps: ['tallies', index, 'id']})),
  ];
  for (const index of repeatsOf(values.map(({id}) => id)))
    sayTwice(values[index]?.steps ?? [], values[index]?.id, say);
}

function sayTwice(steps: readonly PropertyKey[], id: string | undefined, say: Say): void {
  say(
    steps,
    'declaration-id-repeated',
    `found the id "${id}" a second time; expected each id once: rename one of the two`,
  );
}

function repeatsOf(ids: readonly string[]): number[] {
  const seen = new Set<string>();
  const repeats: number[] = [];
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) repeats.push(index);
    seen.add(id);
  }
  return repeats;
}

function explainOutside(file: string): string {
  if (/^https?:/i.test(file))
    return `found the address "${file}"; expected a file: save the page into sources/, name it here, and give the address as "url"`;
  if (/^[^:]*\\/.test(file))
    return `found the file "${file}"; expected forward slashes: write "${file.replaceAll('\\', '/')}"`;
  return `found the file "${file}", which lies outside the story's folder; expected a path inside it, such as sources/article.txt`;
}

function checkSources({sources}: FrontMatter, say: Say): void {
  sources.forEach(({file, retrieved}, index) => {
    if (!staysInside(file)) {
      say(['sources', index, 'file'], 'declaration-source-outside', explainOutside(file));
    }
    if (retrieved !== 'not stated') checkDay(retrieved, ['sources', index, 'retrieved'], say);
  });
  for (const index of repeatsOf(sources.map(({file}) => file))) {
    say(
      ['sources', index, 'file'],
      'declaration-file-repeated',
      `found the file "${sources[index]?.file}" a second time; expected each source once`,
    );
  }
}

function staysInside(file: string): boolean {
  const parts = file.split('/');
  return !/^[a-zA-Z]:|\\/.test(file) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

function checkSelections(front: FrontMatter, say: Say): void {
  const entries = (key: 'dates' | 'values') =>
    Object.entries(front[key] ?? {}).map(([id, select]) => ({steps: [key, id], select}));
  const selections: {steps: PropertyKey[]; select: Selection}[] = [
    ...entries('dates'),
    ...entries('values'),
    ...(front.corrections ?? []).map((select, index) => ({steps: ['corrections', index], select})),
    ...(front.tallies ?? []).flatMap((tally, index) =>
      'select' in tally && tally.select ? [{steps: ['tallies', index, 'select'], select: tally.select}] : [],
    ),
  ];
  const actors = new Set(
    Object.entries(front.actors ?? {}).flatMap(([name, {aliases}]) => [name, ...(aliases ?? [])]),
  );
  for (const {steps, select} of selections) {
    checkKnown(select.source, idsOf(front.sources), [...steps, 'source'], 'source', say);
    checkKnown(select.actor, [...actors], [...steps, 'actor'], 'actor', say);
    for (const key of ['from', 'until'] as const) checkEdtf(select[key], [...steps, key], say);
  }
}

function checkCorrections({corrections}: FrontMatter, say: Say): void {
  corrections?.forEach(({change, date}, index) => {
    const steps = ['corrections', index];
    checkDay(date, [...steps, 'date'], say);
    checkEdtf(change.date, [...steps, 'change', 'date'], say);
    const count = Object.keys(change).length;
    if (count !== 1)
      say(
        [...steps, 'change'],
        'declaration-correction',
        `found ${count} changes; expected exactly one of number, date, leave-out`,
      );
  });
}

function checkEdtf(value: string | number | undefined, steps: readonly PropertyKey[], say: Say): void {
  if (value === undefined || isEdtf(String(value))) return;
  say(
    steps,
    'declaration-edtf',
    `found "${value}", which isn't a date; expected EDTF such as 1948, 1948-06, 1948-06-28, 194X or 1953/1955`,
  );
}
