import type {Element, Root} from 'hast';
import {h} from 'hastscript';
import {historyFrame} from './history-frame.ts';
import type {HistoryView} from './history-page.ts';
import {type Json, jsonLd} from './json-ld.ts';

/** Every correction to what readers once were given, newest first; held editions have corrected nothing. */
export function correctionsPage({entries}: Pick<HistoryView, 'entries'>): Root {
  const corrected = entries.filter(({type, corrections = []}) => type !== 'held' && corrections.length > 0);
  return historyFrame({root: '../', title: 'Corrections'}, [
    h('p', 'Numbers and dates that an edition gave differently from the one before it.'),
    ...(corrected.length === 0 ? [h('p', 'There have been none.')] : corrected.map(correctedEdition)),
    ...(corrected.length === 0 ? [] : [jsonLd(describeCorrections(corrected))]),
  ]);
}

/** Each corrected edition as a NewsArticle with its CorrectionComments (schema.org), for machines. */
function describeCorrections(corrected: HistoryView['entries']): Json {
  return {
    '@context': 'https://schema.org',
    '@graph': corrected.map(({edition, title, date, corrections = []}) => ({
      '@type': 'NewsArticle',
      identifier: edition,
      ...(title === '' ? {} : {headline: title}),
      datePublished: date,
      correction: corrections.map((text) => ({'@type': 'CorrectionComment', text, datePublished: date})),
    })),
  };
}

function correctedEdition({
  edition,
  date,
  day,
  reason,
  corrections = [],
  diff,
}: HistoryView['entries'][number]): Element {
  return h('section', [
    h('h2', [
      'Edition ',
      h('code', edition),
      ...(day === '' ? [] : [', ', h('time', {dateTime: date}, day)]),
    ]),
    h(
      'ul',
      corrections.map((note) => h('li', note)),
    ),
    ...(reason === undefined ? [] : [h('p', ['Reason: ', h('q', reason)])]),
    ...(diff === undefined ? [] : [h('p', h('a', {href: diff}, `All that changed in ${edition}`))]),
  ]);
}
