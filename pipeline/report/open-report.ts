import type {EventSet} from '../model/event-set.ts';
import type {Figure} from '../model/figure.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import type {Tallies, Tally, Value} from '../model/tally.ts';
import type {OpenSource} from './open-sources.ts';
import {openSources} from './open-sources.ts';
import type {YearScale} from './scale-years.ts';
import {scaleYears} from './scale-years.ts';
import {countWords} from './words.ts';

export interface ReportInput {
  readonly story: Story;
  readonly tallies: Tallies;
  readonly figures: readonly Figure[];
  readonly eventSets: readonly EventSet[];
  readonly edition: {readonly id: string; readonly code: string};
  /** Of every stage, in order. */
  readonly messages: readonly Message[];
  /** What pages load, by its path under `assets/`: `report.css`, `fonts/serif-latin.woff2`, … */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** By path of each source: a digest of all that its event set was made from. */
  readonly readings: ReadonlyMap<string, string>;
}

/** The input with everything looked up that several pages ask for. */
export interface ReportContext extends ReportInput {
  readonly values: ReadonlyMap<string, Value>;
  readonly talliesById: ReadonlyMap<string, Tally>;
  readonly figuresById: ReadonlyMap<string, Figure>;
  readonly sources: ReadonlyMap<string, OpenSource>;
  readonly scale: YearScale;
  /** The image that stands for the report elsewhere: path in the edition. */
  readonly card?: string;
  readonly licences: string;
}

/** More sources than this aren't named at the foot of every page. */
const mostNamed = 10;

export function openReport(input: ReportInput): ReportContext {
  const {story, tallies, figures, eventSets} = input;
  const values = new Map(tallies.values.map((value) => [value.id, value]));
  const cited = [...new Set(citedIds(story.text))].flatMap((id) => values.get(id) ?? []);
  const card = figures.flatMap(({files}) => files).find(({path}) => /card\.png$/.test(path))?.path;
  return {
    ...input,
    values,
    talliesById: new Map(tallies.tallies.map((tally) => [tally.id, tally])),
    figuresById: new Map(figures.map((figure) => [figure.id, figure])),
    sources: openSources(story, eventSets),
    scale: scaleYears(cited),
    ...(card ? {card} : {}),
    licences: licenceWords(story),
  };
}

/** Ids of the values that a story's texts print, in order. */
function citedIds(text: string): string[] {
  return [...text.matchAll(/:(?:value|date)\[([^\]\s]+)\]/g)].map(([, id]) => id ?? '');
}

/** What is derived from a source stands under that source's licence. */
function licenceWords({front: {sources}}: Story): string {
  const licensed = sources.filter(({licence}) => licence.startsWith('CC '));
  if (licensed.length > mostNamed) {
    return [...Map.groupBy(licensed, ({licence}) => licence)]
      .map(
        ([licence, under]) =>
          `Text, quotations, event list and figures that derive from ${countWords(under.length, 'source')} are under ${licence}, with attribution to their authors, whom the list of sources names.`,
      )
      .join(' ');
  }
  return licensed
    .map(
      ({publisher, title, licence}) =>
        `Text, quotations, event list and figures that derive from “${title}” (${publisher}) are under ${licence}, with attribution to its authors.`,
    )
    .join(' ');
}
