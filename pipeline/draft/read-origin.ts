import type {Element, Root} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {parse as parseYaml} from 'yaml';
import type {Document} from '../model/document.ts';
import type {StorySource} from '../model/story.ts';
import {plainTitle} from './plain-title.ts';

/** What a document says of itself. */
export type Origin = Partial<Pick<StorySource, 'publisher' | 'url' | 'licence' | 'licence-url'>>;

/** In characters; what a document says of itself stands at its beginning. */
const longestHead = 65_536;

const parser = unified().use(rehypeParse).freeze();

/** Publisher, address and licence, as far as the head of an HTML page or the front matter of a Markdown document names
 *  them; empty for other formats. Addresses are http or https, licences those of Creative Commons. */
export function readOrigin({source, text}: Document): Origin {
  const head = text.slice(0, longestHead);
  if (source.format === 'html') return toOrigin(readHead(head));
  return source.format === 'markdown' ? toOrigin(readFrontMatter(head)) : {};
}

type Named = ReadonlyMap<string, string>;

/** `link` by its `rel`, `meta` by its `name` or `property`. */
function readHead(html: string): Named {
  const tree: Root = parser.parse(html.split(/<\/head\s*>/i)[0] ?? '');
  const named = new Map<string, string>();
  visit(tree, 'element', ({tagName, properties}: Element) => {
    const text = (key: string) => [properties[key] ?? ''].flat().join(' ');
    if (tagName === 'link') named.set(text('rel').toLowerCase(), text('href'));
    if (tagName === 'meta') named.set((text('name') || text('property')).toLowerCase(), text('content'));
  });
  return named;
}

function readFrontMatter(text: string): Named {
  const block = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*\r?$/m.exec(text);
  if (block?.index !== 0) return new Map();
  try {
    const value: unknown = parseYaml(block[1] ?? '', {logLevel: 'silent', maxAliasCount: 0});
    const entries = typeof value === 'object' && value ? Object.entries(value) : [];
    return new Map(
      entries.flatMap(([key, one]) => (typeof one === 'string' ? [[key.toLowerCase(), one] as const] : [])),
    );
  } catch {
    // Front matter that can't be read is told of by the parser of documents.
    return new Map();
  }
}

const keys = {
  publisher: ['og:site_name', 'publisher', 'dc.publisher', 'citation_publisher', 'author'],
  url: ['canonical', 'og:url', 'url', 'source'],
  licence: ['license', 'licence', 'dc.rights'],
} as const;

function toOrigin(named: Named): Origin {
  const find = (names: readonly string[]) => names.map((name) => named.get(name)).find((value) => value);
  const publisher = plainTitle(find(keys.publisher) ?? '');
  const url = addressOf(find(keys.url));
  const licence = nameLicence(find(keys.licence) ?? '');
  return {...(publisher ? {publisher} : {}), ...(url ? {url} : {}), ...licence};
}

function addressOf(text = ''): string | undefined {
  const url = /^https?:\/\/[^\s"'<>\\]{3,1000}$/.test(text) ? URL.parse(text) : null;
  return url?.hostname.includes('.') ? url.href : undefined;
}

/** `https://creativecommons.org/licenses/by-sa/4.0/` → CC BY-SA 4.0. */
function nameLicence(text: string): Origin {
  const [, kind, version] =
    /^https?:\/\/creativecommons\.org\/licenses\/([a-z]+(?:-[a-z]+)*)\/(\d\.\d)(?:\/|$)/.exec(text) ?? [];
  if (kind && version) {
    const address = `https://creativecommons.org/licenses/${kind}/${version}/`;
    return {licence: `CC ${kind.toUpperCase()} ${version}`, 'licence-url': address};
  }
  const [, version0] =
    /^https?:\/\/creativecommons\.org\/publicdomain\/zero\/(\d\.\d)(?:\/|$)/.exec(text) ?? [];
  if (version0)
    return {
      licence: `CC0 ${version0}`,
      'licence-url': `https://creativecommons.org/publicdomain/zero/${version0}/`,
    };
  return /^CC(?:0| BY(?:-[A-Z]{2})*)(?: \d\.\d)?$/.test(text) ? {licence: text} : {};
}
