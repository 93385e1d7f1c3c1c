import type {ElementContent} from 'hast';
import {h} from 'hastscript';
import {apparatus} from '../../report-templates/apparatus.ts';
import {annotate} from '../../report-templates/cited-value.ts';
import {hero} from '../../report-templates/hero.ts';
import {turn} from '../../report-templates/turn.ts';
import type {OutputFile} from '../model/edition-file.ts';
import type {Use} from './cite-values.ts';
import {citeValues} from './cite-values.ts';
import {describeApparatus} from './describe-apparatus.ts';
import {describeReport} from './describe-report.ts';
import {findQuotation} from './find-quotation.ts';
import {framePage} from './frame-page.ts';
import type {ReportContext} from './open-report.ts';
import {placeLeaf, placesKeyFigures, showKeyFigures} from './place-leaf.ts';
import {resolveRichText} from './resolve-rich-text.ts';
import {tellStory} from './tell-story.ts';
import {dayWords, plainText} from './words.ts';

/** The report itself, and where on it each value is printed. */
export function writeIndex(context: ReportContext): {file: OutputFile; uses: readonly Use[]} {
  const {values, scale, sources, story} = context;
  const sections = tellStory(story.body, {
    values,
    scale,
    leaf: (directive) => placeLeaf(directive, context),
    quotation(words) {
      const quote = findQuotation(words, sources.values());
      return quote && turn(quote);
    },
  });
  const main = h('div.told', [...opening(context), ...sections, ...apparatus(describeApparatus(context))]);
  const uses = citeValues(main, {sources, values, languages: story.front.languages});
  const {title, standfirst} = story.front;
  const description = standfirst ? plainText(resolveRichText(standfirst, values)) : title;
  const about = {path: 'index.html', title, description, data: describeReport(context, description)};
  return {file: framePage(context, about, [main]), uses};
}

function opening(context: ReportContext): ElementContent[] {
  const {story, values, edition, sources} = context;
  const {title, kicker, standfirst, updated, corrections} = story.front;
  const count = corrections?.length ?? 0;
  const head = hero({
    title,
    ...(kicker ? {kicker: resolveRichText(kicker, values)} : {}),
    ...(standfirst ? {standfirst: resolveRichText(standfirst, values)} : {}),
    unread: story.front.sources.filter(({file}) => !sources.has(file)).map(({title: name}) => name),
    edition: {id: edition.id, date: updated, dateWords: dayWords(updated)},
    corrections: count ? `Corrections: ${count}` : 'Corrections: none so far',
  });
  const header = annotate(h('header', head), {notes: true, title: 'Headline'});
  return placesKeyFigures(story.body) ? [header] : [header, ...showKeyFigures(context)];
}
