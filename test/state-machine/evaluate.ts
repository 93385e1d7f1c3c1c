import {createHash} from 'node:crypto';
import jsonata from 'jsonata';
import type {Json} from './definition.ts';
import {StateError} from './state-error.ts';

/** What an expression sees: `$states`, the variables in scope, time and chance. */
export interface Bindings {
  readonly states: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, Json>>;
  readonly now: number;
  readonly random: () => number;
}

const compiled = new Map<string, jsonata.Expression>();

/** A field's value with every `{% … %}` in it replaced by what the expression gives. Throws `States.QueryEvaluationError`
 *  where one fails, or gives nothing or no JSON. The service implements JSONata 2.0.6, the version that is installed.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html */
export async function evaluate(field: Json, bindings: Bindings): Promise<Json> {
  if (typeof field === 'string') {
    const [, source] = /^\{%([\s\S]*)%\}$/.exec(field) ?? [];
    return source === undefined ? field : evaluateExpression(source, bindings);
  }
  if (Array.isArray(field)) {
    const items: Json[] = [];
    for (const item of field) items.push(await evaluate(item, bindings));
    return items;
  }
  if (field === null || typeof field !== 'object') return field;
  const entries: [string, Json][] = [];
  for (const [name, value] of Object.entries(field)) entries.push([name, await evaluate(value, bindings)]);
  return Object.fromEntries(entries);
}

async function evaluateExpression(source: string, bindings: Bindings): Promise<Json> {
  const problem = (reason: string) =>
    new StateError('States.QueryEvaluationError', `The JSONata expression '${source.trim()}' ${reason}`);
  let result: unknown;
  try {
    result = await compile(source).evaluate(undefined, bind(bindings));
  } catch (error) {
    throw problem(
      `failed: ${error instanceof Error ? error.message : (error as jsonata.JsonataError).message}`,
    );
  }
  if (result === undefined) throw problem('gave nothing');
  if (typeof result === 'function' || (result as {_jsonata_lambda?: true} | null)?._jsonata_lambda)
    throw problem('gave a function');
  return JSON.parse(JSON.stringify(result));
}

function compile(source: string): jsonata.Expression {
  const known = compiled.get(source);
  if (known) return known;
  const expression = jsonata(source);
  compiled.set(source, expression);
  return expression;
}

/** The service's own functions replace JSONata's where they have one name; `$eval` is not supported.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html#jsonata-functions-provided-by-sfn */
function bind({states, variables, now, random}: Bindings): Record<string, unknown> {
  return {
    ...variables,
    states,
    eval: undefined,
    now: () => new Date(now).toISOString(),
    millis: () => now,
    random,
    uuid: () => toUuid(random),
    parse: (text: string) => JSON.parse(text),
    hash: (text: string, algorithm: string) =>
      createHash(algorithm.replace('-', '').toLowerCase()).update(text).digest('hex'),
  };
}

/** A version 4 UUID of the given chance. */
export function toUuid(random: () => number): string {
  const hex = Array.from({length: 32}, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
