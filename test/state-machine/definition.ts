import {z} from 'zod';

/** The Amazon States Language as far as our machine uses it, in JSONata. All objects are strict: a field or a type of state
 *  that the runner doesn't know is an error, never passed over.
 *  https://states-language.net/spec.html, https://docs.aws.amazon.com/step-functions/latest/dg/concepts-states.html */
const expression = z.string().regex(/^\{%[\s\S]*%\}$/);
const number = z.union([z.number().min(0), expression]);
const json = z.json();

const retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.int().min(1).default(1),
  MaxAttempts: z.int().min(0).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});
const catcher = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  Next: z.string(),
  Output: json.optional(),
  Assign: z.record(z.string(), json).optional(),
});

const common = {
  QueryLanguage: z.literal('JSONata').optional(),
  Comment: z.string().optional(),
  Assign: z.record(z.string(), json).optional(),
  Output: json.optional(),
};
const onward = {Next: z.string().optional(), End: z.literal(true).optional()};
const guarded = {Retry: z.array(retrier).optional(), Catch: z.array(catcher).optional()};

const task = z.strictObject({
  ...common,
  ...onward,
  ...guarded,
  Type: z.literal('Task'),
  Resource: z.string(),
  Arguments: json.optional(),
  TimeoutSeconds: number.optional(),
});
const pass = z.strictObject({...common, ...onward, Type: z.literal('Pass')});
const succeed = z.strictObject({...common, Type: z.literal('Succeed')});
const fail = z.strictObject({
  QueryLanguage: z.literal('JSONata').optional(),
  Comment: z.string().optional(),
  Type: z.literal('Fail'),
  Error: z.string().optional(),
  Cause: z.string().optional(),
});
const wait = z.strictObject({...common, ...onward, Type: z.literal('Wait'), Seconds: number});
const choice = z.strictObject({
  ...common,
  Type: z.literal('Choice'),
  Choices: z
    .array(
      z.strictObject({
        Comment: z.string().optional(),
        Condition: expression,
        Next: z.string(),
        Assign: common.Assign,
        Output: common.Output,
      }),
    )
    .min(1),
  Default: z.string().optional(),
});

const location = z.record(z.string(), json);
const mapFields = {
  ...common,
  ...onward,
  ...guarded,
  Type: z.literal('Map'),
  Items: z.union([z.array(json), expression]).optional(),
  ItemSelector: json.optional(),
  MaxConcurrency: number.optional(),
  Label: z.string().max(40).optional(),
  ToleratedFailurePercentage: number.optional(),
  ToleratedFailureCount: number.optional(),
  ItemReader: z
    .strictObject({
      Resource: z.string().regex(/^arn:aws[\w-]*:states:::s3:getObject$/),
      ReaderConfig: z.strictObject({InputType: z.enum(['JSON', 'JSONL']), MaxItems: number.optional()}),
      Arguments: location,
    })
    .optional(),
  ItemBatcher: z
    .strictObject({
      MaxItemsPerBatch: number.optional(),
      MaxInputBytesPerBatch: number.optional(),
      BatchInput: json.optional(),
    })
    .optional(),
  ResultWriter: z
    .strictObject({
      Resource: z
        .string()
        .regex(/^arn:aws[\w-]*:states:::s3:putObject$/)
        .optional(),
      WriterConfig: z
        .strictObject({
          Transformation: z.enum(['NONE', 'COMPACT', 'FLATTEN']),
          OutputType: z.enum(['JSON', 'JSONL']),
        })
        .optional(),
      Arguments: location.optional(),
    })
    .optional(),
};

/** What both a machine and a Map's processor are: states and where they begin. */
export interface States {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}
export interface Processor extends States {
  readonly ProcessorConfig: {
    readonly Mode: 'INLINE' | 'DISTRIBUTED';
    readonly ExecutionType?: 'STANDARD' | 'EXPRESS' | undefined;
  };
}

const processor: z.ZodType<Processor> = z.strictObject({
  ProcessorConfig: z
    .strictObject({
      Mode: z.enum(['INLINE', 'DISTRIBUTED']),
      ExecutionType: z.enum(['STANDARD', 'EXPRESS']).optional(),
    })
    .default({Mode: 'INLINE'}),
  Comment: z.string().optional(),
  StartAt: z.string(),
  States: z.record(
    z.string(),
    z.lazy(() => state),
  ),
});
const map = z.strictObject({...mapFields, ItemProcessor: processor});
const state = z.discriminatedUnion('Type', [task, pass, succeed, fail, wait, choice, map]);

export const definitionSchema = z.strictObject({
  QueryLanguage: z.literal('JSONata'),
  Comment: z.string().optional(),
  Version: z.literal('1.0').optional(),
  TimeoutSeconds: z.int().min(1).optional(),
  StartAt: z.string(),
  States: z.record(z.string(), state),
});

export type Json = z.infer<typeof json>;
export type Definition = z.infer<typeof definitionSchema>;
export type State = z.infer<typeof state>;
export type TaskState = z.infer<typeof task>;
export type MapState = z.infer<typeof map>;
export type ChoiceState = z.infer<typeof choice>;
export type Retrier = z.infer<typeof retrier>;
export type Catcher = z.infer<typeof catcher>;
