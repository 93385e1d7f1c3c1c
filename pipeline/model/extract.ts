import {z} from 'zod';
import {messageSchema} from './message.ts';

/** What `dateline extract --json` prints, one line a file: the published contract `extract/1`.
 *  Offsets are UTF-16 indexes into the decoded text, end exclusive; `text.slice(start, end) === item.text`. */
const span = {start: z.int().min(0), end: z.int().min(0)};
const id = z.string();
const certainty = z.enum(['stated', 'implied', 'unknown']);
const interval = z.tuple([z.string().nullable(), z.string().nullable()]);

export const sentenceSchema = z.object({
  id,
  ...span,
  section: z.array(z.string()),
  plain: z.string().optional(),
});

export const timexSchema = z.object({
  id,
  ...span,
  text: z.string(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  /** TIMEX3 value: `1948`, `1941-FA`, `196`, `BC0264`, `P2Y`, `PRESENT_REF`; empty where the text leaves it open. */
  value: z.string(),
  /** TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, … */
  mod: z.string().optional(),
  /** ISO 8601-2 / EDTF level 1–2; absent for what is no date on the calendar. */
  edtf: z.string().optional(),
  interval: interval.optional(),
  /** The same day in the other calendar's style, as printed beside it: "25 October (7 November) 1917". */
  otherStyle: z.string().optional(),
  certainty,
  rule: z.string(),
  anchor: z.object(span).optional(),
});

export const rangeSchema = z.object({
  id,
  ...span,
  text: z.string(),
  timexes: z.array(id),
  edtf: z.string(),
  sense: z.enum(['throughout', 'within', 'each']),
  interval: interval,
});

export const eventKinds = [
  'diplomatic',
  'military',
  'treaty',
  'trade',
  'culture',
  'political',
  'refugee',
  'other',
] as const;

export const eventSchema = z.object({
  id,
  ...span,
  sentence: id,
  /** At most 90 characters, cut at a clause boundary. */
  summary: z.string().max(90),
  kind: z.enum(eventKinds),
  /** EDTF; absent when the text dates it neither outright nor by its context. */
  date: z.string().optional(),
  interval: interval.optional(),
  certainty,
  actors: z.array(z.string()),
  places: z.array(z.string()),
  timex: id.optional(),
});

export const stateSchema = z.object({
  id,
  ...span,
  sentence: id,
  topic: z.string(),
  text: z.string(),
  interval: interval.optional(),
});

export const quantitySchema = z.object({
  id,
  ...span,
  /** The numeral or number words as they stand. */
  text: z.string(),
  value: z.number().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  atLeast: z.number().optional(),
  approximate: z.boolean().optional(),
  counted: z.object({...span, text: z.string()}),
  unit: z.string().optional(),
  currency: z.string().optional(),
  attempted: z.boolean().optional(),
  status: z.enum(['reported', 'alleged', 'confirmed', 'stated']),
  group: id.optional(),
  partOf: id.optional(),
  sentence: id,
});

export const trendSchema = z.object({
  id,
  ...span,
  text: z.string(),
  topic: z.string(),
  direction: z.enum(['up', 'down', 'level', 'restored', 'broken', 'hostile', 'friendly']),
  edtf: z.string().optional(),
  interval: interval.optional(),
  sentence: id,
});

export const extractSchema = z.object({
  schema: z.literal('extract/1'),
  source: z.object({
    path: z.string(),
    sha256: z.string().optional(),
    encoding: z.string().optional(),
    format: z.enum(['wiki', 'markdown', 'html', 'plain', 'table']).optional(),
    title: z.string().optional(),
  }),
  sentences: z.array(sentenceSchema),
  timexes: z.array(timexSchema),
  ranges: z.array(rangeSchema),
  events: z.array(eventSchema),
  states: z.array(stateSchema),
  quantities: z.array(quantitySchema),
  trends: z.array(trendSchema),
  messages: z.array(messageSchema),
});

export type Timex = z.infer<typeof timexSchema>;
export type Range = z.infer<typeof rangeSchema>;
export type Event = z.infer<typeof eventSchema>;
export type EventKind = (typeof eventKinds)[number];
export type State = z.infer<typeof stateSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type Trend = z.infer<typeof trendSchema>;
export type Extract = z.infer<typeof extractSchema>;

/** The timexes and ranges of one document, in order of the text. */
export interface Dates {
  readonly timexes: readonly Timex[];
  readonly ranges: readonly Range[];
}

/** What one document says: the normalized event set, every item cited by its span. */
export interface Facts {
  readonly events: readonly Event[];
  readonly states: readonly State[];
  readonly quantities: readonly Quantity[];
  readonly trends: readonly Trend[];
}
