import type {ElementContent} from 'hast';
import {h} from 'hastscript';
import {apparatus} from '../../report-templates/apparatus.ts';
import {annotate} from '../../report-templates/cited-value.ts';
import {figure} from '../../report-templates/figure.ts';
import {hero, keyFigures} from '../../report-templates/hero.ts';
import {turn} from '../../report-templates/turn.ts';
import {verdict} from '../../report-templates/verdict.ts';
import type {OutputFile} from '../model/figure.ts';
import type {Use} from './cite-values.ts';
import {citeValues} from './cite-values.ts';
import {describeApparatus} from './describe-apparatus.ts';
import {describeFindings} from './describe-findings.ts';
import {describeReport} from './describe-report.ts';
import {findQuotation} from './find-quotation.ts';
import {framePage} from './frame-page.ts';
import type {ReportContext} from './open-report.ts';
import {resolveRichText} from './resolve-rich-text.ts';
import {showFigure, tallyOf} from './show-figure.ts';
import {tellStory} from './tell-story.ts';
import {dayWords, plainText} from './words.ts';

/** The report itself, and where on it each value is printed. */
export function writeIndex(context: ReportContext): {file: OutputFile; uses: readonly Use[]} {
  const {values, scale, sources, story} = context;
  const sections = tellStory(story.body, {
    values,
    scale,
    leaf: ({attributes}) => placeFigure(attributes?.id ?? '', context),
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

function opening({story, values, edition, sources}: ReportContext): ElementContent[] {
  const {title, kicker, standfirst, updated, corrections} = story.front;
  const figures = (story.front['key-figures'] ?? []).flatMap(({value: id, label}) => {
    const value = values.get(id);
    return value ? {value, label: resolveRichText(label, values)} : [];
  });
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
  return figures.length ? [header, keyFigures(figures)] : [header];
}

function placeFigure(id: string, context: ReportContext): ElementContent[] {
  const found = context.figuresById.get(id);
  if (!found) return [];
  const findings = describeFindings(tallyOf(found, context), context);
  return [figure(showFigure(found, context)), ...(findings.length ? [verdict(findings)] : [])];
}
