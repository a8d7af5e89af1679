import { settingsHere } from '../../local/machines/settings-here'
import { anApp } from '../fixtures/app'

interface Parameter {
  Default?: string
  AllowedPattern?: string
  AllowedValues?: string[]
  ConstraintDescription?: string
}
const parameters = anApp().platform.Parameters as Record<string, Parameter>
const takes = (name: string, value: string) => new RegExp(parameters[name]!.AllowedPattern!).test(value)

describe('a setting', () => {
  it('has either its values or a pattern with words for whoever is refused', () => {
    for (const [name, one] of Object.entries(parameters))
      expect([name, Boolean(one.AllowedValues ?? (one.AllowedPattern && one.ConstraintDescription))]).toEqual(
        [name, true],
      )
  })

  it('of a city has no default, so that none is forgotten', () => {
    const given = Object.entries(parameters).filter(([, { Default }]) => Default === undefined)
    expect(given.map(([name]) => name).sort()).toEqual([
      'IssuerUrl',
      'MailFrom',
      'PaperScanner',
      'PaymentGatewayUrl',
      'PublicUrl',
      'RegistersUrl',
    ])
  })

  it.each([
    ['PublicUrl', 'https://dichvucong.example.gov.vn'],
    ['PublicUrl', 'http://127.0.0.1:4766'],
    ['DomainCertificate', ''],
    [
      'DomainCertificate',
      'arn:aws:acm:ap-southeast-1:123456789012:certificate/0a1b2c3d-0000-4000-8000-000000000000',
    ],
    ['IssuerUrl', 'https://id.example.gov.vn/realms/people'],
    ['IssuerUrl', 'https://id.example.gov.vn/'],
    ['PaymentGatewayUrl', 'https://pay.example.gov.vn:8443/v2'],
    ['MailFrom', 'no-reply@motcua.example.gov.vn'],
    ['MessageDomain', ''],
    ['MessageDomain', 'messages.example.vn'],
    ['PaperScanner', 'demonstration'],
    ['PaperScanner', 'clamd://scanner.internal:3310'],
  ])('%s may be %j', (name, value) => {
    expect(takes(name, value)).toBe(true)
  })

  it.each([
    ['PublicUrl', 'https://dichvucong.example.gov.vn/'],
    ['PublicUrl', 'https://dichvucong.example.gov.vn/motcua'],
    ['PublicUrl', 'https://dichvucong.example.gov.vn:8443'],
    ['PublicUrl', 'https://Dichvucong.example.gov.vn'],
    ['PublicUrl', 'http://dichvucong.example.gov.vn'],
    ['PublicUrl', 'dichvucong.example.gov.vn'],
    ['PublicUrl', ''],
    ['DomainCertificate', 'arn:aws:iam::123456789012:server-certificate/motcua'],
    ['IssuerUrl', 'http://id.example.gov.vn'],
    ['PaymentGatewayUrl', 'https://pay.example.gov.vn/'],
    ['RegistersUrl', 'https://registers.example.gov.vn/?key=1'],
    ['MailFrom', 'Motcua <no-reply@example.gov.vn>'],
    ['MailFrom', 'no-reply'],
    ['MessageDomain', 'https://messages.example.vn'],
    ['PaperScanner', 'https://scanner.internal'],
    ['PortalClientId', ''],
  ])('%s may not be %j', (name, value) => {
    expect(takes(name, value)).toBe(false)
  })

  it('on one machine is as the deployment takes it', () => {
    const at = (port: number) => `http://127.0.0.1:${port}`
    const here = settingsHere({
      url: at(1),
      issuerUrl: at(2),
      paymentGatewayUrl: `${at(3)}/payment-gateway`,
      registersUrl: `${at(3)}/registers`,
    })
    for (const [name, value] of Object.entries(here))
      expect([name, parameters[name]!.AllowedValues?.includes(value) ?? takes(name, value)]).toEqual([
        name,
        true,
      ])
    const missing = Object.keys(parameters).filter(
      (name) => !(name in here) && parameters[name]!.Default === undefined,
    )
    expect(missing).toEqual([])
  })
})
