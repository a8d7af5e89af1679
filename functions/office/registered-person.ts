import { z } from 'zod'
import type { RegisterRecord, Registers } from '../adapters/registers'
import { logger } from '../runtime/logger'

const Known = z.object({
  person: z.object({ fullName: z.string().min(1) }),
  account: z.object({ subject: z.string().min(1) }),
})

export type RegisteredPerson =
  | { name: string; subject: string; record: RegisterRecord }
  | 'unknown'
  | 'unavailable'

/** Whoever has an identity number, as the registers know him, and his identity provider. */
export const registeredPerson = async (
  identityNumber: string,
  registers: Registers,
): Promise<RegisteredPerson> => {
  const record = await registers.find(identityNumber).catch((error: Error) => {
    logger.warn('the registers do not answer', error)
    return 'unavailable' as const
  })
  if (record === 'unavailable') return record
  const known = Known.safeParse(record)
  if (!record || !known.success) return 'unknown'
  const { person, account } = known.data
  return { name: person.fullName, subject: account.subject, record }
}
