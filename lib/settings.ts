import { CfnParameter } from 'aws-cdk-lib'
import { Construct } from 'constructs'

/** What lies outside of the application, given when it is deployed. The defaults let it be synthesized offline. */
const parameters = {
  IssuerUrl: ['https://id.example.vn', 'OpenID Connect provider of citizens and officers'],
  PublicUrl: ['https://motcua.example.vn', 'Where people reach this application'],
  PaymentGatewayUrl: ['https://pay.example.vn', 'Payment gateway'],
  MailFrom: ['motcua@example.vn', 'Sender of notices: an address whose domain SES has verified'],
  RegistersUrl: ['https://registers.example.vn', 'Registers of persons and businesses'],
} as const

export class Settings extends Construct {
  readonly issuerUrl = this.parameter('IssuerUrl')
  readonly publicUrl = this.parameter('PublicUrl')
  readonly paymentGatewayUrl = this.parameter('PaymentGatewayUrl')
  readonly registersUrl = this.parameter('RegistersUrl')
  readonly mailFrom = this.parameter('MailFrom')
  /** Whom access tokens must be meant for. */
  readonly audience = 'motcua-api'

  private parameter(name: keyof typeof parameters): string {
    const [byDefault, description] = parameters[name]
    const made = new CfnParameter(this, name, { type: 'String', default: byDefault, description })
    made.overrideLogicalId(name)
    return made.valueAsString
  }
}
