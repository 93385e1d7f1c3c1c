import {z} from 'zod';

/** A problem at a place: what was found, what was expected and what to do stand in `reason`. */
export const messageSchema = z.object({
  path: z.string(),
  /** 1-based; 1 where the problem is the whole file's. */
  line: z.int().min(1),
  column: z.int().min(1),
  /** A stable kebab-case id, such as `source-empty`. */
  rule: z.string(),
  reason: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
});

export type Message = z.infer<typeof messageSchema>;
