import type {Element} from 'hast';
import {h} from 'hastscript';
import type {EvidenceHeading, EvidenceSentence, Find, FoundPiece, UsedIn} from './evidence-parts.ts';

/** A heading of the source. */
export function evidenceHeading({id, depth, pieces, uses}: EvidenceHeading): Element {
  return h('div.evidence__heading', {id}, [
    h(`h${depth}`, foundText(pieces)),
    uses.length ? usedIn(uses) : undefined,
  ]);
}

/** A sentence with what was found in it beside it. */
export function evidenceSentence({
  id,
  number,
  pieces,
  finds,
  uses,
  citation,
  original,
  aside,
}: EvidenceSentence): Element {
  return h('div.evidence__sentence', {id}, [
    h('p.evidence__text', [
      h('a.evidence__n', {href: `#${id}`, ariaLabel: `Sentence ${number}`}, String(number)),
      ...foundText(pieces),
    ]),
    h('div.evidence__beside', [
      aside && h('p', aside),
      finds.length ? h('dl.finds', finds.map(find)) : undefined,
      uses.length ? usedIn(uses) : undefined,
      h('details.cite', [
        h('summary', {ariaLabel: `Cite sentence ${number}`}, 'Cite'),
        h('p.cite__text', citation),
        original && h('p', h('a', {href: original}, 'Find it on the original page')),
      ]),
    ]),
  ]);
}

function find({words, kind, value, place}: Find): Element {
  const shown = value && value !== words ? `${kind}: ${value}` : kind;
  return h('div', [h('dt', words), h('dd', [h('span.finds__place', place), shown])]);
}

/** The way back to where the report prints what stands here. */
export function usedIn(uses: readonly UsedIn[], words = 'Used in '): Element {
  return h('p.used', [
    words,
    ...uses.flatMap(({title, links}, index) => [
      `${index ? '; ' : ''}${quote(title)}: `,
      ...links.flatMap(({href, display}, at) => [at ? ', ' : '', h('a', {href}, display)]),
    ]),
  ]);
}

/** A section's title in quotation marks; its own become single ones. */
function quote(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Text with everything that was found on it marked. */
export function foundText(pieces: readonly FoundPiece[]): (Element | string)[] {
  return pieces.map(({text, marks, lang}) => {
    if (!marks.length && !lang) return text;
    return h(
      ['span', ...(marks.length ? ['found'] : []), ...marks.map((mark) => `found--${mark}`)].join('.'),
      lang ? {lang} : {},
      text,
    );
  });
}
