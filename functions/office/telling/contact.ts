import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { Conflict, Refusal } from '../../../workflows/kernel/errors'
import { instant, millis } from '../../../workflows/kernel/instant'
import { type Contact, type KnownTelling, type Telling, toldAtOnce } from '../../../workflows/kernel/telling'
import { type Notifier, Undeliverable } from '../../adapters/notifier'
import { shortMessage } from '../../adapters/short-message'
import type { TellingStore } from '../../adapters/telling-store'
import type { Caller } from '../asking'
import { citizenOf } from './citizen-of'
import type { CodeSent, TypedCode } from './schemas'
import { en } from './texts.en'
import { vi } from './texts.vi'

export interface ContactDesk {
  tellings: TellingStore
  notifier: Notifier
  /** Of the mail-to-message gateway; empty: there is none, and nobody is told so. */
  messageDomain: string
}

const texts = { vi, en }
const minute = 60_000
/** So long a code may come back. */
export const codeMinutes = 10
const mostTries = 5

/** Sends a code to a number. Nothing is told there before the code came back. */
export const proposeContact = async (
  contact: Contact,
  { language, at, alsoWrite, ...who }: Pick<Caller<CodeSent>, 'person' | 'language' | 'at' | 'alsoWrite'>,
  { tellings, notifier, messageDomain }: ContactDesk,
): Promise<CodeSent> => {
  const person = citizenOf(who)
  if (!messageDomain) throw new Conflict('messages-away', 'no gateway of messages is set up')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const answer = { ...contact, until: instant(millis(at) + codeMinutes * minute) }
  const sent = { contact, code: sealed(code), until: answer.until, tries: 0 }
  await tellings.sent(person, sent, alsoWrite?.(answer))
  const text = texts[language]
  try {
    await notifier.send(
      shortMessage(contact, messageDomain, { subject: text.subject, text: text.code(code) }),
    )
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error
    throw new Refusal('invalid-input', 'the gateway takes nothing for this number', [
      { pointer: '/number', message: 'number-unreachable' },
    ])
  }
  return answer
}

/** The code came back: from now on the number is told. */
export const confirmContact = async (
  { code }: TypedCode,
  { at, alsoWrite, ...who }: Pick<Caller<Contact>, 'person' | 'at' | 'alsoWrite'>,
  { tellings }: Pick<ContactDesk, 'tellings'>,
): Promise<Contact> => {
  const person = citizenOf(who)
  const sent = await tellings.sentTo(person)
  if (!sent || sent.until <= at || sent.tries >= mostTries) throw wrongCode('code-over')
  await tellings.tried(person, sent)
  if (!isOf(code, sent.code)) throw wrongCode('code-wrong')
  await tellings.reached(person, sent.contact, alsoWrite?.(sent.contact))
  return sent.contact
}

/** No number is told any more. How he is told by mail stays. */
export const forgetContact = async (
  { alsoWrite, ...who }: Pick<Caller<Telling>, 'person' | 'alsoWrite'>,
  { tellings }: Pick<ContactDesk, 'tellings'>,
): Promise<Telling> => {
  const person = citizenOf(who)
  const known: KnownTelling = (await tellings.of(person)) ?? toldAtOnce
  const { contact: _, ...telling } = known
  await tellings.forget(person, alsoWrite?.(telling))
  return telling
}

const wrongCode = (message: string) =>
  new Refusal('invalid-input', 'not the code that was sent', [{ pointer: '/code', message }])

const sealed = (code: string, salt = randomBytes(16).toString('hex')): string =>
  `${salt}:${createHmac('sha256', salt).update(code).digest('hex')}`
const isOf = (code: string, kept: string): boolean => {
  const [salt = ''] = kept.split(':')
  return timingSafeEqual(Buffer.from(sealed(code, salt)), Buffer.from(kept))
}
