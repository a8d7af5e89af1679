import { type Mail, type Notifier, Undeliverable } from './notifier'

/** The twin of SES: `mails` is what went out. Addresses at `refused.example` take none. */
export const notifierInMemory = (): Notifier & { mails: Mail[] } => {
  const mails: Mail[] = []
  return {
    mails,
    async send(mail) {
      if (mail.to.endsWith('@refused.example')) throw new Undeliverable('no such address')
      mails.push({ ...mail })
    },
  }
}
