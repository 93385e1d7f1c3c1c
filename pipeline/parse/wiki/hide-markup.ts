import type {Span} from '../../model/span.ts';
import {quietTemplates, shownTemplates, unreadNamespaces} from './markup-words.ts';

/** What isn't read of `[[target]]`, `[[target|label]]`, `[[File:…]]`: marks and target, or the whole. */
export function hideLink(text: string, start: number, end: number, [bar]: readonly [number, number]): Span[] {
  const target = text.slice(start + 2, Math.min(bar < 0 ? end - 2 : bar, start + 300)).trim();
  const space = /^([^:\s]{1,20}):/.exec(target)?.[1]?.toLowerCase();
  const unread =
    space !== undefined && (unreadNamespaces.has(space) || /^[a-z]{2,3}(?:-[a-z]+)?$/.test(space));
  if (unread) return [{start, end}];
  const from = bar < 0 ? start + (target.startsWith(':') ? 3 : 2) : bar + 1;
  return [
    {start, end: from},
    {start: end - 2, end},
  ];
}

/** What isn't read of `[https://… label]`: the address and the brackets; all of it where there is no label. */
export function hideOutwardLink(text: string, start: number, end: number): Span[] {
  let label = start;
  while (label < end - 1 && !/\s/.test(text[label] ?? '')) label++;
  if (label + 1 >= end - 1) return [{start, end}];
  return [
    {start, end: label + 1},
    {start: end - 1, end},
  ];
}

export interface HiddenTemplate {
  readonly hidden: readonly Span[];
  /** Bars that people see a space at. */
  readonly breaks?: readonly Span[];
  /** There where readers should be told that the template was left out. */
  readonly name?: string;
}

/** What isn't read of a template: all of it, but for those that only dress their last argument. Of a measure
 *  (`{{convert|5|km|mi}}`) number and unit are read. */
export function hideTemplate(
  text: string,
  start: number,
  end: number,
  [first, last]: readonly [number, number],
  nested: boolean,
): HiddenTemplate {
  const close = end - 2;
  const name = nameOf(text.slice(start + 2, Math.min(first < 0 ? close : first, start + 120)));
  if (last >= 0 && (shownTemplates.has(name) || name.startsWith('lang-'))) {
    return {
      hidden: [
        {start, end: last + 1},
        {start: close, end},
      ],
    };
  }
  const measure = name === 'convert' || name === 'cvt' ? readMeasure(text, start, end, first) : undefined;
  if (measure) return measure;
  const hidden = [{start, end}];
  return nested || name === '' || isQuiet(name) ? {hidden} : {hidden, name};
}

/** "5 km" of `{{convert|5|km|…}}`; undefined for the forms that join two numbers. */
function readMeasure(text: string, start: number, end: number, first: number): HiddenTemplate | undefined {
  const argument = /^\|([^|{}[\]<\r\n]{1,20})\|([^|{}[\]<\r\n]{1,20})(?=[|}])/.exec(
    text.slice(first, Math.min(end, first + 45)),
  );
  const [, number = '', unit = ''] = argument ?? [];
  if (!/^\s*[\d.,]+\s*$/.test(number) || /^\s*(?:to|-|–|and|or|by|x|×|\+\/-|±)\s*$/.test(unit))
    return undefined;
  const bar = first + 1 + number.length;
  const rest = bar + 1 + unit.length;
  return {
    hidden: [
      {start, end: first + 1},
      {start: rest, end},
    ],
    breaks: [{start: bar, end: bar + 1}],
  };
}

function nameOf(source: string): string {
  const name = source
    .replace(/<!--.*?-->/g, '')
    .replaceAll('_', ' ')
    .trim()
    .replace(/\s+/g, ' ');
  return (name.split(/[\r\n:]/)[0] ?? '').toLowerCase();
}

function isQuiet(name: string): boolean {
  const words = name.split(' ');
  return words.some((_, count) => quietTemplates.has(words.slice(0, count + 1).join(' ')));
}
