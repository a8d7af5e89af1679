import { CfnParameter } from 'aws-cdk-lib'
import { Construct } from 'constructs'

/** What lies outside of the application, given when it is deployed. The defaults let it be synthesized offline. */
const parameters = {
  IssuerUrl: ['https://id.example.vn', 'OpenID Connect provider of citizens and officers'],
  PortalClientId: ['motcua-portal', 'Our pages, as the OpenID Connect provider knows them'],
  PublicUrl: ['https://motcua.example.vn', 'Where people reach this application'],
  PaymentGatewayUrl: ['https://pay.example.vn', 'Payment gateway'],
  MailFrom: ['motcua@example.vn', 'Sender of notices: an address whose domain SES has verified'],
  RegistersUrl: ['https://registers.example.vn', 'Registers of persons and businesses'],
  PaperScanner: [
    'demonstration',
    "clamd://host:port of ClamAV's daemon, which looks at every paper; the demonstration's knows a trial file alone",
  ],
  DemonstrationCertificate: [
    'no',
    'yes: without a certificate of a CA, results are signed under one that says it is for demonstration',
    ['yes', 'no'],
  ],
} satisfies Record<string, [byDefault: string, description: string, allowed?: string[]]>

export class Settings extends Construct {
  readonly issuerUrl = this.parameter('IssuerUrl')
  readonly portalClientId = this.parameter('PortalClientId')
  readonly publicUrl = this.parameter('PublicUrl')
  readonly paymentGatewayUrl = this.parameter('PaymentGatewayUrl')
  readonly registersUrl = this.parameter('RegistersUrl')
  readonly mailFrom = this.parameter('MailFrom')
  readonly paperScanner = this.parameter('PaperScanner')
  readonly demonstrationCertificate = this.parameter('DemonstrationCertificate')
  /** Whom access tokens must be meant for. */
  readonly audience = 'motcua-api'

  private parameter(name: keyof typeof parameters): string {
    const [byDefault, description, allowedValues]: [string, string, string[]?] = parameters[name]
    const about = { type: 'String', default: byDefault, description, allowedValues }
    const made = new CfnParameter(this, name, about)
    made.overrideLogicalId(name)
    return made.valueAsString
  }
}
