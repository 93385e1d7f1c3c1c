import {z} from 'zod';

const input = z.object({path: z.string(), sha256: z.string()});

/** What an edition was made from; written into it as `manifest.json`. */
export const manifestSchema = z.object({
  schema: z.literal('manifest/1'),
  edition: z.string(),
  story: input,
  sources: z.array(input.extend({versionId: z.string().optional()})),
  /** SHA-256 over the code that made it: pipeline/, report-templates/, package-lock.json. */
  code: z.string(),
  files: z.array(z.object({path: z.string(), sha256: z.string(), size: z.int(), mediaType: z.string()})),
});

/** `current.json`: which edition readers get. */
export const pointerSchema = z.object({
  edition: z.string(),
  seq: z.int().min(0),
  previous: z.string().nullable(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Pointer = z.infer<typeof pointerSchema>;
