import type {Document} from '../model/document.ts';
import type {Range, Timex} from '../model/extract.ts';
import type {Link, Resolved} from './item.ts';

/** Timexes that are joined into one: "1918–1941", "between 1988 and 1991", "9 and 10 August 1968". Ids count up within a passage. */
export function toRanges(
  document: Document,
  resolved: readonly Resolved[],
  timexes: readonly Timex[],
): Range[] {
  const ranges: Range[] = [];
  let [passage, ordinal] = [-1, 0];
  for (let index = 0; index < resolved.length; ) {
    const last = lastJoined(resolved, timexes, index);
    const range =
      last > index ? toRange(document, resolved, timexes.slice(index, last + 1), index) : undefined;
    const at = resolved[index]?.item.passage ?? -1;
    if (range) {
      ordinal = at === passage ? ordinal + 1 : 1;
      passage = at;
      ranges.push({id: `${document.passages[at]?.id ?? ''}.r${ordinal}`, ...range});
    }
    index = last + 1;
  }
  return ranges;
}

/** The last of the timexes joined to the one at `index`: two for a span, any number for a list of equal exactness. */
function lastJoined(resolved: readonly Resolved[], timexes: readonly Timex[], index: number): number {
  const link = resolved[index]?.item.link;
  if (link === undefined || link === 'beside' || !isDated(timexes[index])) return index;
  let last = index;
  while (
    resolved[last]?.item.link === link &&
    isDated(timexes[last + 1]) &&
    canJoin(link, timexes[last], timexes[last + 1])
  ) {
    last++;
    if (link !== 'and') break;
  }
  return last;
}

/** A span goes forward; a list is of dates as exact as each other. */
function canJoin(link: Link, left: Timex | undefined, right: Timex | undefined): boolean {
  if (link === 'and') return left?.edtf?.length === right?.edtf?.length && left?.type === right?.type;
  return (left?.interval?.[0] ?? '') !== (right?.interval?.[1] ?? '');
}

function isDated(timex: Timex | undefined): boolean {
  return timex?.interval !== undefined && timex.edtf !== undefined;
}

function toRange(
  document: Document,
  resolved: readonly Resolved[],
  members: readonly Timex[],
  index: number,
): Omit<Range, 'id'> | undefined {
  const link = resolved[index]?.item.link;
  const [first, last] = [members[0], members.at(-1)];
  const [from, to] = [first?.interval?.[0], last?.interval?.[1]];
  if (!first || !last || !from || !to) return undefined;
  const parts = members.map(({edtf}) => edtf ?? '');
  const edtf = link === 'and' ? `{${parts.join(',')}}` : `${parts[0]}/${parts.at(-1)}`;
  const sense = link === 'and' ? 'each' : link === 'between' ? 'within' : 'throughout';
  return {
    start: first.start,
    end: last.end,
    text: document.text.slice(first.start, last.end),
    timexes: members.map(({id}) => id),
    edtf,
    sense,
    interval: [from, to],
  };
}
