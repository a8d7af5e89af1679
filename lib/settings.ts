import { Aws, CfnCondition, CfnParameter, type CfnParameterProps, Fn, Token } from 'aws-cdk-lib'
import { Construct } from 'constructs'

const host = '([a-z0-9-]+\\.)+[a-z]{2,}'
/** Where CloudFront is set up, wherever the application is. */
export const edgeRegion = 'us-east-1'
/** What runs beside an emulator of AWS, on the developer's own machine. */
const ownMachine = 'http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?'

/** `slash`: may end in one, as some issuers' names do. */
const service = (description: string, slash = '') => ({
  description,
  allowedPattern: `^(https://${host}(:[0-9]+)?|${ownMachine})(/[^/?#\\s]+)*${slash}$`,
  constraintDescription: `an address: https://name, with a path or without${slash ? '' : ', that ends without a slash'}`,
})

/**
 * What lies outside of the application, given when it is deployed. What nobody can know for a city has no default: a
 * deployment without it stops.
 */
const parameters = {
  PublicUrl: {
    description: 'Where people reach this application. It is printed on results, for good',
    allowedPattern: `^(https://${host}|${ownMachine})$`,
    constraintDescription:
      'an address of letters in lower case: https://name, without a port, a path or a slash',
  },
  DomainCertificate: {
    default: '',
    description:
      'ARN of the ACM certificate, of this region, of the name in PublicUrl; none: no domain of its own',
    allowedPattern: '^(arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[a-f0-9-]+)?$',
    constraintDescription: 'the ARN of a certificate of ACM, or nothing',
  },
  IssuerUrl: service('OpenID Connect provider of citizens and officers, as its tokens name it', '/?'),
  PortalClientId: {
    default: 'motcua-portal',
    description: 'Our pages, as the OpenID Connect provider knows them',
    allowedPattern: '^[\\x21-\\x7E]+$',
    constraintDescription: 'letters without a space',
  },
  PaymentGatewayUrl: service('Payment gateway'),
  RegistersUrl: service('Registers of persons and businesses'),
  MailFrom: {
    description: 'Sender of notices: an address that SES has verified, itself or by its domain',
    allowedPattern: `^[A-Za-z0-9._+-]+@${host}$`,
    constraintDescription: 'a mail address alone, without a name',
  },
  MessageDomain: {
    default: '',
    description:
      'Domain of a gateway that makes messages of mails to <number>@sms.<domain> and <number>@app.<domain>; none: people are told by mail alone',
    allowedPattern: `^(${host})?$`,
    constraintDescription: 'a domain of letters in lower case, or nothing',
  },
  PaperScanner: {
    description:
      "clamd://host:port of ClamAV's daemon, which looks at every paper; demonstration: only a trial file is found",
    allowedPattern: '^(demonstration|clamd://[A-Za-z0-9.-]+:[0-9]+)$',
    constraintDescription: 'clamd://host:port, or demonstration',
  },
  ViewerAddress: {
    default: 'connection',
    description:
      'cloudfront: CloudFront is before the application, proves it by a secret, and says in a header where people are; connection: whoever connects',
    allowedValues: ['connection', 'cloudfront'],
  },
  DemonstrationCertificate: {
    default: 'no',
    description:
      'yes: without a certificate of a CA, results are signed under one that says it is for demonstration',
    allowedValues: ['yes', 'no'],
  },
  ReservedConcurrency: {
    default: 'yes',
    description:
      'Instances of functions set apart for pages, results and the feed, 500 in all; no: for an account that may not have 1,000',
    allowedValues: ['yes', 'no'],
  },
} satisfies Record<string, CfnParameterProps>

export class Settings extends Construct {
  readonly issuerUrl = this.parameter('IssuerUrl')
  readonly portalClientId = this.parameter('PortalClientId')
  readonly publicUrl = this.parameter('PublicUrl')
  readonly domainCertificate = this.parameter('DomainCertificate')
  readonly paymentGatewayUrl = this.parameter('PaymentGatewayUrl')
  readonly registersUrl = this.parameter('RegistersUrl')
  readonly mailFrom = this.parameter('MailFrom')
  readonly messageDomain = this.parameter('MessageDomain')
  readonly paperScanner = this.parameter('PaperScanner')
  readonly demonstrationCertificate = this.parameter('DemonstrationCertificate')
  /** Whom access tokens must be meant for. */
  readonly audience = 'motcua-api'
  /** The name in `PublicUrl`. */
  readonly domainName = Fn.select(2, Fn.split('/', this.publicUrl))
  readonly hasDomain = this.condition(
    'HasDomain',
    Fn.conditionNot(Fn.conditionEquals(this.domainCertificate, '')),
  )
  readonly behindEdge = this.condition(
    'BehindEdge',
    Fn.conditionEquals(this.parameter('ViewerAddress'), 'cloudfront'),
  )
  readonly inEdgeRegion = this.condition('InEdgeRegion', Fn.conditionEquals(Aws.REGION, edgeRegion))
  private readonly reserves = this.condition(
    'Reserves',
    Fn.conditionEquals(this.parameter('ReservedConcurrency'), 'yes'),
  )

  /** As many, where the account has room for it. */
  reserved(instances: number): number {
    return Token.asNumber(Fn.conditionIf(this.reserves.logicalId, instances, Fn.ref('AWS::NoValue')))
  }

  private parameter(name: keyof typeof parameters): string {
    const made = new CfnParameter(this, name, { type: 'String', ...parameters[name] })
    made.overrideLogicalId(name)
    return made.valueAsString
  }

  private condition(id: string, expression: CfnCondition['expression']): CfnCondition {
    const made = new CfnCondition(this, id, { expression })
    made.overrideLogicalId(id)
    return made
  }
}
