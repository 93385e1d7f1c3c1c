import type {Element} from 'hast';
import {h} from 'hastscript';

/** What the marks on the pages and in the data mean. */
export function glossary(): Element {
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
