import type {Element} from 'hast';
import {h} from 'hastscript';

export interface EventRow {
  /** As the source prints it, or EDTF. */
  readonly date: string;
  readonly edtf?: string;
  /** How the date is known. */
  readonly certainty: string;
  readonly summary: string;
  readonly kind: string;
  readonly actors: string;
  readonly source: string;
  readonly href: string;
}

export interface EventsPage {
  readonly rows: readonly EventRow[];
  readonly kinds: readonly string[];
  readonly count: string;
}

/** The event set as a table; a script that the page can do without adds the filter. */
export function events({rows, kinds, count}: EventsPage): Element[] {
  return [
    h('div.sheet', [
      h('h1.sheet__title', 'The events'),
      h(
        'p.sheet__standfirst',
        'Every event that was found in the sources, in order of time, as data. The date is the source’s own; each summary leads to its sentence.',
      ),
      h('p.small', [
        'Also as ',
        h('a', {href: 'data/events.csv'}, 'CSV'),
        ' and ',
        h('a', {href: 'data/events.json'}, 'JSON'),
        '.',
      ]),
    ]),
    filter(kinds),
    h('p.events__count#count', {role: 'status'}, count),
    h('div.scroll', {tabIndex: 0, role: 'region', ariaLabel: 'Events'}, [
      h('table.data.data--events#events', [
        h(
          'thead',
          h(
            'tr',
            ['Date', 'Event', 'Kind', 'Actors', 'Certainty', 'Source'].map((name) =>
              h('th', {scope: 'col'}, name),
            ),
          ),
        ),
        h('tbody', rows.map(row)),
      ]),
    ]),
  ];
}

function filter(kinds: readonly string[]): Element {
  return h('form.filter#filter', {hidden: true, ariaLabel: 'Filter the events', role: 'search'}, [
    h('label', ['Words ', h('input', {type: 'search', name: 'words', autoComplete: 'off'})]),
    h('label', ['Kind ', select('kind', 'all kinds', kinds)]),
    h('label', ['Certainty ', select('certainty', 'any', ['stated', 'implied', 'unknown'])]),
  ]);
}

function select(name: string, all: string, options: readonly string[]): Element {
  return h('select', {name}, [
    h('option', {value: ''}, all),
    ...options.map((option) => h('option', {value: option}, option)),
  ]);
}

function row({date, edtf, certainty, summary, kind, actors, source, href}: EventRow): Element {
  return h('tr', {dataKind: kind, dataCertainty: certainty}, [
    h('th', {scope: 'row'}, [date, edtf && edtf !== date ? h('span.events__edtf', edtf) : undefined]),
    h('td', h('a', {href}, summary)),
    h('td', kind),
    h('td', actors),
    h('td', certainty),
    h('td', source),
  ]);
}
