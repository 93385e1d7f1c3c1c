import {readFileSync} from 'node:fs';
import {App, type AppProps} from 'aws-cdk-lib';
import {Template} from 'aws-cdk-lib/assertions';
import {acknowledgeFindings} from '../../cdk/acknowledge-findings.ts';
import {DatelineStack} from '../../cdk/dateline-stack.ts';
import {readConfig} from '../../cdk/read-config.ts';

export interface Synthesized {
  readonly stack: DatelineStack;
  readonly template: Template;
}

/** The stack as `cdk.json` makes it, with what `settings` says of this deployment; its functions are not bundled. */
export function synthesizeStack(
  settings: Record<string, unknown> = {},
  service = 'dateline-test',
): Synthesized {
  // The library validates the template too, for seconds; `npm run synth` lets it.
  process.env.CDK_VALIDATION = 'false';
  const {context} = JSON.parse(readFileSync('cdk.json', 'utf8')) as {
    context: NonNullable<AppProps['context']>;
  };
  const app = new App({context: {...context, 'aws:cdk:bundling-stacks': []}});
  const config = readConfig({prod: settings}).prod;
  const stack = new DatelineStack(app, service, {config, service, code: 'c0de'});
  acknowledgeFindings(stack);
  return {stack, template: Template.fromStack(stack)};
}

/** A resource of the template by its logical id. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}

export function resourcesOf(template: Template): Record<string, Resource> {
  return template.toJSON().Resources;
}

/** The resources of a type, by logical id. */
export function findAll(template: Template, type: string): [id: string, resource: Resource][] {
  return Object.entries(resourcesOf(template)).filter(([, {Type}]) => Type === type);
}

/** The one resource of a type whose logical id begins with `prefix`. */
export function findOne(template: Template, type: string, prefix = ''): [id: string, resource: Resource] {
  const found = findAll(template, type).filter(([id]) => id.startsWith(prefix));
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`expected one ${type} ${prefix}…, found ${found.length}`);
  return first;
}
