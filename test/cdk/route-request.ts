import {runInNewContext} from 'node:vm';
import type {Template} from 'aws-cdk-lib/assertions';
import {findOne} from './synthesize-stack.ts';

/** What a viewer-request function gives: the request, led elsewhere, or an answer of its own. */
export interface Routed {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, {readonly value: string}>>;
  readonly body?: string;
}

/** Runs the function that was synthesized on a viewer's request as CloudFront records it; `entries` are the
 *  KeyValueStore's.
 *  https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html */
export async function routeRequest(
  template: Template,
  uri: string,
  entries: Readonly<Record<string, string>>,
): Promise<Routed> {
  const code = String(findOne(template, 'AWS::CloudFront::Function')[1].Properties.FunctionCode);
  const get = async (key: string) => {
    const value = entries[key];
    if (value === undefined) throw new Error('KeyNotFound');
    return value;
  };
  const handler = runInNewContext(`${code.replace(/^import cf .*$/m, '')}\nhandler;`, {
    cf: {kvs: () => ({get})},
  });
  return handler({
    version: '1.0',
    context: {eventType: 'viewer-request', distributionDomainName: 'd111111abcdef8.cloudfront.net'},
    viewer: {ip: '198.51.100.7'},
    request: {
      method: 'GET',
      uri,
      querystring: {},
      headers: {host: {value: 'report.example.org'}},
      cookies: {},
    },
  });
}
