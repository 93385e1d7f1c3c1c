/** What a document may hold. Beyond it, a document is refused with a message; at it, it is read. */
export const limits = {
  /** Bytes of a source: 10 MiB. */
  bytes: 10 * 1024 * 1024,
  /** UTF-16 code units between two line endings. */
  lineLength: 1_000_000,
  /** Headings, and so sections, of a document. */
  headings: 50_000,
  /** Cells of all tables of a document, empty ones too. */
  cells: 250_000,
  /** Lines that aren't blank, and marks: the parsers take some 12 kB of memory for each of Markdown, and 2 kB of wiki. */
  parts: {markdown: 200_000, wiki: 1_500_000},
  /** Tags of HTML, some 2 kB of memory each. */
  tags: 1_000_000,
  /** Elements, lists, quotations or templates inside each other. */
  nesting: 100,
  /** Messages of one rule; the last one says how many more there are. */
  messages: 50,
} as const;
