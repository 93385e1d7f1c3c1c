import type {EditionDiff} from '../model/edition.ts';
import {diffEvents} from './diff-events.ts';
import {diffSentences} from './diff-sentences.ts';
import {diffValues} from './diff-values.ts';
import {draftCorrections} from './draft-corrections.ts';
import type {ComparedEdition} from './read-sentences.ts';

/** Every number, date, event, sentence, figure and input that differs between two editions, old beside new, each with its
 *  citations; numbers and dates in order of their ids, sentences and events in order of the text. */
export function diffEditions(from: ComparedEdition, to: ComparedEdition): EditionDiff {
  const sentences = diffSentences(from.differing, to.differing);
  const values = diffValues(from, to);
  const numbers = values.filter(({type}) => type === 'number').map(({type, ...change}) => change);
  const dates = values.filter(({type}) => type !== 'number').map(({type, ...change}) => change);
  return {
    schema: 'diff/1',
    from: from.manifest.edition,
    to: to.manifest.edition,
    title: to.manifest.title ?? '',
    date: to.manifest.updated ?? '',
    inputs: diffInputs(from, to),
    numbers,
    dates,
    figures: diffFigures(from, to),
    events: diffEvents(from.differing, to.differing, sentences),
    sentences: sentences.map(({old, new: fresh}) => ({
      ...(old && {old: old.cited}),
      ...(fresh && {new: fresh.cited}),
    })),
    corrections: draftCorrections([...numbers, ...dates], to.manifest.updated),
  };
}

function diffInputs(from: ComparedEdition, to: ComparedEdition): EditionDiff['inputs'] {
  const digests = ({manifest: {story, sources, code}}: ComparedEdition) =>
    new Map([
      ...[story, ...sources].map(({path, sha256}) => [path, sha256] as const),
      ['the code', code] as const,
    ]);
  return diffMaps(digests(from), digests(to)).map(({key, ...change}) => ({path: key, ...change}));
}

function diffFigures(from: ComparedEdition, to: ComparedEdition): EditionDiff['figures'] {
  const digests = ({figures: {figures}}: ComparedEdition) =>
    new Map(figures.map(({id, digest}) => [id, digest]));
  const titles = new Map([...from.figures.figures, ...to.figures.figures].map(({id, title}) => [id, title]));
  return diffMaps(digests(from), digests(to)).map(({key, ...change}) => ({
    id: key,
    title: titles.get(key) ?? key,
    ...change,
  }));
}

function diffMaps(
  from: ReadonlyMap<string, string>,
  to: ReadonlyMap<string, string>,
): {key: string; old?: string; new?: string}[] {
  const keys = [...new Set([...from.keys(), ...to.keys()])].sort();
  return keys.flatMap((key) => {
    const [old, fresh] = [from.get(key), to.get(key)];
    return old === fresh
      ? []
      : [{key, ...(old !== undefined && {old}), ...(fresh !== undefined && {new: fresh})}];
  });
}
