/** One citation on a page: where it leads, and the words that must be there. */
export interface FoundCitation {
  readonly value: string;
  readonly href: string;
  readonly quotes: readonly string[];
}

/** Runs in the page: every citation of every note, and every value that leads to its place directly. */
export function listCitations(): FoundCitation[] {
  const lit = (part: Element) => [...part.querySelectorAll('mark')].map(({textContent}) => textContent);
  const found: FoundCitation[] = [];
  for (const note of document.querySelectorAll('.note')) {
    const value = note.getAttribute('aria-label') ?? '';
    for (const quote of note.querySelectorAll('blockquote')) {
      const href = quote.nextElementSibling?.querySelector('a')?.href ?? 'no link';
      found.push({value, href, quotes: lit(quote)});
    }
    for (const row of note.querySelectorAll('tbody tr')) {
      found.push({value, href: row.querySelector('a')?.href ?? 'no link', quotes: lit(row)});
    }
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.value')) {
    found.push({value: link.textContent, href: link.href, quotes: [link.textContent]});
  }
  for (const button of document.querySelectorAll('.value__open')) {
    const note = document.getElementById(button.getAttribute('popovertarget') ?? '');
    if (!note?.querySelector('mark'))
      found.push({value: button.ariaLabel ?? '', href: 'no note', quotes: []});
  }
  return found;
}

/** Runs in the page: numbers in the text that readers are told as the story, outside any cited value. Not told as the
 *  story: notes, drawings, code, the edition's bar, quoted sentences (which carry their own link), names of formats and
 *  of rows, references. */
export function listUncited(): string[] {
  const aside =
    '.value, .note, svg, pre, th, .downloads > li > a, .edition, .turn, .figure__source, #sources, #method, #corrections';
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (/\p{Nd}/u.test(text) && !node.parentElement?.closest(aside)) found.push(text.trim());
  }
  return found;
}
