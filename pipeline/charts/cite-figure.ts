import type {FigureSpec} from '../model/figure.ts';
import {printText} from './print-text.ts';

/** What a figure says of itself wherever it goes: in metadata, on a readme, in an image's chunks. */
export interface SelfCitation {
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly rights: string;
  readonly digest: string;
  /** Where the figure is published; absent where the story names no site. */
  readonly address?: string;
  readonly short: string;
  readonly full: string;
}

/** A figure's own reference, short and full. */
export function citeFigure(
  spec: FigureSpec,
  alt: string,
  digest: string,
  site: string | undefined,
): SelfCitation {
  const title = printText(spec.title);
  const credit = spec.credit.replace(/^Figure: /, '').replace(/\.$/, '');
  const address = site === undefined ? undefined : `${site.replace(/\/$/, '')}/#figure-${spec.id}`;
  const short = `“${title}.” ${credit}. Data: ${digest}.`;
  const subtitle = printText(spec.subtitle).replace(/\.$/, '');
  const from = `Source: ${spec.source.replace(/\.$/, '')}.`;
  const full = [`“${title}. ${subtitle}.” ${credit}.`, from, `Data: SHA-256 ${digest}.`, address]
    .filter(Boolean)
    .join(' ');
  const about = {title, description: alt, source: spec.source, rights: credit, digest, short, full};
  return address === undefined ? about : {...about, address};
}
