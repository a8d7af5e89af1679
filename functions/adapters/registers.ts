import { z } from 'zod'
import { ownValue } from '../../workflows/kernel/own-value'
import { askOutside } from './ask-outside'

/**
 * What the national registers know about somebody: `person.fullName`, `business.code`; `account.subject` is whom the
 * state's identity provider knows that person as.
 */
export const RegisterRecord = z.record(z.string(), z.record(z.string(), z.unknown()))
export type RegisterRecord = z.infer<typeof RegisterRecord>

/** People give information to the state once: what a register knows is not asked again. */
export interface Registers {
  /** By the identity provider's subject, or the identity number. */
  find(subject: string): Promise<RegisterRecord | undefined>
}

export const registersOverHttp = (url: string): Registers => ({
  find: (subject) =>
    askOutside('registers-unavailable', `${url}/persons/${encodeURIComponent(subject)}`, RegisterRecord),
})

export const registersInMemory = (records: Record<string, RegisterRecord>): Registers => ({
  find: async (subject) => ownValue(records, subject),
})
