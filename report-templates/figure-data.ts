import type {Element} from 'hast';
import {h} from 'hastscript';
import {dataTable} from './data-table.ts';
import type {PageFigure} from './figure.ts';
import {richText} from './rich-text.ts';

/** A figure's data without its picture, in the text: a list where there is one, else a table. */
export function figureData({
  figure,
  list,
  evidence,
}: Pick<PageFigure, 'figure' | 'list' | 'evidence'>): Element {
  const {id, title, subtitle, notes, source, credit, table} = figure;
  const name = `${list ? 'list' : 'table'}-${id}`;
  return h('figure.figure-data', {id: name, ariaLabelledBy: `${name}-title`}, [
    h('h3.figure__title', {id: `${name}-title`}, richText(title)),
    h('p.figure__subtitle', richText(subtitle)),
    list ?? dataTable(table, evidence, `${name}-title`),
    h('figcaption.figure__foot', [
      ...notes.map((note) => h('p.figure__note', richText(note))),
      h('p.figure__source', `Source: ${source}. ${credit}`),
    ]),
  ]);
}
