import type {Interval} from '../model/span.ts';
import type {ClaimDeclaration, ClaimsDeclaration} from '../model/story.ts';
import type {Claim, ClaimsTally, Value} from '../model/tally.ts';
import {checkWords, type FoundWords} from './check-words.ts';
import {intervalOfEdtf, membersOfEdtf} from './interval-of-edtf.ts';
import type {TallyContext} from './tally-context.ts';

/** The source's statements of direction, by topic and in order of time; none gets a number. Words that don't stand in
 *  the sentence that dates them are errors, a direction that the text is read differently a warning. */
export function tallyClaims(
  context: TallyContext,
  {id, topics}: ClaimsDeclaration,
  at: number,
): ClaimsTally | undefined {
  const found = topics.map(({id: topic, label, claims}, index) => ({
    id: topic,
    label,
    claims: claims
      .flatMap(
        (claim, place) =>
          toClaim(context, id, claim, ['tallies', at, 'topics', index, 'claims', place]) ?? [],
      )
      .sort(byTime),
  }));
  const filled = found.filter(({claims}) => claims.length > 0);
  if (filled.length === 0) return undefined;
  keep(
    context,
    id,
    filled.flatMap(({claims}) => claims),
  );
  return {type: 'claims', id, topics: filled, excluded: []};
}

function toClaim(
  context: TallyContext,
  tally: string,
  declared: ClaimDeclaration,
  steps: readonly PropertyKey[],
): Claim | undefined {
  const date = context.values.get(declared.date);
  if (!date?.interval) {
    context.missing(declared.date, [...steps, 'date']);
    return undefined;
  }
  const found = checkWords(context, date, declared.words, [...steps, 'words']);
  if (!found) return undefined;
  compareReading(context, declared, found, steps);
  const citation = found.source.cite(found.place);
  return {
    id: `${tally}.${declared.id}`,
    direction: declared.direction,
    label: declared.words,
    date: {...date, citations: [citation, ...date.citations]},
    intervals: intervalsOf(date, date.interval),
    ...(declared.tone === undefined ? {} : {tone: declared.tone}),
  };
}

const signs = {up: 1, restored: 1, friendly: 1, level: 0, down: -1, broken: -1, hostile: -1} as const;

function compareReading(
  {say}: TallyContext,
  {direction, words}: ClaimDeclaration,
  {source, passage, place}: FoundWords,
  steps: readonly PropertyKey[],
): void {
  const trends = source.itemsOf('trends', passage);
  const read = trends.find(({start, end}) => start < place.end && end > place.start);
  if (!read || signs[read.direction] === signs[direction]) return;
  const reason = `declared "${direction}", but “${words}” is read as ${read.direction}; expected the two to agree: look at the sentence`;
  say([...steps, 'direction'], 'claim-direction', reason, 'warning');
}

/** "the 1960s and 1980s" are two intervals, everything else is one. */
function intervalsOf({edtf = ''}: Value, whole: Interval): Interval[] {
  const members = membersOfEdtf(edtf).map(intervalOfEdtf);
  const known = members.filter((interval) => interval !== undefined);
  return known.length > 1 && known.length === members.length ? known : [whole];
}

function keep({values}: TallyContext, id: string, claims: readonly Claim[]): void {
  values.set(`${id}.count`, {
    id: `${id}.count`,
    type: 'number',
    display: String(claims.length),
    number: claims.length,
    unit: 'statements',
    provenance: 'computed',
    how: 'Counted: the statements of direction, each cited.',
    citations: claims.flatMap(({date}) => date.citations.slice(0, 1)),
  });
}

function byTime(a: Claim, b: Claim): number {
  const [from, other] = [a.intervals[0]?.[0] ?? '', b.intervals[0]?.[0] ?? ''];
  if (from !== other) return from < other ? -1 : 1;
  return (a.date.citations[0]?.start ?? 0) - (b.date.citations[0]?.start ?? 0);
}
