import {type Document, parseDocument, visit} from 'yaml';
import {messageAt} from '../messages.ts';
import {offsetOf} from '../model/declaration-offsets.ts';
import type {Message} from '../model/message.ts';
import {type FrontMatter, frontMatterSchema} from '../model/story.ts';
import {explainIssue} from './explain-issue.ts';
import {locateDeclarations} from './locate-declarations.ts';

export interface ParsedFrontMatter {
  readonly front?: FrontMatter;
  /** As in `Story.offsets`. */
  readonly offsets: Readonly<Record<string, number>>;
  readonly messages: Message[];
}

/** The block between the two `---` lines → what it declares, checked against the schema.
 *  YAML 1.2; anchors and aliases are refused, so that no small file can grow large. */
export function parseFrontMatter(path: string, text: string): ParsedFrontMatter {
  const block = findBlock(text);
  if (!block) {
    const reason =
      'expected front matter: a first line of three hyphens, declarations in YAML, and three hyphens again';
    return refuse(messageAt(path, text, 0, 'front-matter-missing', reason));
  }
  const yaml = block[1] ?? '';
  const start = text.indexOf('\n') + 1;
  const say = (offset: number, rule: string, reason: string) =>
    messageAt(path, text, start + offset, rule, reason);

  const document = parseDocument(yaml, {
    prettyErrors: false,
    uniqueKeys: true,
  });
  if (document.errors.length > 0) {
    return refuse(
      ...document.errors.map(({pos, code, message}) =>
        say(startOfQuoted(document, pos[0]), 'front-matter-yaml', explain(code, message)),
      ),
    );
  }
  const aliases = findAliases(document, yaml);
  if (aliases.length > 0) {
    const reason =
      'found an alias (*…); front matter is read without anchors and aliases: write the value out';
    return refuse(...aliases.slice(0, 1).map((offset) => say(offset, 'front-matter-alias', reason)));
  }

  const offsets = locateDeclarations(document.contents, start);
  const value: unknown = document.toJS({maxAliasCount: 0}) ?? {};
  // One story is checked once: code made for its schema wouldn't be worth the making.
  const result = frontMatterSchema.safeParse(value, {reportInput: true, jitless: true});
  if (result.success) return {front: result.data, offsets, messages: []};
  const explained = result.error.issues.flatMap(explainIssue);
  const meant = new Set(explained.flatMap((one) => one.meant ?? []));
  const messages = explained
    .filter(({rule, pointer}) => rule !== 'front-matter-key-missing' || !meant.has(pointer))
    .map(({pointer, reason, rule}) => messageAt(path, text, offsetOf(offsets, pointer), rule, reason));
  return {offsets, messages};
}

/** Where the body begins: behind the front matter, or at once. */
export function startOfBody(text: string): number {
  return findBlock(text)?.[0].length ?? 0;
}

function findBlock(text: string): RegExpExecArray | undefined {
  const block = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  return block?.index === 0 ? block : undefined;
}

function refuse(...messages: Message[]): ParsedFrontMatter {
  return {offsets: {}, messages};
}

function findAliases(document: Document.Parsed, yaml: string): number[] {
  const aliases: number[] = [];
  // Declarations of thousands of sources are looked through only where there may be one.
  if (yaml.includes('*')) visit(document, {Alias: (_, {range}) => void aliases.push(range?.[0] ?? 0)});
  return aliases;
}

/** A text that isn't closed is told where it begins: the parser misses its end at the end of everything. */
function startOfQuoted(document: Document.Parsed, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar(_, {type, range}) {
      if (range && type?.startsWith('QUOTE') && range[0] < offset && offset <= range[1]) start = range[0];
    },
  });
  return start;
}

/** What to do about the errors that people make most. */
const remedies: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'begin the line with blanks instead',
  BLOCK_AS_IMPLICIT_KEY: 'write a text that holds a colon and a blank in quotation marks',
  DUPLICATE_KEY: 'keep one of the two',
  MISSING_CHAR: 'close what is open before it',
  BAD_INDENT: 'begin the line as far in as the one that it belongs to',
  BAD_SCALAR_START: 'write a text that begins with a sign in quotation marks',
  UNEXPECTED_TOKEN: 'write a text that holds signs of YAML in quotation marks',
};

/** The parser's sentences end with a place of their own, which the message carries already. */
function explain(code: string, message: string): string {
  const said = message.replace(/ at line \d+, column \d+[\s\S]*$/, '').trim();
  return `this can't be read as YAML: ${said}: ${remedies[code] ?? 'compare the line with the examples of data/README.md'}`;
}
