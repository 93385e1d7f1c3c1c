import type {ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {colophon} from '../../report-templates/colophon.ts';
import type {Json} from '../../report-templates/json-ld.ts';
import {page} from '../../report-templates/page.ts';
import type {OutputFile} from '../model/edition-file.ts';
import type {ReportContext} from './open-report.ts';

/** What is said about one page. */
export interface PageAbout {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly data?: Json;
  readonly script?: string;
}

/** What pages say around their main part. */
export interface Frame {
  readonly licences: string;
  /** Percentages of the line from the first to the last cited year. */
  readonly ticks: readonly number[];
  readonly site?: string;
  /** Path of the image that stands for the report. */
  readonly card?: string;
  /** Absent on a page that may stand in many editions. */
  readonly edition?: {readonly id: string; readonly day: string};
}

export function frameOf({story, edition, scale, card, licences}: ReportContext): Frame {
  const {site, updated} = story.front;
  return {
    licences,
    ticks: scale.ticks,
    ...(site ? {site} : {}),
    ...(card ? {card} : {}),
    edition: {id: edition.id, day: updated},
  };
}

/** A page's main part → the page as a file of the edition. */
export function framePage(
  context: ReportContext,
  about: PageAbout,
  main: readonly ElementContent[],
): OutputFile {
  return textFile(about.path, 'text/html', printPage(frameOf(context), about, main));
}

/** A page's main part → the text of its file. */
export function printPage(frame: Frame, about: PageAbout, main: readonly ElementContent[]): string {
  const {licences, ticks, site, card, edition} = frame;
  const address = site && new URL(about.path === 'index.html' ? './' : about.path, withSlash(site)).href;
  const image = site && card && new URL(card, withSlash(site)).href;
  const root = '../'.repeat(about.path.split('/').length - 1);
  const tree = page(
    {
      ...about,
      root,
      ticks,
      colophon: colophon({root, licences, ...(edition ? {edition: edition.id} : {})}),
      ...(edition ? {published: edition.day} : {}),
      ...(address ? {canonical: address} : {}),
      ...(image ? {image} : {}),
    },
    main,
  );
  return toHtml(tree);
}

/** Text as a file of the edition, in UTF-8. */
export function textFile(path: string, mediaType: string, text: string): OutputFile {
  return {path, mediaType, bytes: new TextEncoder().encode(text)};
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
