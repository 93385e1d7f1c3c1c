import {isAlias, parseDocument, visit} from 'yaml';
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
  const block = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (block?.index !== 0) {
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
      ...document.errors.map(({pos, message}) => say(pos[0], 'front-matter-yaml', tidy(message))),
    );
  }
  const aliases: number[] = [];
  visit(document, {Alias: (_, {range}) => void aliases.push(range?.[0] ?? 0)});
  if (isAlias(document.contents) || aliases.length > 0) {
    const reason =
      'found an alias (*…); front matter is read without anchors and aliases: write the value out';
    return refuse(...aliases.slice(0, 1).map((offset) => say(offset, 'front-matter-alias', reason)));
  }

  const offsets = locateDeclarations(document.contents, start);
  const value: unknown = document.toJS({maxAliasCount: 0}) ?? {};
  const result = frontMatterSchema.safeParse(value, {reportInput: true});
  if (result.success) return {front: result.data, offsets, messages: []};
  const explained = result.error.issues.flatMap(explainIssue);
  const meant = new Set(explained.flatMap((one) => one.meant ?? []));
  const messages = explained
    .filter(({rule, pointer}) => rule !== 'front-matter-key-missing' || !meant.has(pointer))
    .map(({pointer, reason, rule}) => messageAt(path, text, offsetOf(offsets, pointer), rule, reason));
  return {offsets, messages};
}

function refuse(...messages: Message[]): ParsedFrontMatter {
  return {offsets: {}, messages};
}

/** The parser's sentences end with a place of their own, which the message carries already. */
function tidy(message: string): string {
  return `this can't be read as YAML: ${message.replace(/ at line \d+, column \d+[\s\S]*$/, '').trim()}`;
}
