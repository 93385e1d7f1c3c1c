import type {Element} from 'xast';
import {DatelineError} from '../messages.ts';
import type {FigureSpec} from '../model/figure.ts';
import type {TextMeasure} from './measure-text.ts';
import {listCitations} from './write-data.ts';

/** Throws when a text of a drawing has a character that the fonts can't draw (rule `figure-glyph-missing`): an image
 *  with a box in the place of a letter says something else than the source. */
export function requireGlyphs(spec: FigureSpec, drawings: readonly Element[], text: TextMeasure): void {
  for (const words of drawings.flatMap(listTexts)) {
    const missing = text.missing(words);
    if (missing !== undefined) throw withhold(spec, words, missing);
  }
}

function listTexts(element: Element): string[] {
  return element.children.flatMap((child) => {
    if (child.type === 'text') return [child.value];
    return child.type === 'element' ? listTexts(child) : [];
  });
}

function withhold(spec: FigureSpec, words: string, character: string): DatelineError {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const at = listCitations(spec).find(({quote}) => quote.includes(character));
  return new DatelineError([
    {
      path: at?.path ?? 'story.md',
      line: at?.line ?? 1,
      column: at?.column ?? 1,
      rule: 'figure-glyph-missing',
      reason:
        `figure "${spec.id}" is withheld: its font has no glyph for "${character}" (U+${code}) in "${words}"; ` +
        'write it in a script that Inter holds (Latin, Greek, Cyrillic) or leave it out of title and labels',
      severity: 'error',
    },
  ]);
}
