import type {Document, Passage} from '../../pipeline/model/document.ts';

/** A text as the parse step would give it, without that step: a line is a paragraph, one without a full stop a heading. */
export function toDocument(text: string): Document {
  const passages: Passage[] = [];
  let at = 0;
  for (const [block, line] of text.split('\n').entries()) {
    if (line.trim() !== '') passages.push(...toPassages(line, at, block));
    at += line.length + 1;
  }
  const source = {path: 'text.txt', sha256: '', encoding: 'utf-8', format: 'plain', title: ''} as const;
  return {source, text, passages, tables: [], messages: []};
}

function toPassages(line: string, offset: number, block: number): Passage[] {
  const isHeading = line.length < 80 && !/[.!?:"”)]$/.test(line) && /^[=A-Z\d]/.test(line);
  const cuts = isHeading
    ? []
    : [...line.matchAll(/(?<=[a-z\d)”"]{2}(?<!\b(?:Dec|Jan|ca|No))[.!?])["”)]?\s+(?=["“(]?[A-Z\d])/g)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map((cut) => cut.index + cut[0].trimEnd().length), line.length];
  return starts.map((start, index) => {
    const end = ends[index] ?? line.length;
    return {
      id: `b${block}s${index}`,
      type: isHeading ? 'heading' : 'sentence',
      block,
      blockType: isHeading ? 'heading' : 'paragraph',
      part: 'body',
      section: [],
      start: offset + start,
      end: offset + end,
      plain: line.slice(start, end),
    };
  });
}
