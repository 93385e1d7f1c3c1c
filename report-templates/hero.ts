import type {Element} from 'hast';
import {h} from 'hastscript';
import type {RichText} from '../pipeline/model/figure.ts';
import type {Value} from '../pipeline/model/tally.ts';
import {annotate, citedValue} from './cited-value.ts';
import {richText} from './rich-text.ts';

export interface Hero {
  readonly title: string;
  readonly kicker?: RichText;
  readonly standfirst?: RichText;
  readonly edition: {readonly id: string; readonly date: string; readonly dateWords: string};
  readonly corrections: string;
  /** Titles of sources that the story names and that could not be read. */
  readonly unread: readonly string[];
}

/** Headline, standfirst and the edition's bar. */
export function hero({title, kicker, standfirst, edition, corrections, unread}: Hero): Element[] {
  const parts = [
    h('div.hero', [
      kicker && h('p.hero__kicker', richText(kicker)),
      h('h1.hero__title', wholeWords(title)),
      standfirst && h('p.hero__standfirst', richText(standfirst)),
    ]),
    unread.length ? notice(unread) : undefined,
    h('div.edition', [
      h('p', ['Edition of ', h('time', {dateTime: edition.date}, edition.dateWords)]),
      h('p', ['Id ', h('code', edition.id)]),
      h('p', h('a', {href: '../../history/index.html'}, 'What changed')),
      h('p', h('a', {href: '#corrections'}, corrections)),
    ]),
  ];
  return parts.filter((part) => part !== undefined);
}

function notice(unread: readonly string[]): Element {
  return h('p.notice', [
    h('strong', 'A source is missing. '),
    `This edition was built without ${unread.map((title) => `“${title}”`).join(' and ')}, which could not be read. What rests on it is left out.`,
  ]);
}

/** The numbers that a reader leaves with, each over the words that say what it is. */
export function keyFigures(figures: readonly {readonly value: Value; readonly label: RichText}[]): Element {
  const strip = h(
    'dl.strip',
    figures.map(({value, label}) =>
      h('div.strip__item', [h('dt', richText(label)), h('dd', citedValue(value))]),
    ),
  );
  return annotate(h('div.keys', strip), {notes: true, title: 'Key figures'});
}

/** In characters; longer words are wider than the title of a narrow phone. */
const longestWhole = 17;

/** Two names joined by a dash stay on one line in a title, where they fit one. */
function wholeWords(title: string): (string | Element)[] {
  return title
    .split(/(\S+–\S+)/)
    .map((part, index) => (index % 2 && part.length <= longestWhole ? h('span.whole', part) : part));
}
