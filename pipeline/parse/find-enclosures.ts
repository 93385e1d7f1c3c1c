import type {Span} from '../model/span.ts';

/** Longer than this, a pair of marks is taken for two that don't belong together. */
const longest = 1500;
const deepest = 8;

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '(': ')',
  '[': ']',
};

/** The quotations and brackets of a text, as a function from an offset to the outermost one around it: from its opening
 *  mark to behind its closing one. Offsets must be asked for in rising order. n log n. */
export function findEnclosures(plain: string): (offset: number) => Span | undefined {
  const pairs = outermost(findPairs(plain));
  let at = 0;
  return (offset) => {
    while (at < pairs.length && (pairs[at]?.end ?? 0) <= offset) at++;
    const pair = pairs[at];
    return pair && pair.start < offset ? pair : undefined;
  };
}

function findPairs(plain: string): Span[] {
  const pairs: Span[] = [];
  let open: {at: number; close: string}[] = [];
  for (const {index, 0: mark} of plain.matchAll(/["“”„«»()[\]]/g)) {
    const side = mark === '"' ? sideOf(plain, index) : undefined;
    const found = side === 'open' ? -1 : open.findLastIndex(({close}) => close.includes(mark));
    if (found >= 0) {
      const start = open[found]?.at ?? 0;
      if (index - start <= longest) pairs.push({start, end: index + 1});
      open = open.slice(0, found);
    } else if (closers[mark] !== undefined && side !== 'close') {
      const kept = mark === '"' ? open.filter(({close}) => close !== '"') : open;
      open = [...kept.slice(-deepest), {at: index, close: closers[mark]}];
    }
  }
  return pairs;
}

/** Which side of a quotation a straight mark stands on, where the white space around it shows that. */
function sideOf(plain: string, at: number): 'open' | 'close' | undefined {
  const before = /[\s([—–-]/.test(plain[at - 1] ?? ' ');
  const after = /[\s.,;:!?)\]—–-]/.test(plain[at + 1] ?? ' ');
  if (before === after) return undefined;
  return before ? 'open' : 'close';
}

function outermost(pairs: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const pair of [...pairs].sort((a, b) => a.start - b.start)) {
    if ((kept.at(-1)?.end ?? 0) <= pair.start) kept.push(pair);
  }
  return kept;
}
