import type {SourceFormat} from '../model/document.ts';

const extensions: Readonly<Record<string, SourceFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'table',
  tsv: 'table',
  wiki: 'wiki',
  wikitext: 'wiki',
  mediawiki: 'wiki',
};

/** The format that a document's name says it has, else the one that its content shows. */
export function recogniseFormat(path: string, text: string): SourceFormat {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const named = extensions[extension];
  if (named) return named;
  if (/^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype html|html))/i.test(text.slice(0, 1000)))
    return 'html';
  const head = text.slice(0, 100_000);
  if (/^[ \t]*(={1,6})[^=\r\n][^\r\n]*=[ \t]*$/m.test(head)) return 'wiki';
  if (/^(?:Infobox\b[^.\r\n]{0,80}\r?\n[ \t]*[-*]|\{\{[\w ]+|#REDIRECT\b)/m.test(head)) return 'wiki';
  return 'plain';
}
