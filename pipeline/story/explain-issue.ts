import type {z} from 'zod';
import {pointerTo} from '../model/declaration-offsets.ts';
import {frontMatterSchema} from '../model/story.ts';
import {listKeys} from './list-keys.ts';
import {findNearest, suggestNearest} from './suggest-nearest.ts';

type Issue = z.core.$ZodIssue;

export interface Explained {
  /** Which declaration it is about. */
  readonly pointer: string;
  readonly rule: string;
  /** What was found and what was expected. */
  readonly reason: string;
  /** Of an unknown key: the declaration that it was probably meant to be. */
  readonly meant?: string;
}

/** A schema's issue → what stands there, what should, and what to do. One issue may name several unknown keys. */
export function explainIssue(issue: Issue): Explained[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => explainKey(issue, key));
  const found = show(issue.code === 'invalid_union' ? (discriminatorOf(issue) ?? issue.input) : issue.input);
  const missing = issue.input === undefined;
  const name = String(issue.path.at(-1) ?? 'the front matter');
  return [
    {
      pointer: pointerTo(issue.path),
      rule: missing ? 'front-matter-key-missing' : 'front-matter-value',
      reason: missing
        ? `the key "${name}" is missing; expected ${expected(issue)}`
        : `found ${found} for "${name}"; expected ${expected(issue)}${hint(issue)}`,
    },
  ];
}

function explainKey(issue: Issue, key: string): Explained {
  const known = listKeys(frontMatterSchema, issue.path, issue.input);
  const nearest = findNearest(key, known);
  return {
    ...(nearest === undefined ? {} : {meant: pointerTo([...issue.path, nearest])}),
    pointer: pointerTo([...issue.path, key]),
    rule: 'front-matter-key-unknown',
    reason: `found the unknown key "${key}"; ${suggestNearest(key, known)}`,
  };
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' && typeof issue.input === 'number'
        ? `a text: write "${issue.input}" in quotation marks`
        : (typeNames[issue.expected] ?? issue.expected);
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'an address that begins with http:// or https://' : issue.message;
    case 'invalid_key':
      return issue.issues.map(({message}) => message).join('; ');
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `one of ${issue.options.map(String).join(', ')}`
        : [...new Set(issue.errors.flat().map(expected))].join(', or ');
    case 'too_small':
      return issue.origin === 'string' ? 'a text that isn’t empty' : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function hint(issue: Issue): string {
  const options =
    issue.code === 'invalid_value'
      ? issue.values.map(String)
      : issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)
        ? issue.options.map(String)
        : [];
  const input: unknown = issue.code === 'invalid_union' ? discriminatorOf(issue) : issue.input;
  return typeof input === 'string' && options.length > 0 ? suggestion(findNearest(input, options)) : '';
}

function suggestion(nearest: string | undefined): string {
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

function discriminatorOf(issue: Issue): unknown {
  if (issue.code !== 'invalid_union' || typeof issue.input !== 'object' || issue.input === null)
    return undefined;
  return Reflect.get(issue.input, String(issue.path.at(-1)));
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list (a line for each item, beginning with a hyphen)',
  tuple: 'a list of two',
  object: 'keys with values',
  record: 'keys with values',
};

function show(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (input === null) return 'nothing';
  if (typeof input === 'object') return 'keys with values';
  const text = typeof input === 'string' ? `"${input}"` : String(input);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
