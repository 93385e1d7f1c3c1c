import {prettifyError, z} from 'zod';

/** Retentions that CloudWatch Logs knows, in days. */
const retentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653] as const;

const retentionDays = z
  .number()
  .refine((days): days is (typeof retentions)[number] => retentions.some((known) => known === days), {
    error: `expected one of ${retentions.join(', ')}`,
  });
const arn = (service: string, region: string) =>
  z.string().regex(new RegExp(`^arn:aws[a-z-]*:${service}:${region}:\\d{12}:.+$`), {
    error: `expected the ARN of ${service} in ${region === '' ? 'no region' : region}`,
  });

/** What differs between one deployment and another: the value of `dateline.<stage>` in the context, see cdk/README.md.
 *  Everything has a default; unknown keys are refused. */
export const deploymentSchema = z.strictObject({
  /** Begins the names of stack and machine: a second story in the same account needs another one. */
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/, 'expected small letters, digits and hyphens, a letter first')
    .default('dateline'),
  /** Where holds, failures and alarms are mailed to. Without it nobody is told. */
  alertAddress: z.email().optional(),
  /** The site's own name; CloudFront takes certificates of us-east-1 alone. */
  domain: z.strictObject({name: z.hostname(), certificateArn: arn('acm', 'us-east-1')}).optional(),
  webAclArn: arn('wafv2', 'us-east-1').optional(),
  /** Logs are kept so long. */
  logRetentionDays: retentionDays.default(30),
  /** Replaced and deleted sources, and former states of pointer and history, can be brought back so long. */
  versionRetentionDays: z.int().min(1).max(3650).default(90),
  /** When everything is rebuilt whether or not something came, as EventBridge writes it, in UTC. */
  nightly: z
    .string()
    .regex(/^(cron|rate)\(.+\)$/, 'expected cron(…) or rate(…)')
    .default('cron(17 3 * * ? *)'),
  /** For so long sources have to lie still before a rebuild. */
  settleSeconds: z.int().min(1).max(600).default(30),
  /** Batches that are parsed at once. A new account runs 10 functions at a time. */
  parseConcurrency: z.int().min(1).max(1000).default(10),
  /** MiB for the stages that hold a whole edition: tally, render, publish. A new account gives a function 3,008 at most. */
  editionMemoryMiB: z.int().min(1769).max(10_240).default(3008),
  /** Whether one slot is reserved for publishing, which takes 1 of the account's and needs 100 left beside it. */
  reservePublish: z.boolean().default(false),
  /** What becomes of the buckets when the stack is deleted. */
  onDelete: z.enum(['keep', 'remove']).default('keep'),
  /** Alarms and alerts point here; an address where the operator can open cdk/README.md. */
  runbook: z
    .string()
    .regex(/^[^"'\\\s]{1,300}$/, 'expected an address or a path, without spaces or quotation marks')
    .default('cdk/README.md'),
  /** `owner/name` on GitHub: lets its deployment workflow in, and no other. */
  repository: z
    .string()
    .regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/, 'expected owner/name')
    .optional(),
  /** The account's GitHub identity provider, where it has one already. */
  identityProviderArn: arn('iam', '').optional(),
});

export type Deployment = z.infer<typeof deploymentSchema>;

/** `dev` and `prod` by the context's `dateline`; throws with every key that is wrong, and what was expected there. */
export function readConfig(context: unknown): Readonly<Record<'dev' | 'prod', Deployment>> {
  const schema = z.strictObject({dev: deploymentSchema.prefault({}), prod: deploymentSchema.prefault({})});
  const read = schema.safeParse(context ?? {});
  if (!read.success) {
    throw new Error(
      `the context "dateline" (in cdk.json, or --context) can't be used:\n${prettifyError(read.error)}`,
    );
  }
  return read.data;
}
