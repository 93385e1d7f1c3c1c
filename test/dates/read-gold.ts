/** A time expression marked by hand. */
export interface GoldTimex {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
  readonly mod?: string;
}

export interface GoldPassage {
  readonly construct: string;
  readonly text: string;
  readonly timexes: readonly GoldTimex[];
  /** "edtf sense" of every range that must be found. */
  readonly ranges: readonly string[];
}

/** Passages in blocks: "## construct", text with `[surface|TYPE value mod]`, "= edtf sense". */
export function readPassages(file: string): GoldPassage[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const [construct = '', ...lines] = block.trimEnd().split('\n');
      const isRange = (line: string) => line.startsWith('= ');
      const marked = lines.filter((line) => !isRange(line)).join('\n');
      return {construct, ...readMarked(marked), ranges: lines.filter(isRange).map((line) => line.slice(2))};
    });
}

/** Lines of words that stand in `source`, each with one expression marked, in the order of the source. */
export function readSourceGold(file: string, source: string): GoldTimex[] {
  let from = 0;
  return file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const {text, timexes} = readMarked(line);
      const timex = timexes[0];
      const at = timex ? source.indexOf(text, Math.max(0, from - timex.start)) : -1;
      if (!timex || at < 0) throw new Error(`“${line}” marks nothing that stands in the source here`);
      from = at + timex.end;
      return {...timex, start: at + timex.start, end: at + timex.end};
    });
}

function readMarked(marked: string): {text: string; timexes: GoldTimex[]} {
  const timexes: GoldTimex[] = [];
  let text = '';
  for (const [, plain = '', surface, label] of marked.matchAll(/([^[]*)(?:\[([^|\]]*)\|([^\]]*)\])?/g)) {
    text += plain;
    if (surface === undefined) continue;
    timexes.push({
      start: text.length,
      end: text.length + surface.length,
      text: surface,
      ...readLabel(label ?? ''),
    });
    text += surface;
  }
  return {text, timexes};
}

function readLabel(label: string): Pick<GoldTimex, 'type' | 'value' | 'mod'> {
  const words = label.split(' ');
  const type = /^(TIME|DURATION|SET)$/.test(words[0] ?? '') ? (words.shift() ?? '') : 'DATE';
  const [value = '', mod] = words;
  return {type, value, ...(mod !== undefined && {mod})};
}
