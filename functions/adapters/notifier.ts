import type { Pause } from './pause'
import { type Place, ServiceError, signedCalls } from './signed-calls'

export interface Mail {
  to: string
  subject: string
  /** Plain text. */
  text: string
  /** Told with the word that it bounced, should it. Identifiers alone. */
  about?: { dossier: string; sequence: number; notice: string }
}

/** Takes mails out of the house. Throws `Undeliverable` when trying again is of no use. */
export interface Notifier {
  send(mail: Mail): Promise<void>
}

/** The address is none that mail can go to. */
export class Undeliverable extends Error {
  readonly code = 'undeliverable'
}

const tagsOf = (about: NonNullable<Mail['about']>) =>
  Object.entries(about).map(([Name, value]) => ({ Name, Value: String(value) }))

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' })

const service = { name: 'ses', host: 'email', type: 'application/json' } as const

/** `events`: the configuration set through which SES tells of bounces. */
export const notifierInSes = (
  from: string,
  { place, pause, events }: { place?: Place; pause?: Pause; events?: string } = {},
): Notifier => {
  const call = signedCalls(service, place, pause)
  return {
    async send({ to, subject, text, about }) {
      try {
        await call('/v2/email/outbound-emails', {
          FromEmailAddress: from,
          ...(about && events && { ConfigurationSetName: events, EmailTags: tagsOf(about) }),
          Destination: { ToAddresses: [to] },
          Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
        })
      } catch (error) {
        throw error instanceof ServiceError ? reactionTo(error) : error
      }
    },
  }
}

// What SES says of a mail that it will not take tomorrow either: the address is malformed, suppressed or unverified.
const forGood = new Set(['BadRequestException', 'MessageRejected'])

// By its name alone: what SES says may quote the address, and what is thrown is logged.
const reactionTo = ({ name }: ServiceError): Error =>
  forGood.has(name)
    ? new Undeliverable('SES takes no mail for this address')
    : new Error(`SES refuses the mail: ${name}`)
