import type {Passage} from '../model/document.ts';

/** Titles of sections that lead elsewhere or say where things come from, in lower case. */
const seeAlso = ['see also', 'external links', 'further reading', 'related articles', 'related topics'];
const sources = [
  'bibliography',
  'citations',
  'endnotes',
  'footnotes',
  'literature',
  'literature cited',
  'notes',
  'notes and references',
  'references',
  'references and notes',
  'sources',
  'works cited',
];

const parts: ReadonlyMap<string, Passage['part']> = new Map([
  ...seeAlso.map((title) => [title, 'see-also'] as const),
  ...sources.map((title) => [title, 'sources'] as const),
]);

/** The part that a section is by its own title: `body` unless the title says otherwise. */
export function partOfTitle(title: string): Passage['part'] {
  return parts.get(title.toLowerCase().replace(/(?<![\s:.])[\s:.]+$/, '')) ?? 'body';
}
