import {hash} from 'node:crypto';
import type {Passage} from '../model/document.ts';
import {partOfTitle} from './back-matter.ts';
import type {Block} from './block.ts';
import {collectProse, type Prose} from './collect-prose.ts';
import {type Cut, cutProse} from './cut-prose.ts';
import {splitSentences} from './split-sentences.ts';

interface Heading {
  readonly depth: number;
  readonly title: string;
  /** What its title makes of its section, whatever section that lies in. */
  readonly part: Passage['part'];
}

/** Where passages stand: under which headings, and what the outermost of them that isn't of the body makes of them. */
interface Place {
  readonly open: readonly Heading[];
  readonly section: readonly string[];
  readonly part: Passage['part'];
}

/** Blocks → passages in order of the text, each with its section, part and id, and the document's title: `title` where
 *  the form names one, else its first heading of level 1. */
export function assemblePassages(
  text: string,
  blocks: readonly Block[],
  named: string | undefined,
): {title: string; passages: Passage[]} {
  const proses = blocks.map(({pieces}) => collectProse(text, pieces));
  const title = named ?? findTitle(blocks, proses);
  const passages: Passage[] = [];
  const identify = identifier();
  let place = placeUnder([]);
  for (const [number, block] of blocks.entries()) {
    const prose = proses[number];
    if (!prose) continue;
    const heading = block.type === 'heading' ? toHeading(block.depth ?? 1, prose) : undefined;
    if (heading) place = placeUnder(place.open.filter((above) => above.depth < heading.depth));
    const under = heading && placeUnder([...place.open, heading]);
    const {section} = place;
    const part = block.part ?? (under ?? place).part;
    const isWhole = heading !== undefined || (block.type === 'item' && (block.part ?? place.part) !== 'body');
    for (const cut of cutProse(prose, isWhole ? wholeOf(prose) : splitSentences(prose.plain))) {
      if (!/[\p{L}\p{N}]/u.test(cut.plain)) continue;
      const id = identify(text.slice(cut.start, cut.end));
      passages.push(
        toPassage(id, cut, {block: number, blockType: block.type, part, section}, heading?.depth),
      );
    }
    if (under && !(heading.depth === 1 && heading.title === title)) place = under;
  }
  return {title, passages};
}

function toPassage(
  id: string,
  {start, end, plain, runs}: Cut,
  {block, blockType, part, section}: Pick<Passage, 'block' | 'blockType' | 'part' | 'section'>,
  depth: number | undefined,
): Passage {
  return {
    id,
    type: depth === undefined ? 'sentence' : 'heading',
    block,
    blockType,
    part,
    section,
    ...(depth === undefined ? {} : {depth}),
    start,
    end,
    plain,
    ...(runs === undefined ? {} : {runs}),
  };
}

function toHeading(depth: number, {plain}: Prose): Heading {
  const title = squeeze(plain);
  return {depth, title, part: partOfTitle(title)};
}

function placeUnder(open: readonly Heading[]): Place {
  const section = open.map(({title}) => title);
  return {open, section, part: open.find(({part}) => part !== 'body')?.part ?? 'body'};
}

function findTitle(blocks: readonly Block[], proses: readonly Prose[]): string {
  const at = blocks.findIndex(({type, depth}) => type === 'heading' && depth === 1);
  return squeeze(proses[at]?.plain ?? '');
}

function wholeOf({plain}: Prose): {start: number; end: number}[] {
  const start = plain.length - plain.trimStart().length;
  const end = plain.trimEnd().length;
  return start < end ? [{start, end}] : [];
}

function squeeze(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** 8 hex of SHA-256 of the raw text, plus `-2`, `-3`… for repeats. */
function identifier(): (raw: string) => string {
  const seen = new Map<string, number>();
  return (raw) => {
    const name = hash('sha256', raw, 'hex').slice(0, 8);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}
