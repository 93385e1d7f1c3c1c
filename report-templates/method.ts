import type {Element} from 'hast';
import {h} from 'hastscript';

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
  return [
    h('div.sheet', [
      h('h1.sheet__title', 'How this report was made'),
      h(
        'p.sheet__standfirst',
        'Documents were read by rules, not by a model; every number and date on these pages was found in a source or computed from what was found. This page lists the rules that were used, the checks, the marks, and everything that was left out.',
      ),
    ]),
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
  ];
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

function glossary(): Element {
  const marks: readonly (readonly [string, string])[] = [
    ['Stated', 'The words stand in the source. Underlined solid.'],
    [
      'Implied',
      'The source doesn’t spell it out, and it follows from the words by a named rule: “21 September” takes its year from the date before it. Underlined dotted; the note names the rule.',
    ],
    [
      'Computed',
      'Worked out from cited values: a sum, a rate, a span. Underlined dotted; the note says how, and lights every part.',
    ],
    ['Unknown', 'The source gives no date. Nothing is put in its place, and nothing is drawn.'],
    ['Reported', 'The source says that it was reported, not that it was found to be so.'],
    ['No figure', 'The source gives none. That is a gap, not a zero; a zero is printed as 0.'],
    [
      'EDTF',
      'Dates as data, in the notation of ISO 8601-2: 1944-09 is a month, 196X a decade, ../1940 ends in 1940 and has no stated start.',
    ],
  ];
  return h(
    'dl.method__list',
    marks.map(([name, words]) => h('div', [h('dt', name), h('dd', words)])),
  );
}

function rules(rows: MethodPage['rules']): Element {
  return scrolled(
    'Rules',
    ['Rule', 'Finds', 'Times', 'For example'],
    rows.map(({rule, kind, count, example, href}) => [h('code', rule), kind, count, h('a', {href}, example)]),
  );
}

function accuracy(rows: MethodPage['accuracy']): Element {
  if (!rows.length) return nothing('Not measured for this edition.');
  return scrolled(
    'Measured quality',
    ['Found', 'Precision', 'Recall', 'Labelled items'],
    rows.map(({what, precision, recall, items}) => [what, precision, recall, items]),
  );
}

function checks(rows: MethodPage['checks']): Element {
  return scrolled(
    'Checks',
    ['Compared', 'Outcome', 'Finding', 'Stops publishing'],
    rows.map(({aspect, verdict, reason, role}) => [aspect, verdict, reason, role]),
  );
}

function leftOut(rows: MethodPage['leftOut']): Element {
  return scrolled(
    'Left out',
    ['Words', 'Why', 'Where'],
    rows.map(({words, reason, href, place}) => [words, reason, h('a', {href}, place)]),
  );
}

function messages(rows: MethodPage['messages']): Element {
  return scrolled(
    'Messages',
    ['Where', 'What', 'Rule', 'Weight'],
    rows.map(({place, reason, rule, severity}) => [place, reason, h('code', rule), severity]),
  );
}

function values(rows: readonly MethodValue[]): Element {
  return h('div.scroll', {tabIndex: 0, role: 'region', ariaLabel: 'Table: values'}, [
    h('table.data.data--words', [
      head(['Value', 'Kind', 'How', 'Where']),
      h(
        'tbody',
        rows.map(({anchor, display, provenance, how, places}) =>
          h('tr', {id: anchor}, [
            h('th', {scope: 'row'}, display),
            h('td', provenance),
            h('td', how),
            h(
              'td',
              places.flatMap(({href, words}, index) => [index ? ', ' : '', h('a', {href}, words)]),
            ),
          ]),
        ),
      ),
    ]),
  ]);
}

function scrolled(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (Element | string)[])[],
): Element {
  return h('div.scroll', {tabIndex: 0, role: 'region', ariaLabel: `Table: ${name}`}, [
    h('table.data.data--words', [
      head(columns),
      h(
        'tbody',
        rows.map((cells) =>
          h(
            'tr',
            cells.map((cell, index) => h(index ? 'td' : 'th', index ? {} : {scope: 'row'}, cell)),
          ),
        ),
      ),
    ]),
  ]);
}

function head(columns: readonly string[]): Element {
  return h(
    'thead',
    h(
      'tr',
      columns.map((name) => h('th', {scope: 'col'}, name)),
    ),
  );
}
