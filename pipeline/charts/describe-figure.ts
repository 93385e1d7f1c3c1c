import type {FigureSpec} from '../model/figure.ts';
import {printText} from './print-text.ts';

const kinds: Readonly<Record<FigureSpec['chart'], string>> = {
  category: 'Bar chart',
  timeline: 'Timeline',
  counts: 'Column chart',
  claims: 'Arrow chart',
  series: 'Line chart',
};

/** The alternative text: the story's own, else by formula "[chart type] of [data], where [finding]". */
export function describeFigure({alt, chart, title, subtitle}: FigureSpec): string {
  if (alt.trim() !== '') return alt;
  const finding = printText(title).replace(/\.$/, '');
  return `${kinds[chart]} of ${startLow(printText(subtitle).replace(/\.$/, ''))}, where the finding is: ${finding}.`;
}

/** The first letter small, unless the word is a name: one that has another capital, or is all we know of it. */
function startLow(text: string): string {
  return /^(What|Dated|Reports|Events|Counts)\b/.test(text)
    ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
    : text;
}
