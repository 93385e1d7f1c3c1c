import type {Element} from 'hast';
import {h} from 'hastscript';
import type {TimelineTally} from '../pipeline/model/tally.ts';
import {citedValue} from './cited-value.ts';

/** A timeline as it can be read and heard: an ordered list, in order of time. */
export function timelineList({entries, lanes}: TimelineTally): Element {
  const labels = new Map(lanes.map(({id, label}) => [id, label]));
  return h(
    'ol.entries',
    entries.map(({date, label, lane}) =>
      h('li.entries__item', [
        h('span.entries__date', citedValue(date)),
        ' ',
        h('span.entries__label', label),
        ' ',
        h('span.entries__lane', labels.get(lane) ?? ''),
      ]),
    ),
  );
}
