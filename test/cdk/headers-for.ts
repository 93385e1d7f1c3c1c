import type {Template} from 'aws-cdk-lib/assertions';
import {findOne, resourcesOf} from './synthesize-stack.ts';

export interface Behaviour {
  readonly PathPattern?: string;
  readonly ResponseHeadersPolicyId: {readonly Ref: string};
  readonly FunctionAssociations: readonly {readonly EventType: string}[];
  readonly ViewerProtocolPolicy: string;
}

interface HeadersConfig {
  readonly CustomHeadersConfig?: {
    readonly Items: readonly {readonly Header: string; readonly Value: string}[];
  };
  readonly SecurityHeadersConfig: {
    readonly ContentSecurityPolicy: {readonly ContentSecurityPolicy: string};
    readonly StrictTransportSecurity: {readonly AccessControlMaxAgeSec: number};
    readonly ContentTypeOptions?: unknown;
    readonly FrameOptions?: {readonly FrameOption: string};
  };
}

/** The headers that the distribution adds to, or puts over, what the object at a viewer's path has; small letters. The first
 *  pattern that matches the path as it was asked for decides, before the function leads it elsewhere. */
export function headersFor(template: Template, path: string): Readonly<Record<string, string>> {
  const [first, ...patterns] = listBehaviours(template);
  const matching = patterns.find(({PathPattern = ''}) =>
    new RegExp(`^/${PathPattern.replace(/^\//, '').replaceAll('*', '.*')}$`).test(path),
  );
  return headersOf(template, (matching ?? first)?.ResponseHeadersPolicyId.Ref ?? '');
}

/** The default behaviour, then the others in their order. */
export function listBehaviours(template: Template): Behaviour[] {
  const {DistributionConfig} = findOne(template, 'AWS::CloudFront::Distribution')[1].Properties as {
    DistributionConfig: {DefaultCacheBehavior: Behaviour; CacheBehaviors: readonly Behaviour[]};
  };
  return [DistributionConfig.DefaultCacheBehavior, ...DistributionConfig.CacheBehaviors];
}

export function headersOf(template: Template, policy: string): Readonly<Record<string, string>> {
  const found = resourcesOf(template)[policy];
  if (!found) throw new Error(`there is no headers policy ${policy}`);
  const {CustomHeadersConfig, SecurityHeadersConfig} = found.Properties
    .ResponseHeadersPolicyConfig as HeadersConfig;
  const {ContentSecurityPolicy, StrictTransportSecurity, ContentTypeOptions, FrameOptions} =
    SecurityHeadersConfig;
  const custom = (CustomHeadersConfig?.Items ?? []).map(({Header, Value}) => [Header.toLowerCase(), Value]);
  return {
    ...Object.fromEntries(custom),
    'content-security-policy': ContentSecurityPolicy.ContentSecurityPolicy,
    'strict-transport-security': `max-age=${StrictTransportSecurity.AccessControlMaxAgeSec}`,
    ...(ContentTypeOptions ? {'x-content-type-options': 'nosniff'} : {}),
    ...(FrameOptions ? {'x-frame-options': FrameOptions.FrameOption} : {}),
  };
}
