import {neutralize} from '../messages.ts';
import type {EditionDiff} from '../model/edition.ts';

/** What changed between two editions as text for people: a heading, then a line for each thing, old → new. */
export function tabulateDiff(diff: EditionDiff): string {
  const parts = [
    `${diff.from} → ${diff.to} · ${diff.title}\n`,
    section(
      'Inputs',
      diff.inputs.map(({path, old, new: fresh}) => `${path}: ${short(old)} → ${short(fresh)}`),
    ),
    section(
      'Numbers',
      diff.numbers.map(
        ({id, old, new: fresh}) => `${id}: ${old?.display ?? 'none'} → ${fresh?.display ?? 'none'}`,
      ),
    ),
    section(
      'Dates',
      diff.dates.map(
        ({id, old, new: fresh}) => `${id}: ${old?.display ?? 'none'} → ${fresh?.display ?? 'none'}`,
      ),
    ),
    section(
      'Figures',
      diff.figures.map(({id, title}) => `${id}: ${title}`),
    ),
    section(
      'Events',
      diff.events.map(({old, new: fresh}) => `${old?.summary ?? 'none'} → ${fresh?.summary ?? 'none'}`),
    ),
    section(
      'Sentences',
      diff.sentences.map(({old, new: fresh}) => `${old?.quote ?? 'none'} → ${fresh?.quote ?? 'none'}`),
    ),
    section('Draft corrections', diff.corrections),
  ].filter(Boolean);
  return `${parts.length > 1 ? parts.join('\n') : `${parts[0]}nothing differs\n`}`;
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `${title}\n${lines.map((line) => `  ${neutralize(line).replace(/\s+/g, ' ')}\n`).join('')}`;
}

function short(digest: string | undefined): string {
  return digest?.slice(0, 12) ?? 'none';
}
