import type {Element, ElementContent} from 'hast';
import {h, s} from 'hastscript';
import type {Value} from '../pipeline/model/tally.ts';
import {annotate, citedValue} from './cited-value.ts';

export interface Section {
  readonly id: string;
  readonly title: readonly ElementContent[];
  /** The title without marks, for links back. */
  readonly plainTitle: string;
  /** The years that the section tells, and where they lie on the page's line, in percent. */
  readonly years?: {readonly value: Value; readonly from: number; readonly width: number};
  readonly content: readonly ElementContent[];
}

/** A section under the line of the whole period, with the part that it tells drawn thick. */
export function section({id, title, plainTitle, years, content}: Section): Element {
  const heading = h('h2.section__title', {id: `${id}-title`}, [...title]);
  const element = h('section.section', {id, ariaLabelledBy: `${id}-title`}, [
    rule(years),
    h('div.section__head', [years && label(years), heading]),
    ...content,
  ]);
  return annotate(element, {notes: true, title: plainTitle});
}

function rule(years: Section['years']): Element {
  return s('svg.section__rule', {ariaHidden: 'true', focusable: 'false'}, [
    s('line.section__period', {x1: 0, x2: '100%', y1: 3, y2: 3}),
    years && s('rect.section__told', {x: `${years.from}%`, y: 0, width: `${years.width}%`, height: 5}),
  ]);
}

/** The empty drawing pushes the years to their place on the line, as far as there is room. */
function label({value, from}: NonNullable<Section['years']>): Element {
  const spacer = s('svg.section__spacer', {
    ariaHidden: 'true',
    focusable: 'false',
    width: `${from}%`,
    height: 1,
  });
  return h('p.section__years', [spacer, citedValue(value)]);
}
