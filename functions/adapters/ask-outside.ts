import type { z } from 'zod'
import { Unavailable, type UnavailableCode } from '../../workflows/kernel/errors'

export type OutsideService = Exclude<UnavailableCode, 'busy'>

/** Longest wait for one answer; a call that asks twice still ends within a function's own time. */
export const mostWait = 8_000

/** Without what was asked or answered, which may name a person. */
const reasonOf = (error: unknown): string => {
  const { name, code, cause } = error as Error & { code?: string; cause?: { code?: string } }
  return [name, code ?? cause?.code].filter(Boolean).join(' ')
}

export const unavailable = (service: OutsideService, url: string, error: unknown): Unavailable =>
  new Unavailable(service, `${new URL(url).origin} does not answer: ${reasonOf(error)}`)

/**
 * What a service that others run answers; undefined for a `404`. One that is late, refuses, or answers something else
 * than agreed is away for now: whoever asked may come again.
 */
export const askOutside = async <T extends z.ZodType>(
  service: OutsideService,
  url: string,
  answer: T,
  init: RequestInit = {},
): Promise<z.output<T> | undefined> => {
  let response: Response
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(mostWait) })
    if (response.ok) return answer.parse(await response.json())
    await response.body?.cancel()
  } catch (error) {
    throw unavailable(service, url, error)
  }
  if (response.status === 404) return undefined
  throw new Unavailable(service, `${new URL(url).origin} answers ${response.status}`)
}
