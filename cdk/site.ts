import {readFileSync} from 'node:fs';
import {Duration} from 'aws-cdk-lib';
import {Certificate} from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  KeyValueStore,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import {S3BucketOrigin} from 'aws-cdk-lib/aws-cloudfront-origins';
import {Construct} from 'constructs';
import {notFoundKey} from '../pipeline/edition/layout.ts';
import type {Buckets} from './buckets.ts';
import type {Deployment} from './read-config.ts';

export interface SiteProps {
  readonly config: Deployment;
  readonly service: string;
  readonly buckets: Buckets;
}

/** What pages and pictures need, and nothing else: no script but the edition's own, nothing from elsewhere. */
const contentPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** What moves with the edition is asked for again after so many seconds. */
const freshFor = 5;

/** Where readers read: CloudFront before the private bucket. Editions may be kept for a year, as their objects say; what an
 *  address without an edition leads to moves, and goes out with seconds whatever its object says. */
export class Site extends Construct {
  readonly distribution: Distribution;
  /** Derived from `current.json`, which is the truth. */
  readonly store: KeyValueStore;

  constructor(scope: Construct, id: string, {config, service, buckets}: SiteProps) {
    super(scope, id);
    this.store = new KeyValueStore(this, 'Current', {comment: `The current edition of ${service}`});
    const route = new EdgeFunction(this, 'RouteRequest', {
      code: FunctionCode.fromInline(readFileSync(new URL('route-request.js', import.meta.url), 'utf8')),
      runtime: FunctionRuntime.JS_2_0,
      keyValueStore: this.store,
      comment: 'Leads a reader to the current edition',
    });
    const origin = S3BucketOrigin.withOriginAccessControl(buckets.site);
    const behaviour = (responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions => ({
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy,
      functionAssociations: [{function: route, eventType: FunctionEventType.VIEWER_REQUEST}],
    });
    const policies = {
      page: this.addHeaders('Pages', "frame-ancestors 'none'", true),
      picture: this.addHeaders('Pictures', 'frame-ancestors *', true),
      kept: this.addHeaders('KeptPages', "frame-ancestors 'none'", false),
      keptPicture: this.addHeaders('KeptPictures', 'frame-ancestors *', false),
    };
    const {domain, webAclArn} = config;
    this.distribution = new Distribution(this, 'Distribution', {
      comment: service,
      defaultBehavior: behaviour(policies.page),
      additionalBehaviors: {
        // History moves too; what is said of it is on its objects, in seconds.
        'history/*': behaviour(policies.kept),
        'editions/*/figures/*': behaviour(policies.keptPicture),
        'editions/*': behaviour(policies.kept),
        'figures/*': behaviour(policies.picture),
      },
      errorResponses: [403, 404].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: 404,
        responsePagePath: `/${notFoundKey}`,
        ttl: Duration.seconds(freshFor),
      })),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      logBucket: buckets.logs,
      logFilePrefix: 'readers/',
      ...(webAclArn ? {webAclId: webAclArn} : {}),
      ...(domain
        ? {
            domainNames: [domain.name],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
            // Has no effect on CloudFront's own certificate.
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
    });
  }

  private addHeaders(id: string, ancestors: string, moves: boolean): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: {contentSecurityPolicy: `${contentPolicy}; ${ancestors}`, override: true},
        contentTypeOptions: {override: true},
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: false,
          override: true,
        },
        referrerPolicy: {
          referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: true,
        },
        ...(ancestors.endsWith('*')
          ? {}
          : {frameOptions: {frameOption: HeadersFrameOption.DENY, override: true}}),
      },
      ...(moves
        ? {
            customHeadersBehavior: {
              customHeaders: [
                {
                  header: 'Cache-Control',
                  value: `public, max-age=${freshFor}, must-revalidate`,
                  override: true,
                },
              ],
            },
          }
        : {}),
    });
  }
}
