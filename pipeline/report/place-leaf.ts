import type {ElementContent} from 'hast';
import type {Root} from 'mdast';
import type {LeafDirective} from 'mdast-util-directive';
import {EXIT, visit} from 'unist-util-visit';
import {figure} from '../../report-templates/figure.ts';
import {figureData} from '../../report-templates/figure-data.ts';
import {keyFigures} from '../../report-templates/hero.ts';
import {turn} from '../../report-templates/turn.ts';
import {verdict} from '../../report-templates/verdict.ts';
import type {Figure} from '../model/figure.ts';
import {describeFindings} from './describe-findings.ts';
import type {ReportContext} from './open-report.ts';
import {quoteValue} from './quote-value.ts';
import {resolveRichText} from './resolve-rich-text.ts';
import {showFigure, tallyOf} from './show-figure.ts';

/** What stands where a directive of its own line does. Nothing does where it rests on a source that could not be read. */
export function placeLeaf({name, attributes}: LeafDirective, context: ReportContext): ElementContent[] {
  const id = attributes?.id ?? '';
  if (name === 'key-figures') return showKeyFigures(context);
  if (name === 'quote') return placeQuote(id, context);
  const found = context.figuresById.get(id);
  if (!found) return [];
  return name === 'figure' ? placeFigure(found, context) : placeData(found, name, context);
}

/** Whether the body says where the key figures stand; elsewhere they follow the headline. */
export function placesKeyFigures(body: Root): boolean {
  let found = false;
  visit(body, 'leafDirective', ({name}) => {
    found ||= name === 'key-figures';
    return found ? EXIT : undefined;
  });
  return found;
}

/** The strip of key figures; none where no value of it is there. */
export function showKeyFigures({story, values}: ReportContext): ElementContent[] {
  const figures = (story.front['key-figures'] ?? []).flatMap(({value: id, label}) => {
    const value = values.get(id);
    return value ? [{value, label: resolveRichText(label, values)}] : [];
  });
  return figures.length ? [keyFigures(figures)] : [];
}

function placeQuote(id: string, {values, sources, story}: ReportContext): ElementContent[] {
  const value = values.get(id);
  const quote = value && quoteValue(value, sources, story.front.languages).quotes[0];
  return quote ? [turn(quote)] : [];
}

function placeFigure(found: Figure, context: ReportContext): ElementContent[] {
  const findings = describeFindings(tallyOf(found, context), context.tallies.checks, context.story.front);
  return [figure(showFigure(found, context)), ...(findings.length ? [verdict(findings)] : [])];
}

function placeData(found: Figure, name: string, context: ReportContext): ElementContent[] {
  const {list, ...shown} = showFigure(found, context);
  return [figureData(name === 'timeline' && list ? {...shown, list} : shown)];
}
