import type {Element} from 'hast';
import {h} from 'hastscript';
import {glossary} from './glossary.ts';
import {wordTable} from './word-table.ts';

export interface MethodPage {
  readonly rules: readonly {
    readonly rule: string;
    readonly kind: string;
    readonly count: string;
    readonly example: string;
    readonly href: string;
  }[];
  readonly accuracy: readonly {
    readonly what: string;
    readonly precision: string;
    readonly recall: string;
    readonly items: string;
  }[];
  readonly checks: readonly {
    readonly verdict: string;
    readonly aspect: string;
    /** Id of the tally that was checked; absent where it was no tally's. */
    readonly tally?: string;
    readonly role: string;
    readonly reason: string;
  }[];
  readonly leftOut: readonly {
    readonly words: string;
    readonly reason: string;
    readonly href: string;
    readonly place: string;
  }[];
  readonly messages: readonly {
    readonly place: string;
    readonly rule: string;
    readonly reason: string;
    readonly severity: string;
  }[];
  readonly values: readonly MethodValue[];
  readonly reviewed: readonly string[];
  readonly edition: readonly {readonly name: string; readonly value: string}[];
  /** Said where lists are longer than a page can hold. */
  readonly cut?: string;
}

export interface MethodValue {
  readonly id: string;
  readonly anchor: string;
  readonly display: string;
  readonly provenance: string;
  readonly how: string;
  readonly places: readonly {readonly href: string; readonly words: string}[];
}

/** How the report was made, as openly as it can be said. */
export function method(about: MethodPage): Element[] {
  return keep([
    h('div.sheet', [
      h('h1.sheet__title', 'How this report was made'),
      h(
        'p.sheet__standfirst',
        'Documents were read by rules, not by a model; every number and date on these pages was found in a source or computed from what was found. This page lists the rules that were used, the checks, the marks, and everything that was left out.',
      ),
    ]),
    about.cut ? nothing(about.cut) : undefined,
    part('marks', 'What the marks mean', glossary()),
    part(
      'rules',
      'Rules that found something',
      about.rules.length ? rules(about.rules) : nothing('No rule found a date.'),
    ),
    part('accuracy', 'How well extraction does', accuracy(about.accuracy)),
    part(
      'reviewed',
      'What an editor decided',
      h(
        'ul.plain',
        about.reviewed.map((words) => h('li', words)),
      ),
    ),
    part(
      'checks',
      'Checks',
      about.checks.length ? checks(about.checks) : nothing('The story asks for no checks.'),
    ),
    part(
      'left-out',
      'What was left out, and why',
      about.leftOut.length ? leftOut(about.leftOut) : nothing('Nothing that was counted had to be left out.'),
    ),
    part(
      'messages',
      'Messages of the build',
      about.messages.length ? messages(about.messages) : nothing('None: everything was understood.'),
    ),
    part('values', 'Every value on these pages', values(about.values)),
    part(
      'again',
      'To make it again',
      h(
        'dl.facts',
        about.edition.map(({name, value}) => h('div', [h('dt', name), h('dd', h('code', value))])),
      ),
    ),
  ]);
}

function keep(parts: readonly (Element | undefined)[]): Element[] {
  return parts.filter((one) => one !== undefined);
}

function part(id: string, title: string, content: Element): Element {
  return h('section.sheet__part', {id, ariaLabelledBy: `${id}-title`}, [
    h('h2', {id: `${id}-title`}, title),
    content,
  ]);
}

function nothing(words: string): Element {
  return h('p', words);
}

function rules(rows: MethodPage['rules']): Element {
  return wordTable(
    'Rules',
    ['Rule', 'Finds', 'Times', 'For example'],
    rows.map(({rule, kind, count, example, href}) => ({
      cells: [h('code', rule), kind, count, h('a', {href}, example)],
    })),
  );
}

function accuracy(rows: MethodPage['accuracy']): Element {
  if (!rows.length) return nothing('Not measured for this edition.');
  return wordTable(
    'Measured quality',
    ['Found', 'Precision', 'Recall', 'Labelled items'],
    rows.map(({what, precision, recall, items}) => ({cells: [what, precision, recall, items]})),
  );
}

function checks(rows: MethodPage['checks']): Element {
  return wordTable(
    'Checks',
    ['Compared', 'Outcome', 'Finding', 'Stops publishing'],
    rows.map(({aspect, tally, verdict, reason, role}) => ({
      cells: [tally ? [`${aspect}, `, h('code.whole', tally)] : aspect, verdict, reason, role],
    })),
  );
}

function leftOut(rows: MethodPage['leftOut']): Element {
  return wordTable(
    'Left out',
    ['Words', 'Why', 'Where'],
    rows.map(({words, reason, href, place}) => ({cells: [words, reason, h('a.whole', {href}, place)]})),
  );
}

function messages(rows: MethodPage['messages']): Element {
  return wordTable(
    'Messages',
    ['Where', 'What', 'Rule', 'Weight'],
    rows.map(({place, reason, rule, severity}) => ({cells: [place, reason, h('code', rule), severity]})),
  );
}

function values(rows: readonly MethodValue[]): Element {
  return wordTable(
    'Values',
    ['Value', 'Kind', 'How', 'Where'],
    rows.map(({anchor, display, provenance, how, places}) => ({
      id: anchor,
      cells: [
        display,
        provenance,
        how,
        places.flatMap(({href, words}, index) => [index ? ', ' : '', h('a', {href}, words)]),
      ],
    })),
  );
}
