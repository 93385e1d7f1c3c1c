import {describe, expect, it} from 'vitest';
import {immutable, mutable} from '../../pipeline/edition/layout.ts';
import {headersFor, headersOf, listBehaviours} from './headers-for.ts';
import {findAll, synthesizeStack} from './synthesize-stack.ts';

const {template} = synthesizeStack();
const behaviours = listBehaviours(template);

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
      const headers = headersOf(template, ResponseHeadersPolicyId.Ref);
      const policy = headers['content-security-policy'];
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/unsafe-|data:|https?:|script-src[^;]*\*/);
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('pictures may be shown in other pages, pages not', () => {
    const ancestors = (path: string) =>
      /frame-ancestors ([^;]+)/.exec(headersFor(template, path)['content-security-policy'] ?? '')?.[1];
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
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CustomErrorResponses: [403, 404].map((ErrorCode) => ({
          ErrorCode,
          ResponseCode: 404,
          ResponsePagePath: '/history/not-found.html',
          ErrorCachingMinTTL: 5,
        })),
      },
    });
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

function cacheControl(path: string): string | undefined {
  return headersFor(template, path)['cache-control'];
}
