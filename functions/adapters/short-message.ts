import type { Contact } from '../../workflows/kernel/telling'
import type { Mail } from './notifier'

/**
 * What a mail-to-message gateway makes of a mail: a text message (`sms`), or one of the messaging app (`app`). It takes
 * mails of our domain alone, as SES signs them (DKIM). `domain`: where it takes them; undefined: there is none.
 */
export const shortMessage = (
  { by, number }: Contact,
  domain: string,
  { subject, text }: Pick<Mail, 'subject' | 'text'>,
): Mail => ({ to: `${number.replace(/^0/, '84')}@${by}.${domain}`, subject, text })
