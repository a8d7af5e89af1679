import { z } from 'zod'
import { type Instant, instant, millis } from './instant'
import { isToArrive, type NoticeKind } from './notice'
import type { Language } from './text'

const Hour = z.number().int().min(0).max(23)

/** How a person wants to be told of his dossiers. */
export const Telling = z.strictObject({
  language: z.enum(['both', 'vi', 'en']),
  /** Hours of the day, by the city's time, in which nothing is sent: from one to another, also over midnight. */
  quiet: z
    .strictObject({ from: Hour, to: Hour })
    .refine(({ from, to }) => from !== to, { error: 'quiet-all-day' })
    .optional(),
  /** Once a day, in place of each by itself: only what asks nothing of him, and ends nothing. */
  daily: z.boolean(),
})
export type Telling = z.infer<typeof Telling>

/** Where somebody is told beside the mail: by text message, or by the messaging app that people here use. */
export const Contact = z.strictObject({
  by: z.enum(['sms', 'app']),
  /** Of a mobile telephone in Viet Nam, as it is dialled there. */
  number: z.string().regex(/^0[35789]\d{8}$/, { error: 'mobile-number' }),
})
export type Contact = z.infer<typeof Contact>

/** `contact`: a number from which a code came back. */
export const KnownTelling = z.object({ ...Telling.shape, contact: Contact.optional() })
export type KnownTelling = z.infer<typeof KnownTelling>

/** Of whoever said nothing: at once, and in both languages, since nobody knows which one he reads. */
export const toldAtOnce: Telling = { language: 'both', daily: false }

export const languagesOf = ({ language }: Telling): readonly Language[] =>
  language === 'both' ? ['vi', 'en'] : [language]

const hour = 3_600_000
const day = 24 * hour
/** By the city's time. */
const dailyAt = 18

/** What has a time running, and what is an end or a decision: no list of the day may hold it back. */
const isPressing = (kind: NoticeKind): boolean =>
  isToArrive(kind) || kind === 'payment-asked' || kind === 'reminded'

/**
 * When a notice is sent; undefined: at once. Quiet hours hold back what a time runs for too, unless that is over before
 * they are.
 */
export const toldLater = (
  kind: NoticeKind,
  { at, dueAt }: { at: Instant; dueAt?: Instant | undefined },
  { quiet, daily }: Telling,
  offset: string,
): Instant | undefined => {
  const pressing = isPressing(kind)
  const from = daily && !pressing ? nextAt(dailyAt, at, offset) : at
  const sendAt = quiet && isWithin(hourOf(from, offset), quiet) ? nextAt(quiet.to, from, offset) : from
  if (sendAt === at || (pressing && dueAt && dueAt <= sendAt)) return undefined
  return sendAt
}

const isWithin = (now: number, { from, to }: NonNullable<Telling['quiet']>): boolean =>
  from < to ? now >= from && now < to : now >= from || now < to

const hourOf = (at: Instant, offset: string): number => Math.floor((local(at, offset) % day) / hour)

/** The next time that it is so late. */
const nextAt = (atHour: number, after: Instant, offset: string): Instant => {
  const now = local(after, offset)
  const today = now - (now % day) + atHour * hour
  return instant((today > now ? today : today + day) - shift(offset))
}

/** Milliseconds of the clock on the wall. */
const local = (at: Instant, offset: string): number => millis(at) + shift(offset)
const shift = (offset: string): number => -Date.parse(`1970-01-01T00:00:00${offset}`)
