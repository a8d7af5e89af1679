import { z } from 'zod'
import { CalendarDate } from '../../workflows/kernel/calendar'
import {
  Conflict,
  type FieldError,
  MotcuaError,
  Refusal,
  TooMany,
  Unavailable,
} from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import type { Language } from '../../workflows/kernel/text'
import { saidOf } from '../wording/said-of'
import { dayText, timeText } from '../wording/time-text'
import { isPassing } from './passing'
import { en } from './texts.en'
import { type ProblemCode, type RuntimeTexts, vi } from './texts.vi'

const texts: Record<Language, RuntimeTexts> = { vi, en }

const statuses: Record<ProblemCode, number> = {
  'malformed-body': 400,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'method-not-allowed': 405,
  'foreign-address': 422,
  'invalid-input': 422,
  unauthenticated: 401,
  'notice-unsigned': 401,
  forbidden: 403,
  'unknown-procedure': 404,
  'unknown-dossier': 404,
  'unknown-task': 404,
  'unknown-question': 404,
  'unknown-upload': 422,
  'unknown-result': 404,
  'not-found': 404,
  'attachment-type': 422,
  'attachment-size': 422,
  'attachment-checksum': 422,
  'attachment-unreadable': 422,
  'attachment-harmful': 422,
  'attachment-missing': 422,
  'mandate-missing': 403,
  'applicant-refused': 403,
  'outcome-not-allowed': 422,
  'supplement-exhausted': 422,
  'extension-refused': 422,
  'question-refused': 422,
  'link-refused': 422,
  'link-address-missing': 422,
  'unknown-link': 404,
  'link-expired': 410,
  'link-used': 410,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'still-at-work': 409,
  'payment-mismatch': 422,
  'task-done': 409,
  'dossier-ended': 409,
  'concurrent-change': 409,
  'already-paid': 409,
  'fee-not-due': 409,
  'no-fee': 409,
  'already-revoked': 409,
  'result-revoked': 409,
  'result-replaced': 409,
  'result-expired': 409,
  'result-being-changed': 409,
  'renewal-too-early': 409,
  'complaint-open': 409,
  'messages-unanswered': 409,
  'messages-used-up': 409,
  'messages-not-taken': 409,
  'messages-away': 409,
  'question-closed': 409,
  'question-open': 409,
  'already-rated': 409,
  'already-extended': 409,
  'too-early': 409,
  'filed-alike': 409,
  'dossier-open': 409,
  'nothing-to-erase': 409,
  'draft-unchanged': 409,
  'not-open': 409,
  'identity-provider-unavailable': 503,
  'registers-unavailable': 503,
  'payment-gateway-unavailable': 503,
  'scanner-unavailable': 503,
  busy: 503,
  'too-many-requests': 429,
  'definition-faulty': 409,
  altered: 409,
  inconsistent: 500,
  internal: 500,
}

/** RFC 9457. `code` is stable; `title` and the messages are in the caller's language. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(statuses) as [ProblemCode, ...ProblemCode[]]),
  instance: z.string(),
  /** What is wrong with what was sent, by JSON Pointer. */
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>

/** What a problem's status asks for beside the document: RFC 9110, 10.2.3, 11.6.1 and 12.5.3. */
export const headersFor = (
  { status, code }: Pick<Problem, 'status' | 'code'>,
  error?: unknown,
): Record<string, string> => {
  if (error instanceof TooMany) return { 'retry-after': String(error.seconds) }
  if (status === 401) return { 'www-authenticate': 'Bearer' }
  if (status === 415) return { 'accept-encoding': 'identity' }
  // Seconds: time enough for a database that was killed, a burst that is over, or the same request before this one.
  return status === 503 || code === 'still-at-work' ? { 'retry-after': '5' } : {}
}

const codeOf = (error: unknown): ProblemCode => {
  if (error instanceof MotcuaError) return error.code
  return isPassing(error) ? 'busy' : 'internal'
}
/** Whether an error is for operators to mend: whoever called can do nothing about it, and is told no more than that. */
export const isForOperators = (error: unknown): boolean =>
  !(error instanceof Refusal) &&
  !(error instanceof Conflict) &&
  !(error instanceof Unavailable) &&
  !(error instanceof TooMany) &&
  !isPassing(error)

export const problemOf = (error: unknown, language: Language, requestId: string): Problem => {
  const code = codeOf(error)
  const status = statuses[code]
  // What went wrong inside is for the log: only the caller's own faults are named to the caller.
  const errors = error instanceof MotcuaError && !isForOperators(error) ? error.errors : []
  return {
    type: `urn:motcua:problem:${code}`,
    title: texts[language].problems[code],
    status,
    code,
    instance: `urn:request:${requestId}`,
    ...(errors.length > 0 && {
      errors: errors.map(({ pointer, message, says }) => ({
        pointer,
        message: sayFault({ message, says }, language),
      })),
    }),
  }
}

/** A date that a message is about, as people read dates. */
const dateIn = (argument: string, language: Language): string => {
  if (CalendarDate.safeParse(argument).success) return dayText(argument, language)
  return Instant.safeParse(argument).success ? timeText(argument, language) : argument
}

/** A message of ours, `key` or `key: argument`, in words; a procedure's own words as they are. */
export const sayFault = (
  fault: string | Pick<FieldError, 'message' | 'says'>,
  language: Language,
): string => {
  if (typeof fault !== 'string' && fault.says) return fault.says[language]
  const message = typeof fault === 'string' ? fault : fault.message
  const colon = message.indexOf(': ')
  const key = colon < 0 ? message : message.slice(0, colon)
  const say = saidOf(texts[language].fields, key)
  return say ? say(colon < 0 ? '' : dateIn(message.slice(colon + 2), language)) : message
}

/** RFC 9110, 12.5.4: the better liked of the two languages; Vietnamese when neither is named. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const liked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean)
      return { language: range.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ language, quality }) => (language === 'vi' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return liked[0]?.language === 'en' ? 'en' : 'vi'
}
