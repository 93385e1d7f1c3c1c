import type {Root} from 'mdast';
import {z} from 'zod';
import {eventKinds} from './extract.ts';

/** What a `story.md` declares and tells. Keys are spelled as they stand in the file; unknown ones are refused.
 *  `data/README.md` shows every key with an example. */

const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const referencePattern = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/;

const id = z.string().regex(idPattern, 'an id: small letters, digits and single hyphens, a letter first');
/** The id of a value: a date, a value, or a part of a tally after a full stop, such as `red-army-reports.total`. */
const reference = z.string().regex(referencePattern, 'the id of a value, such as red-army-reports.total');
const text = z.string().min(1);
/** Text that may hold `:value[id]` and `:date[id]`. */
const richText = text;
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
/** YAML reads `1948` as a number; both spellings mean the year. */
const edtf = z.union([text, z.int()]);
const words = z.union([text, z.array(text).min(1)]);
const roundTo = z.number().positive();

export const storySourceSchema = z.strictObject({
  id,
  /** Relative to the story's folder, with forward slashes, inside it. */
  file: text,
  title: text,
  publisher: text,
  /** How the source is named under a figure; `publisher, title` where absent. */
  short: text.optional(),
  /** The full reference that the publisher asks for. */
  citation: text.optional(),
  url: z.url({protocol: /^https?$/}).optional(),
  licence: text,
  'licence-url': z.url({protocol: /^https?$/}).optional(),
  revision: text.optional(),
  retrieved: z.union([day, z.literal('not stated')]),
  as: z.enum(['wiki', 'markdown', 'html', 'plain', 'table']).optional(),
  notes: z.array(text).optional(),
});

export const actorSchema = z.strictObject({
  aliases: z.array(text).optional(),
  colour: z.enum(['first', 'second']).optional(),
});

/** All parts that are given must hold. */
const selection = {
  source: id.optional(),
  /** The title of the section, or of one around it. */
  section: text.optional(),
  /** Words that stand in the sentence: each of them. */
  'sentence-with': words.optional(),
  /** Words that stand in the sentence before or after. */
  'next-to': text.optional(),
  actor: text.optional(),
  kind: z.enum(eventKinds).optional(),
  status: z.enum(['reported', 'alleged', 'confirmed', 'stated']).optional(),
  /** EDTF: nothing that begins before it. */
  from: edtf.optional(),
  /** EDTF: nothing that ends after it. */
  until: edtf.optional(),
};
export const selectionSchema = z.strictObject(selection);

export const dateSchema = z.strictObject({
  ...selection,
  /** The words of the date as they stand; "until", "from" and "since" before it belong to it. */
  quote: text,
  /** How much of the date is printed; all of it where absent. */
  show: z.enum(['day-month', 'month-year', 'year', 'words']).optional(),
  /** For words that lean on other dates ("until the collapse"): from the start of one, or from after its end, to the end
   *  of another. One of `from` and `after`. */
  implied: z
    .strictObject({from: reference.optional(), after: reference.optional(), until: reference, because: text})
    .optional(),
});

export const valueSchema = z.strictObject({
  ...selection,
  /** The numeral or the number words as they stand. */
  quote: text,
  /** Which number, where the words stand more than once in the sentence: words that are counted. */
  of: text.optional(),
});

export const computedSchema = z.strictObject({
  operation: z.enum(['sum', 'difference', 'share', 'percent-below', 'percent-above', 'years']),
  /** The values that go in, in order: of a share, the part and the whole. */
  of: z.array(reference).min(1),
  'round-to': roundTo.optional(),
});

const tally = {
  id,
  pin: z.array(text).optional(),
  expect: z.record(text, z.union([z.number(), text])).optional(),
};

export const categoryTallySchema = z.strictObject({
  ...tally,
  type: z.literal('categories'),
  /** What is counted, in the plural. */
  unit: text,
  select: selectionSchema,
  /** Words of what is counted; no `as-attempts` means that the source gives no figure for attempts. */
  categories: z.record(
    id,
    z.strictObject({label: text, 'as-committed': text.optional(), 'as-attempts': text.optional()}),
  ),
  /** The total over a duration among `values`. */
  rate: z
    .strictObject({over: reference, per: z.enum(['day', 'week', 'month', 'year']), 'round-to': roundTo})
    .optional(),
});

export const countTallySchema = z.strictObject({
  ...tally,
  type: z.literal('counts'),
  by: z.enum(['decade', 'section', 'kind']),
  select: selectionSchema.optional(),
});

export const timelineTallySchema = z.strictObject({
  ...tally,
  type: z.literal('timeline'),
  /** Lane id to label, in order from the top. */
  lanes: z.record(id, text),
  entries: z.array(
    z.strictObject({
      date: reference,
      lane: id,
      /** The editor's short words; in quotation marks where they are the source's. */
      label: text,
      /** An actor of the story, or `both`. */
      actor: text.optional(),
      rank: z.int().min(1).max(9).optional(),
      soft: z.enum(['start', 'end', 'both', 'none']).optional(),
    }),
  ),
  /** What the source tells without a date: named in the notes, never drawn. */
  undated: z.array(z.strictObject({...selection, quote: text, because: text})).optional(),
});

export const claimSchema = z.strictObject({
  id,
  date: reference,
  /** The source's words; they must stand in the sentence that dates them. */
  words: text,
  /** Read by the editor; the direction found in the text must not differ. */
  direction: z.enum(['up', 'down', 'level', 'restored', 'broken', 'hostile', 'friendly']),
  /** For a lasting state: whether it is a cool or a warm one. */
  tone: z.enum(['cool', 'warm']).optional(),
  'check-against': z.strictObject({series: id, column: id, caution: text.optional()}).optional(),
});

export const claimsTallySchema = z.strictObject({
  ...tally,
  type: z.literal('claims'),
  topics: z.array(z.strictObject({id, label: text, claims: z.array(claimSchema).min(1)})).min(1),
});

export const seriesTallySchema = z.strictObject({
  ...tally,
  type: z.literal('series'),
  source: id,
  /** What a number in it means: measure, currency, prices. */
  unit: text,
  /** Header of the column of years. */
  year: text,
  /** First and last year that the series covers; years without a row are missing, not zero. */
  years: z.tuple([z.int(), z.int()]),
  columns: z.record(id, z.strictObject({header: text, label: text, actor: text.optional()})),
  /** The sum of the columns, as the column `total`; missing where one of them is. */
  total: z.strictObject({label: text}).optional(),
});

export const storyTallySchema = z.discriminatedUnion('type', [
  categoryTallySchema,
  countTallySchema,
  timelineTallySchema,
  claimsTallySchema,
  seriesTallySchema,
]);

export const storyFigureSchema = z.strictObject({
  id,
  chart: z.enum(['category', 'timeline', 'counts', 'claims', 'series']),
  tally: id,
  /** Of a claims tally: the one topic that is drawn. */
  topic: id.optional(),
  title: richText,
  subtitle: richText,
  notes: z.array(richText).optional(),
  /** Ids of the sources to credit; where absent, those that the tally rests on. */
  sources: z.array(id).optional(),
  alt: richText,
});

export const correctionSchema = z.strictObject({
  ...selection,
  /** The words that are overridden, as they stand in the source. */
  quote: text,
  /** Exactly one of the three. */
  change: z.strictObject({
    number: z.number().optional(),
    date: edtf.optional(),
    'leave-out': z.literal(true).optional(),
  }),
  reason: text,
  date: day,
});

export const frontMatterSchema = z.strictObject({
  title: text.describe('The headline: plain, without digits.'),
  kicker: richText.optional().describe('The line above the headline; may hold :value[id] and :date[id].'),
  standfirst: richText
    .optional()
    .describe('The paragraph below the headline; may hold :value[id] and :date[id].'),
  /** The edition's date: an input, never the clock. */
  updated: day.describe('The day of the edition, YYYY-MM-DD.'),
  site: z.url({protocol: /^https?$/}).optional(),
  credit: text.optional().describe('Who made the figures, and their licence.'),
  sources: z
    .array(storySourceSchema)
    .min(1)
    .describe('Documents and tables under the folder of the story, with their origin and licence.'),
  actors: z.record(text, actorSchema).optional().describe('Who acts: name, aliases, colour.'),
  names: z.array(text).optional().describe('Names that hold numbers, such as 24th Congress.'),
  /** Words of a source in another language than the pages', and that language as a BCP 47 tag. */
  languages: z
    .record(
      text,
      z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag, such as sl or sr-Latn'),
    )
    .optional(),
  dates: z
    .record(id, dateSchema)
    .optional()
    .describe('Dates by id: a selection that leads to one sentence, and the words of the date.'),
  values: z
    .record(id, valueSchema)
    .optional()
    .describe('Numbers and durations by id: a selection that leads to one sentence, and the numeral.'),
  tallies: z
    .array(storyTallySchema)
    .optional()
    .describe('What is counted: categories, counts, timeline, claims, series.'),
  computed: z.record(id, computedSchema).optional().describe('Values that are computed from others, by id.'),
  'key-figures': z.array(z.strictObject({value: reference, label: richText})).optional(),
  figures: z
    .array(storyFigureSchema)
    .optional()
    .describe('Charts of tallies; the body places each with ::figure{#id}.'),
  corrections: z
    .array(correctionSchema)
    .optional()
    .describe('Recorded overrides of what a source says, told to readers.'),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type StorySource = z.infer<typeof storySourceSchema>;
export type Selection = z.infer<typeof selectionSchema>;
export type DateDeclaration = z.infer<typeof dateSchema>;
export type ValueDeclaration = z.infer<typeof valueSchema>;
export type ComputedDeclaration = z.infer<typeof computedSchema>;
export type StoryTally = z.infer<typeof storyTallySchema>;
export type CategoryDeclaration = z.infer<typeof categoryTallySchema>;
export type CountDeclaration = z.infer<typeof countTallySchema>;
export type TimelineDeclaration = z.infer<typeof timelineTallySchema>;
export type ClaimsDeclaration = z.infer<typeof claimsTallySchema>;
export type ClaimDeclaration = z.infer<typeof claimSchema>;
export type SeriesDeclaration = z.infer<typeof seriesTallySchema>;
export type StoryFigure = z.infer<typeof storyFigureSchema>;
export type CorrectionDeclaration = z.infer<typeof correctionSchema>;

/** A story as parsed: what it declares, what it tells, and where each declaration stands. */
export interface Story {
  readonly path: string;
  /** The whole file, front matter included; every offset below is into it. */
  readonly text: string;
  readonly front: FrontMatter;
  /** mdast of the whole file: a `yaml` node first, then the body; directives are `textDirective` and
   *  `leafDirective` nodes. Positions are the file's own. */
  readonly body: Root;
  /** Offset of each declaration by its path: `/tallies/0/expect/total`; `` is the front matter's start. */
  readonly offsets: Readonly<Record<string, number>>;
}
