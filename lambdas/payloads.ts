import {z} from 'zod';
import {messageSchema} from '../pipeline/model/message.ts';

/** Everything that travels between the states of the machine, in one place. Payloads are references, never bodies:
 *  the service takes 256 KiB at most, and what a reference names is read once, where it is needed. */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** An object of the work bucket. Its digest pins it: a retry reads the same bytes, or fails. */
export const referenceSchema = z.strictObject({key: z.string(), sha256});

/** One version of an object in the sources bucket. */
export const versionSchema = z.strictObject({key: z.string(), versionId: z.string()});

export const settlePayload = z.strictObject({
  /** The execution that asks: a retry asks under the same name. */
  execution: z.string(),
  /** What the first look gave; absent on the first. */
  seen: z.string().optional(),
});
export const settleResult = z.strictObject({
  /** `quiet`: nothing has moved since, and this execution has the rebuild. */
  status: z.enum(['looked', 'moving', 'claimed', 'quiet']),
  /** Digest of what stands in the sources bucket. */
  state: z.string(),
});

export const planPayload = z.strictObject({});
export const planResult = z.strictObject({
  /** `unchanged`: the current edition is made of exactly these inputs. */
  status: z.enum(['planned', 'unchanged']),
  edition: z.string(),
  plan: referenceSchema,
  /** For the item reader of the map: one line a document that has no event set yet. */
  manifest: referenceSchema,
  /** Given to every batch. */
  hints: referenceSchema,
  documents: z.int(),
  toParse: z.int(),
});

/** One line of the manifest: a document to parse, and where its event set goes. */
export const parseItem = versionSchema.extend({
  file: z.string(),
  sha256,
  as: z.enum(['wiki', 'markdown', 'html', 'plain', 'table']).optional(),
  eventSet: z.string(),
});
/** As `ItemBatcher` of a Distributed Map gives it. */
export const parsePayload = z.strictObject({
  BatchInput: z.strictObject({hints: referenceSchema}),
  Items: z.array(parseItem),
});
/** What became of one document. A failed one is a result too: the edition is made without it and says so. */
export const parsedDocument = z.strictObject({
  file: z.string(),
  status: z.enum(['parsed', 'failed']),
  reason: z.string().optional(),
});
export const parseResult = z.array(parsedDocument);

export const tallyPayload = z.strictObject({
  plan: referenceSchema,
  /** The result writer's manifest; `null` where there was nothing to parse. */
  parsed: z.strictObject({Bucket: z.string(), Key: z.string()}).nullable(),
});
export const tallyResult = z.strictObject({
  /** The run's plan, without the documents that failed. */
  plan: referenceSchema,
  tallied: referenceSchema,
  /** How many documents the edition goes without, and the first of them. */
  failed: z.int(),
  failedFiles: z.array(z.string()),
});

export const renderPayload = z.strictObject({plan: referenceSchema, tallied: referenceSchema});
export const renderResult = z.strictObject({edition: referenceSchema});

export const publishPayload = z.strictObject({
  plan: referenceSchema,
  edition: referenceSchema,
  failed: z.int(),
  failedFiles: z.array(z.string()),
});
export const publishResult = z.strictObject({
  status: z.enum(['published', 'unchanged', 'superseded', 'held']),
  edition: z.string(),
  /** To be told to the editor; `null` where there is nothing new to tell. */
  alert: z.strictObject({subject: z.string(), message: z.string()}).nullable(),
});

export const reconcileResult = z.strictObject({
  /** The edition that readers get; absent before the first. */
  edition: z.string().optional(),
  /** Whether the KeyValueStore had another one. */
  moved: z.boolean(),
});

const planSource = versionSchema.extend({
  file: z.string(),
  sha256,
  /** Key of its event set in the work bucket. */
  eventSet: z.string(),
});

/** `plan.json` of a run, in the work bucket: what the edition is made of. */
export const runPlanSchema = z.strictObject({
  schema: z.literal('run/1'),
  edition: z.string(),
  seq: z.int(),
  code: z.string(),
  story: versionSchema.extend({sha256}),
  /** In the story's order, without those that couldn't be read. */
  sources: z.array(planSource),
  /** Why the others couldn't be. */
  unreadable: z.array(messageSchema),
});

export type Reference = z.infer<typeof referenceSchema>;
export type ParseItem = z.infer<typeof parseItem>;
export type ParsedDocument = z.infer<typeof parsedDocument>;
export type RunPlan = z.infer<typeof runPlanSchema>;
export type PublishPayload = z.infer<typeof publishPayload>;
