import type {Element} from 'hast';
import {h} from 'hastscript';

/** How to read the marks, said once, where the first of them stand. */
export function howto(): Element {
  return h('p.howto', [
    'Every underlined date or number opens the sentence it comes from. ',
    h('span.howto__sample', 'Solid'),
    ': the source states it. ',
    h('span.howto__sample.howto__sample--derived', 'Dotted'),
    ': implied by the source, or computed from it. The ticks under the name above are the dates that this report cites, on one line from the first to the last.',
  ]);
}
