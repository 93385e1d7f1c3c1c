import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import type {Figure} from '../pipeline/model/figure.ts';
import {annotate} from './cited-value.ts';
import {dataTable} from './data-table.ts';
import {richText} from './rich-text.ts';

/** A figure with what a page adds to it. */
export interface PageFigure {
  readonly figure: Figure;
  /** The two drawings as nodes, already without anything that could run. */
  readonly wide: readonly ElementContent[];
  readonly narrow: readonly ElementContent[];
  readonly downloads: readonly {readonly name: string; readonly href: string; readonly words: string}[];
  /** The data as readers can walk it: an ordered list for a timeline, else a table. */
  readonly list?: Element;
  readonly embed?: string;
  /** Direct addresses of a table's plain values; others open a note. */
  readonly evidence: (path: string, start: number) => string;
}

/** A whole figure: finding, measure, chart, notes, source and credit, downloads, and the data itself. */
export function figure({figure: about, wide, narrow, downloads, list, embed, evidence}: PageFigure): Element {
  const {id, title, subtitle, notes, source, credit, alt, table} = about;
  return h('figure.figure', {id: `figure-${id}`, ariaLabelledBy: `figure-${id}-title`}, [
    h('h3.figure__title', {id: `figure-${id}-title`}, richText(title)),
    h('p.figure__subtitle', richText(subtitle)),
    h('div.figure__chart', {role: 'img', ariaLabel: alt}, [
      h('div.chart.chart--wide', [...wide]),
      h('div.chart.chart--narrow', [...narrow]),
    ]),
    h('figcaption.figure__foot', [
      ...notes.map((note) => h('p.figure__note', richText(note))),
      h('p.figure__source', `Source: ${source}. ${credit}`),
    ]),
    annotate(
      h('ul.downloads', [
        ...downloads.map(({name, href, words}) => h('li', h('a', {href, ariaLabel: words}, name))),
        h('li', h('a', {href: `downloads.html#files-${id}`}, 'All sizes')),
        embed && h('li', disclosure('Embed', h('pre.code', {tabIndex: 0}, h('code', embed)))),
        h('li', disclosure(list ? 'As a list' : 'As a table', list ?? dataTable(table, evidence))),
      ]),
      {offPaper: true},
    ),
  ]);
}

function disclosure(name: string, content: Element): Element {
  return h('details', [h('summary', name), content]);
}
