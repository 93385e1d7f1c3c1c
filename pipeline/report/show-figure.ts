import type {ElementContent} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import type {PageFigure} from '../../report-templates/figure.ts';
import {timelineList} from '../../report-templates/timeline-list.ts';
import type {OutputFile} from '../model/edition-file.ts';
import type {Figure} from '../model/figure.ts';
import type {Tally} from '../model/tally.ts';
import type {ReportContext} from './open-report.ts';
import {addressOf} from './open-sources.ts';

const parser = unified().use(rehypeParse, {fragment: true}).freeze();

/** A figure as a page shows it: drawings as nodes, downloads named, the data as something to walk. */
export function showFigure(figure: Figure, context: ReportContext): PageFigure {
  const {story, sources, edition} = context;
  const tally = tallyOf(figure, context);
  const {site} = story.front;
  return {
    figure,
    wide: parseDrawing(figure.inline.wide),
    narrow: parseDrawing(figure.inline.narrow),
    downloads: figure.files
      .filter(({path}) => !/-(?:dark|card|square)\b/.test(path))
      .map((file) => ({href: file.path, ...nameDownload(file, figure)})),
    ...(tally?.type === 'timeline' ? {list: timelineList(tally)} : {}),
    ...(site ? {embed: embedSnippet(figure, site, edition.id)} : {}),
    evidence(path, start) {
      const source = sources.get(path);
      return source ? addressOf(source, start) : 'evidence.html';
    },
  };
}

/** The tally that a figure draws. */
export function tallyOf({id}: Figure, {story, talliesById}: ReportContext): Tally | undefined {
  return talliesById.get(story.front.figures?.find((declared) => declared.id === id)?.tally ?? '');
}

/** What a download is called, short for the row under a figure and whole for those who hear it. */
export function nameDownload({path}: OutputFile, {title}: Figure): {name: string; words: string} {
  const kinds = [
    [/-dark\b/, 'dark'],
    [/-card\b/, 'card'],
    [/-square\b/, 'square'],
    [/@2x\./, '2×'],
  ] as const;
  const file = path.replace(/^.*\//, '');
  const format = file.replace(/^.*\./, '').toUpperCase();
  const name = [format, ...kinds.flatMap(([pattern, kind]) => (pattern.test(file) ? [kind] : []))].join(' ');
  return {name, words: `${name}: ${plainTitle(title)}`};
}

/** A figure's title as plain words. */
export function plainTitle(title: Figure['title']): string {
  return title.map((part) => (typeof part === 'string' ? part : part.display)).join('');
}

/** Two snippets: the figure as it is now, and as it is in this edition for good. */
function embedSnippet({id, alt}: Figure, site: string, edition: string): string {
  const root = site.endsWith('/') ? site : `${site}/`;
  const attribute = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const image = (path: string) =>
    `<img src="${attribute(new URL(path, root).href)}" alt="${attribute(alt)}">`;
  const live = image(`figures/${id}.svg`);
  const pinned = image(`editions/${edition}/figures/${id}.svg`);
  return `<!-- always the current edition -->\n${live}\n\n<!-- this edition, unchanged -->\n${pinned}`;
}

function parseDrawing(svg: string): ElementContent[] {
  return parser.parse(svg).children.filter((node) => node.type === 'element');
}
