import type {Element} from 'hast';
import {h} from 'hastscript';

export interface EvidenceEntry {
  readonly href: string;
  readonly title: string;
  readonly publisher: string;
  /** What was found in it, in words. */
  readonly found: string;
  readonly used: string;
}

/** Every source that was read, with the way to its page. */
export function evidenceIndex(entries: readonly EvidenceEntry[]): Element[] {
  return [
    h('div.sheet', [
      h('h1.sheet__title', 'The evidence'),
      h(
        'p.sheet__standfirst',
        'Each source, whole, as it was read: every date, count, direction and event that was found is marked where it stands.',
      ),
    ]),
    h(
      'ol.sources',
      entries.map(({href, title, publisher, found, used}) =>
        h('li.sources__item', [
          h('p', [h('a', {href}, h('cite', title)), `, ${publisher}.`]),
          h('p.small', found),
          h('p.small', used),
        ]),
      ),
    ),
  ];
}
