import {z} from 'zod';
import type {CitationRange} from './citation-table.ts';
import {messageSchema} from './message.ts';

const input = z.object({path: z.string(), sha256: z.string()});

/** What an edition was made from; written into it as `manifest.json`. */
export const manifestSchema = z.object({
  schema: z.literal('manifest/1'),
  edition: z.string(),
  /** The story's title and its own date (`updated`, YYYY-MM-DD): the edition's date, never a clock's. */
  title: z.string().optional(),
  updated: z.string().optional(),
  story: input,
  sources: z.array(input.extend({versionId: z.string().optional()})),
  /** SHA-256 over the code that made it: pipeline/, report-templates/, package-lock.json. */
  code: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      sha256: z.string(),
      size: z.int(),
      mediaType: z.string(),
      /** Digest of all that it was made from, where making it is much work: a file of that digest has the same bytes. */
      madeFrom: z.string().optional(),
    }),
  ),
});

/** `current.json`: which edition readers get. */
export const pointerSchema = z.object({
  edition: z.string(),
  seq: z.int().min(0),
  previous: z.string().nullable(),
  /** Where an editor moved it, not a run. */
  decision: z.object({type: z.enum(['promoted', 'rolled-back']), reason: z.string()}).optional(),
  /** How many entries of the history were known when it was written; a decision that bars an edition raises it. */
  heeds: z.int().min(0).optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Pointer = z.infer<typeof pointerSchema>;

/** One reason why an edition isn't published by itself. */
export const findingSchema = z.object({
  rule: z.enum([
    'check-failed',
    'error-message',
    'pin-changed',
    'source-gone',
    'facts-lost',
    'withdrawn',
    'taken-down',
  ]),
  reason: z.string(),
});

/** What happened to an edition, in order; `history/history.json` holds them all. */
export const historyEntrySchema = z.object({
  type: z.enum(['published', 'promoted', 'rolled-back', 'held', 'withdrawn', 'taken-down']),
  edition: z.string(),
  seq: z.int().min(0),
  /** The edition that was current before; of a held one, the edition it was held against. */
  previous: z.string().nullable(),
  /** The edition's own. */
  title: z.string(),
  date: z.string(),
  /** The editor's, word for word. */
  reason: z.string().optional(),
  findings: z.array(findingSchema).optional(),
  /** Notes drafted from the numbers and dates that changed. */
  corrections: z.array(z.string()).optional(),
});

export const historySchema = z.object({schema: z.literal('history/1'), entries: z.array(historyEntrySchema)});

export type Finding = z.infer<typeof findingSchema>;
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type History = z.infer<typeof historySchema>;

/** A line of `data/citations.jsonl`: one place of a source that values, exclusions or checks rest on. */
export const citationSchema = z.object({
  path: z.string(),
  line: z.int(),
  column: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  sentence: z.string().exactOptional(),
});

/** Lines `[from, to)` of `data/citations.jsonl`, counted from 0. */
const ranges = z.custom<CitationRange[]>((found) => Array.isArray(found) && found.every(isRange));

function isRange(found: unknown): boolean {
  if (!Array.isArray(found) || found.length !== 2) return false;
  const [from, to] = found;
  return Number.isSafeInteger(from) && Number.isSafeInteger(to) && 0 <= from && from < to;
}

const value = z.object({
  id: z.string(),
  type: z.enum(['number', 'date', 'duration']),
  display: z.string(),
  number: z.number().optional(),
  unit: z.string().optional(),
  edtf: z.string().optional(),
  provenance: z.string(),
  how: z.string(),
  citations: ranges,
});

/** `data/values.json`: every number and date that the pages may print, and which of them are pinned. */
export const valuesFileSchema = z.object({
  schema: z.literal('values/2'),
  pins: z.array(z.string()),
  values: z.array(value),
});

/** As it was written before there was `data/citations.jsonl`: each value with its citations in full. */
export const formerValuesFileSchema = z.object({
  schema: z.literal('values/1'),
  pins: z.array(z.string()),
  values: z.array(value.extend({citations: z.array(citationSchema)})),
});

/** `data/checks.json`: what was checked, and what the stages had to say. */
export const checksFileSchema = z.object({
  schema: z.enum(['checks/1', 'checks/2']),
  checks: z.array(
    z.object({
      id: z.string(),
      verdict: z.enum(['agrees', 'disagrees', 'cannot-tell']),
      role: z.enum(['gate', 'finding']),
      aspect: z.string(),
      reason: z.string(),
    }),
  ),
  messages: z.array(messageSchema),
});

const sentence = z.object({
  id: z.string(),
  line: z.int(),
  column: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  events: z.array(z.object({id: z.string(), summary: z.string(), date: z.string().optional()})),
  quantities: z.array(z.string()),
});

/** `data/sentences/1.json`: every sentence of one source, with the facts that were found in it. */
export const sourceSentencesSchema = z.object({
  schema: z.literal('source-sentences/1'),
  path: z.string(),
  sentences: z.array(sentence),
});

const sourcePage = z.object({
  path: z.string(),
  /** Its evidence page, relative to the edition. */
  page: z.string().optional(),
});

/** `data/sentences.json`: where the sentences of each source stand, and how many facts were found in them. Until
 *  `sentences/1` it held the sentences themselves. */
export const sentencesFileSchema = z.discriminatedUnion('schema', [
  z.object({
    schema: z.literal('sentences/2'),
    sources: z.array(sourcePage.extend({file: z.string(), facts: z.int()})),
  }),
  z.object({
    schema: z.literal('sentences/1'),
    sources: z.array(sourcePage.extend({sentences: z.array(sentence)})),
  }),
]);

/** `data/figures.json`: the digest of each figure's data, as it stands in the image. */
export const figuresFileSchema = z.object({
  schema: z.literal('figures/1'),
  figures: z.array(z.object({id: z.string(), title: z.string(), digest: z.string()})),
});

/** `data/tallies.json`: what the figures draw; the citations of its values stand in `data/values.json`, under their ids. */
export const talliesFileSchema = z.object({
  schema: z.enum(['tallies/1', 'tallies/2']),
  tallies: z.array(z.looseObject({type: z.string(), id: z.string()})),
});

export type ValuesFile = z.infer<typeof valuesFileSchema>;
export type ChecksFile = z.infer<typeof checksFileSchema>;
export type SentencesFile = z.infer<typeof sentencesFileSchema>;
export type SourceSentences = z.infer<typeof sourceSentencesSchema>;
export type FiguresFile = z.infer<typeof figuresFileSchema>;
export type FormerValuesFile = z.infer<typeof formerValuesFileSchema>;
export type EditionCitation = z.infer<typeof citationSchema>;
export type EditionValue = ValuesFile['values'][number];
export type EditionSentence = z.infer<typeof sentence>;

/** A source of an edition with its sentences. */
export interface ReadSource extends z.infer<typeof sourcePage> {
  readonly sentences: readonly EditionSentence[];
}

/** One thing before and after; without `old` it is new, without `new` it is gone. */
export interface Change<T> {
  readonly old?: T;
  readonly new?: T;
}

/** Where it stands, and the words there, with some of those around them. */
export interface Cited {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly quote: string;
  readonly before?: string;
  readonly after?: string;
  /** Its sentence on the evidence page, relative to the edition. */
  readonly href?: string;
}

export interface ValueState {
  readonly display: string;
  readonly provenance: string;
  readonly how: string;
  /** The first of them, each place once. */
  readonly citations: readonly Cited[];
  /** How many more there are; absent where there are none. */
  readonly others?: number;
}

export interface EventState extends Cited {
  readonly summary: string;
  readonly date?: string;
}

/** What differs between two editions: `history/diff/<from>-<to>.json`. */
export interface EditionDiff {
  readonly schema: 'diff/1';
  readonly from: string;
  readonly to: string;
  /** Of the later edition. */
  readonly title: string;
  readonly date: string;
  readonly inputs: readonly (Change<string> & {readonly path: string})[];
  readonly numbers: readonly (Change<ValueState> & {readonly id: string})[];
  readonly dates: readonly (Change<ValueState> & {readonly id: string})[];
  readonly figures: readonly (Change<string> & {readonly id: string; readonly title: string})[];
  readonly events: readonly Change<EventState>[];
  readonly sentences: readonly Change<Cited>[];
  /** Draft notes for readers, one for each number or date that is another now. */
  readonly corrections: readonly string[];
}
