import {describe, expect, it} from 'vitest';
import {immutable, mutable} from '../../pipeline/edition/layout.ts';
import {findAll, findOne, resourcesOf, synthesizeStack} from './synthesize-stack.ts';

interface Behaviour {
  readonly PathPattern?: string;
  readonly ResponseHeadersPolicyId: {readonly Ref: string};
  readonly FunctionAssociations: readonly {readonly EventType: string}[];
  readonly ViewerProtocolPolicy: string;
}
interface Headers {
  readonly CustomHeadersConfig?: {
    readonly Items: readonly {readonly Header: string; readonly Value: string}[];
  };
  readonly SecurityHeadersConfig: {
    readonly ContentSecurityPolicy: {readonly ContentSecurityPolicy: string};
    readonly StrictTransportSecurity: {readonly AccessControlMaxAgeSec: number};
    readonly ContentTypeOptions: {readonly Override: boolean};
    readonly FrameOptions?: unknown;
  };
}

const {template} = synthesizeStack();
const {DistributionConfig} = findOne(template, 'AWS::CloudFront::Distribution')[1].Properties as {
  DistributionConfig: {
    DefaultCacheBehavior: Behaviour;
    CacheBehaviors: readonly Behaviour[];
    CustomErrorResponses: readonly unknown[];
    ViewerCertificate?: unknown;
  };
};
const behaviours = [DistributionConfig.DefaultCacheBehavior, ...DistributionConfig.CacheBehaviors];

describe('what readers are sent', () => {
  it('what an address without an edition leads to is kept for seconds, whatever its object says', () => {
    for (const path of ['/', '/evidence/1.html', '/figures/trade.png', '/assets/report.css']) {
      expect(cacheControl(path), path).toBe('public, max-age=5, must-revalidate');
    }
  });

  it('an edition is kept for a year, and history for seconds, as their objects say', () => {
    for (const path of [
      '/editions/0123456789abcdef/index.html',
      '/editions/0123456789abcdef/figures/trade.png',
    ]) {
      expect(cacheControl(path), path).toBeUndefined();
    }
    expect(cacheControl('/history/index.html')).toBeUndefined();
    expect(immutable('text/html').cacheControl).toBe('public, max-age=31536000, immutable');
    expect(mutable('text/html').cacheControl).toBe('public, max-age=5, must-revalidate');
  });

  it('a policy that lets nothing run but the edition’s own', () => {
    for (const {ResponseHeadersPolicyId} of behaviours) {
      const {SecurityHeadersConfig} = headersOf(ResponseHeadersPolicyId.Ref);
      const policy = SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/unsafe-|data:|https?:|script-src[^;]*\*/);
      expect(SecurityHeadersConfig).toMatchObject({
        StrictTransportSecurity: {AccessControlMaxAgeSec: 31_536_000},
        ContentTypeOptions: {Override: true},
      });
    }
  });

  it('pictures may be shown in other pages, pages not', () => {
    const ancestors = (path: string) => {
      const {ResponseHeadersPolicyId} = behaviourOf(path);
      const {ContentSecurityPolicy} = headersOf(ResponseHeadersPolicyId.Ref).SecurityHeadersConfig;
      return /frame-ancestors ([^;]+)/.exec(ContentSecurityPolicy.ContentSecurityPolicy)?.[1];
    };
    expect(ancestors('/')).toBe("'none'");
    expect(ancestors('/editions/0123456789abcdef/index.html')).toBe("'none'");
    expect(ancestors('/figures/trade.svg')).toBe('*');
    expect(ancestors('/editions/0123456789abcdef/figures/trade.svg')).toBe('*');
  });
});

describe('the distribution', () => {
  it('reads the private bucket by an access control of its own, signed', () => {
    const controls = findAll(template, 'AWS::CloudFront::OriginAccessControl');
    expect(controls.map(([, {Properties}]) => Properties.OriginAccessControlConfig)).toMatchObject([
      {SigningBehavior: 'always', SigningProtocol: 'sigv4', OriginAccessControlOriginType: 's3'},
    ]);
  });

  it('asks the function on every way, and leads plain HTTP to TLS', () => {
    for (const {FunctionAssociations, ViewerProtocolPolicy} of behaviours) {
      expect(FunctionAssociations).toMatchObject([{EventType: 'viewer-request'}]);
      expect(ViewerProtocolPolicy).toBe('redirect-to-https');
    }
  });

  it('answers 404 with a page where there is nothing', () => {
    expect(DistributionConfig.CustomErrorResponses).toEqual(
      [403, 404].map((ErrorCode) => ({
        ErrorCode,
        ResponseCode: 404,
        ResponsePagePath: '/history/not-found.html',
        ErrorCachingMinTTL: 5,
      })),
    );
  });

  it('takes a domain, its certificate and a web ACL, with TLS 1.2 of 2021', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/abc';
    const webAclArn = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/b';
    const own = synthesizeStack({domain: {name: 'report.example.org', certificateArn}, webAclArn}).template;
    own.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['report.example.org'],
        ViewerCertificate: {AcmCertificateArn: certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021'},
        WebACLId: webAclArn,
      },
    });
  });
});

function behaviourOf(path: string): Behaviour {
  const found = DistributionConfig.CacheBehaviors.find(({PathPattern = ''}) =>
    new RegExp(`^/${PathPattern.replace(/^\//, '').replaceAll('*', '.*')}$`).test(path),
  );
  return found ?? DistributionConfig.DefaultCacheBehavior;
}

function headersOf(id: string): Headers {
  return resourcesOf(template)[id]?.Properties.ResponseHeadersPolicyConfig as Headers;
}

function cacheControl(path: string): string | undefined {
  const {CustomHeadersConfig} = headersOf(behaviourOf(path).ResponseHeadersPolicyId.Ref);
  return CustomHeadersConfig?.Items.find(({Header}) => Header === 'Cache-Control')?.Value;
}
