import { CfnOutput, CfnParameter, DefaultStackSynthesizer, Duration, Stack, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import { edgeHeader, secretIn } from './edge-secret'
import { edgeRegion } from './settings'

const host = '([a-z0-9-]+\\.)+[a-z]{2,}'
const given = (what: string, allowedPattern: string) => ({
  description: what,
  allowedPattern,
  constraintDescription: what,
})
const parameters = {
  Name: given('the name in PublicUrl', `^${host}$`),
  Certificate: given(
    'the ARN of its certificate in us-east-1',
    '^arn:aws[a-z-]*:acm:us-east-1:[0-9]{12}:certificate/[a-f0-9-]+$',
  ),
  Proof: given(
    "EdgeSecret of the platform's stack",
    `^arn:aws[a-z-]*:secretsmanager:${edgeRegion}:[0-9]{12}:secret:[A-Za-z0-9/_+=.@-]+$`,
  ),
  Origin: given("DomainTarget of the platform's stack", `^${host}$`),
}

/** Of one address in five minutes. Mobile carriers put thousands of people behind one: the application's own brakes are finer. */
const most = { everything: 20_000, acts: 2_000 }

const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  // They would show what people ask for.
  sampledRequestsEnabled: false,
})
const rate = (name: string, limit: number, scopeDownStatement?: CfnWebACL.StatementProperty) => ({
  name,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit, scopeDownStatement } },
  visibilityConfig: seen(name),
})
const managed = (name: string) => ({
  name,
  overrideAction: { none: {} },
  statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
  visibilityConfig: seen(name),
})
const isPost: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString: 'POST',
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
}

/**
 * CloudFront and a firewall before the application: an HTTP API can have none itself. It must be in us-east-1, and is
 * made when it is asked for: `-c edge=yes`.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Motcua: CloudFront and AWS WAF before the application',
      env: { region: edgeRegion },
      terminationProtection: true,
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    })
    const of = (name: keyof typeof parameters) => new CfnParameter(this, name, parameters[name]).valueAsString
    const rules = [
      rate('Everything', most.everything),
      rate('Acts', most.acts, isPost),
      managed('AWSManagedRulesAmazonIpReputationList'),
      managed('AWSManagedRulesKnownBadInputsRuleSet'),
    ]
    const firewall = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
      visibilityConfig: seen('Firewall'),
    })
    // What an answer does not say of itself is kept nowhere. Who asks, and in which language, makes it another answer.
    const cachePolicy = new CachePolicy(this, 'AsAnswersSay', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      headerBehavior: CacheHeaderBehavior.allowList('Accept', 'Accept-Language', 'Authorization'),
      cookieBehavior: CacheCookieBehavior.all(),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    })
    const distribution = new Distribution(this, 'Distribution', {
      domainNames: [of('Name')],
      certificate: Certificate.fromCertificateArn(this, 'Its', of('Certificate')),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // With edges in Asia.
      priceClass: PriceClass.PRICE_CLASS_200,
      webAclId: firewall.attrArn,
      defaultBehavior: {
        origin: new HttpOrigin(of('Origin'), {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          readTimeout: Duration.seconds(30),
          customHeaders: { [edgeHeader]: secretIn(of('Proof')) },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy,
        // The host too, by which the API knows its domain, and where whoever asks is.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_AND_CLOUDFRONT_2022,
      },
    })
    new CfnOutput(this, 'Target', {
      value: distribution.distributionDomainName,
      description: 'What the name leads to in the DNS',
    })
    Validations.of(this).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'People abroad file too.' },
      {
        id: 'AwsSolutions-CFR3',
        reason:
          'A log of addresses is a register of who asked what. The API logs each call without them, and the firewall counts.',
      },
    )
  }
}
