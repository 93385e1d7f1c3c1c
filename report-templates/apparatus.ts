import type {Element} from 'hast';
import {h} from 'hastscript';

/** What stands after the story: how it was made, what was corrected, and what it is made from. */
export interface Apparatus {
  readonly method: readonly {readonly name: string; readonly words: string}[];
  readonly checks: readonly string[];
  readonly corrections: readonly Correction[];
  readonly sources: readonly SourceEntry[];
  /** Said where there are more sources than are listed. */
  readonly more?: string;
  readonly licences: readonly string[];
}

export interface Correction {
  readonly date: string;
  readonly dateWords: string;
  readonly quote: string;
  readonly change: string;
  readonly reason: string;
}

export interface SourceEntry {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly citation?: string;
  /** Its evidence page; absent where the source could not be read. */
  readonly page?: string;
  readonly facts: readonly {
    readonly name: string;
    readonly value: string;
    readonly href?: string;
    readonly code?: true;
  }[];
  readonly notes: readonly string[];
}

export function apparatus(about: Apparatus): Element[] {
  return [
    h('section.method#method', {ariaLabelledBy: 'method-title'}, [
      h('h2.apparatus__title#method-title', 'How this was made'),
      h(
        'dl.method__list',
        about.method.map(({name, words}) => h('div', [h('dt', name), h('dd', words)])),
      ),
      h(
        'p.method__more',
        h('a', {href: 'method.html'}, 'The rules, the checks, and everything that was left out'),
      ),
    ]),
    corrections(about.corrections),
    sources(about),
  ];
}

function corrections(items: readonly Correction[]): Element {
  return h('section.apparatus#corrections', {ariaLabelledBy: 'corrections-title'}, [
    h('h2.apparatus__title#corrections-title', 'Corrections'),
    items.length
      ? h('ol.corrections', items.map(correction))
      : h(
          'p',
          'None so far. A correction says what was wrong, what is right and since when. It stays on every page that showed the error.',
        ),
    h('p', [
      h('a', {href: '../../history/corrections.html'}, 'All corrections'),
      ', at an address that stays; ',
      h('a', {href: '../../history/index.html'}, 'all editions'),
      ', and what changed between them.',
    ]),
  ]);
}

export function correction({date, dateWords, quote, change, reason}: Correction): Element {
  return h('li.corrections__item', [
    h('time', {dateTime: date}, dateWords),
    h('p', ['Read in the source: ', h('q', quote), `. ${change} ${reason}`]),
  ]);
}

function sources({sources: entries, more, licences}: Apparatus): Element {
  return h('section.apparatus#sources', {ariaLabelledBy: 'sources-title'}, [
    h('h2.apparatus__title#sources-title', 'Sources and licences'),
    h('ol.sources', entries.map(sourceEntry)),
    more && h('p', h('a', {href: 'evidence.html'}, more)),
    h(
      'div.licence',
      licences.map((words) => h('p', words)),
    ),
  ]);
}

export function sourceEntry({title, publisher, url, citation, page, facts, notes}: SourceEntry): Element {
  return h('li.sources__item', [
    h('p', [url ? h('a', {href: url}, h('cite', title)) : h('cite', title), `, ${publisher}.`]),
    citation && h('p.small', citation),
    h(
      'dl.facts',
      facts.map(({name, value, href, code}) => {
        const shown = code ? h('code', value) : value;
        return h('div', [h('dt', name), h('dd', href ? h('a', {href}, shown) : shown)]);
      }),
    ),
    ...notes.map((note) => h('p.small', note)),
    page
      ? h('p.small', h('a', {href: page}, 'Read it as it was read'))
      : h('p.small', 'This source could not be read; the edition was built without it.'),
  ]);
}
