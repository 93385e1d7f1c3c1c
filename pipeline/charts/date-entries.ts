import type {ColourToken} from '../model/palette.ts';
import type {Interval} from '../model/span.ts';
import type {TimelineEntry} from '../model/tally.ts';
import type {Canvas} from './canvas.ts';
import {quoteWords} from './quote-words.ts';
import {reachOpenEnds} from './reach-open-ends.ts';

/** A timeline's entry with its place in time as years. */
export interface DatedEntry {
  readonly entry: TimelineEntry;
  readonly from: number;
  readonly to: number;
  readonly softStart: boolean;
  readonly softEnd: boolean;
  /** Whether the date is exact to a month or better. */
  readonly exact: boolean;
  readonly token: ColourToken;
}

/** The entries in time, and the years that they reach over, a little wider than the first and the last. */
export function dateEntries(
  entries: readonly TimelineEntry[],
  actors: Canvas['actors'],
): {dated: DatedEntry[]; domain: readonly [number, number]} {
  const {reaches, domain} = reachOpenEnds(entries.map(openEnds));
  const margin = (domain[1] - domain[0]) * 0.005 + (domain[1] - domain[0] > 0.5 ? 0.5 : 0.2);
  const dated = reaches.flatMap(({from, to, openStart, openEnd}, index): DatedEntry[] => {
    const entry = entries[index];
    if (!entry) return [];
    return [
      {
        ...{entry: entry.quoted ? {...entry, label: quoteWords(entry.label)} : entry, from, to},
        ...{softStart: entry.softStart || openStart, softEnd: entry.softEnd || openEnd},
        exact: !openStart && !openEnd && to - from < 0.09,
        token: colourOf(entry, actors),
      },
    ];
  });
  return {dated, domain: [domain[0] - margin, domain[1] + margin]};
}

/** "From 1920" is `1920/..`: an event of its first year may stand for it, but it is drawn as open as it is stated. */
function openEnds({interval: [from, to], date: {edtf = ''}}: TimelineEntry): Interval {
  return [edtf.startsWith('../') ? null : from, edtf.endsWith('/..') ? null : to];
}

function colourOf({quoted, actor}: TimelineEntry, actors: Canvas['actors']): ColourToken {
  if (quoted) return 'claim';
  if (actor === undefined) return 'muted';
  return actors.find(({name}) => name === actor)?.colour ?? 'ink';
}
