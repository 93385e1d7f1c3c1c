import type {Cited, EditionCitation, EditionSentence, ReadSource, SentencesFile} from '../model/edition.ts';

/** In UTF-16 code units, on either side of what is cited. */
const context = 60;

/** Citations as pages show them: with the words around the quote, where the sentences of its source were read, and its
 *  sentence on the evidence page. */
export function citePlaces(
  {sources}: SentencesFile,
  read: readonly ReadSource[],
): (citation: EditionCitation) => Cited {
  const known = new Map(
    read.flatMap(({path, page, sentences}) =>
      sentences.map((one) => [`${path}#${one.id}`, {page, one}] as const),
    ),
  );
  const pages = new Map(sources.map(({path, page}) => [path, page]));
  return ({path, line, column, start, end, quote, sentence}) => {
    const found = known.get(`${path}#${sentence ?? ''}`);
    const page = found?.page ?? pages.get(path);
    return {
      path,
      line,
      column,
      quote,
      ...(found && wordsAround(found.one, start, end)),
      ...(page !== undefined && {href: found ? `${page}#s-${found.one.id}` : page}),
    };
  };
}

/** Cut between words, and only then marked as cut. */
function wordsAround(
  {start: from, quote}: EditionSentence,
  start: number,
  end: number,
): {before: string; after: string} {
  const [left, right] = [quote.slice(0, start - from), quote.slice(end - from)];
  const before = left.length <= context ? left : `…${left.slice(-context).replace(/^\S*/, '')}`;
  const after = right.length <= context ? right : `${right.slice(0, context).replace(/\S*$/, '')}…`;
  return {before, after};
}
