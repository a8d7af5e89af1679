import { z } from 'zod'

/** What the national registers know about somebody: `person.fullName`, `business.code`. */
export const RegisterRecord = z.record(z.string(), z.record(z.string(), z.unknown()))
export type RegisterRecord = z.infer<typeof RegisterRecord>

/** People give information to the state once: what a register knows is not asked again. */
export interface Registers {
  find(subject: string): Promise<RegisterRecord | undefined>
}

const timeout = 5_000

export const registersOverHttp = (url: string): Registers => ({
  async find(subject) {
    const response = await fetch(`${url}/persons/${encodeURIComponent(subject)}`, {
      signal: AbortSignal.timeout(timeout),
    })
    if (response.status === 404) return undefined
    if (!response.ok) throw new Error(`the registers answer ${response.status}`)
    return RegisterRecord.parse(await response.json())
  },
})

export const registersInMemory = (records: Record<string, RegisterRecord>): Registers => ({
  find: async (subject) => records[subject],
})
