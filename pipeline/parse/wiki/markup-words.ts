/** Tags whose content is not prose. */
export const rawTags: ReadonlySet<string> = new Set(
  'ref math chem gallery timeline syntaxhighlight source score imagemap graph mapframe maplink templatedata pre'.split(
    ' ',
  ),
);

/** Tags that only dress the text between them. */
export const plainTags: ReadonlySet<string> = new Set(
  `abbr b bdi big blockquote br center cite code dd del div dl dt em font hr i includeonly ins kbd li noinclude nowiki ol onlyinclude p
  poem q references ruby rb rp rt s samp section small span strike strong sub sup table tbody td th tr tt u ul var wbr`.split(
    /\s+/,
  ),
);

/** Namespaces of pages that aren't read where they are linked: pictures, categories. */
export const unreadNamespaces: ReadonlySet<string> = new Set(
  'file image media category datei bild kategorie fichier archivo slika kategorija датотека категория файл'.split(
    ' ',
  ),
);

/** Templates whose last argument people read in place. */
export const shownTemplates: ReadonlySet<string> = new Set(
  `lang transl transliteration nowrap nobr small big smaller larger resize abbr tooltip em strong strikethrough nobold noitalic visible_anchor
  vanchor center not_a_typo proper_name ship_name sic as_written bdi quote_inline`
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' ')),
);

/** Templates that are citations, notes, links or upkeep: left out without a word, with all that start with a word of these. */
export const quietTemplates: ReadonlySet<string> = new Set([
  'about',
  'according to whom',
  'as of',
  'authority control',
  'better source',
  'by whom',
  'citation',
  'cite',
  'clarify',
  'clear',
  'cleanup',
  'cn',
  'commons',
  'coord',
  'dead link',
  'defaultsort',
  'details',
  'disambiguation needed',
  'distinguish',
  'doi',
  'dubious',
  'efn',
  'empty section',
  'engvar',
  'expand section',
  'fact',
  'failed verification',
  'featured article',
  'for',
  'further',
  'good article',
  'harv',
  'hatnote',
  'isbn',
  'issn',
  'jstor',
  'main',
  'more citations needed',
  'more footnotes',
  'multiple issues',
  'navbox',
  'needs update',
  'notelist',
  'notes',
  'oclc',
  'original research',
  'orphan',
  'other uses',
  'page needed',
  'portal',
  'pov',
  'pp-',
  'protection',
  'r',
  'redirect',
  'ref',
  'refimprove',
  'relevance',
  'reflist',
  'refn',
  'rp',
  'see also',
  'sfn',
  'short description',
  'sidebar',
  'sister project',
  'stub',
  'toc',
  'unreferenced',
  'unreliable source',
  'update',
  'use american english',
  'use british english',
  'use dmy dates',
  'use mdy dates',
  'verify',
  'webarchive',
  'when',
  'who',
  'wikiquote',
  'wikisource',
]);
