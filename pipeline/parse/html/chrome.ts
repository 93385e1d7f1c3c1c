/** Elements whose content people don't read as text, or that are not text. */
export const unreadElements: ReadonlySet<string> = new Set(
  `audio button canvas datalist embed iframe head input link math meta noscript object picture script select style svg template
  textarea title video`.split(/\s+/),
);

/** Elements around a document that lead elsewhere; a header or footer of an article is its own. */
export const chromeElements: ReadonlySet<string> = new Set(['nav', 'aside', 'menu', 'dialog', 'search']);
export const outerChromeElements: ReadonlySet<string> = new Set(['header', 'footer']);

export const chromeRoles: ReadonlySet<string> = new Set(
  'navigation banner contentinfo search complementary menu menubar dialog alert'.split(' '),
);

/** Class names that publishing systems give to the same. */
export const chromeClasses: ReadonlySet<string> = new Set(
  `ad ads advert advertisement breadcrumb breadcrumbs cookie-banner cookie-notice hatnote mw-editsection mw-jump-link nav navbar navbox
  navfooter navheader navigation newsletter noprint pagination printfooter share sharing sidebar site-footer site-header skip-link
  sr-only social toc visually-hidden`.split(/\s+/),
);

/** Elements that start and end a block of text. */
export const blockElements: ReadonlySet<string> = new Set(
  `address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
  hgroup hr html legend li main ol optgroup option p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
