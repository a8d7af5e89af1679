import type { Addresses } from '../choose-addresses'

/** What the template asks for when it is deployed, as it is on one machine. */
export const settingsHere = ({
  url,
  issuerUrl,
  paymentGatewayUrl,
  registersUrl,
}: Pick<Addresses, 'url' | 'issuerUrl' | 'paymentGatewayUrl' | 'registersUrl'>): Record<string, string> => ({
  PublicUrl: url,
  IssuerUrl: issuerUrl,
  PaymentGatewayUrl: paymentGatewayUrl,
  RegistersUrl: registersUrl,
  MailFrom: 'motcua@example.vn',
  // The twin is the mailbox, as for mails.
  MessageDomain: 'messages.example.vn',
  PaperScanner: 'demonstration',
  DemonstrationCertificate: 'yes',
})
