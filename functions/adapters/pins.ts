import { SSMClient } from '@aws-sdk/client-ssm'
import { z } from 'zod'
import type { CalendarDate } from '../../workflows/kernel/calendar'
import { InForce, inForceOn } from '../../workflows/kernel/in-force'
import { remember } from '../runtime/remember'
import { parametersBelow } from './parameters'

/** Where a published text is, and how one knows that it is the one that was published. */
export const Published = z.object({
  bucket: z.string().min(1),
  key: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Published = z.infer<typeof Published>

const Pin = z.object({
  law: Published,
  /** ARN of the published version of the machine. */
  machine: z.string().min(1),
  /** Which of several filings go by; of one that always was in force it says nothing. */
  inForce: InForce.optional(),
})
/** What a deployment says of a version of a procedure. */
export type Pin = z.infer<typeof Pin>

export interface Pins {
  /**
   * Asked for when it is not known, and never again: what runs here goes on with what was published when it began. What
   * is not there is asked for again after a minute.
   */
  version(code: string, version: number): Promise<Pin | undefined>
  /** The version that filings of a day go by, as of five minutes ago at the most. */
  inForce(code: string, day: CalendarDate): Promise<{ version: number; pin: Pin } | undefined>
}

/** Milliseconds: a release is met by then, also by whoever runs since before it. */
export const freshFor = 5 * 60_000
/** Milliseconds: anybody may ask for a version that was removed, and all functions of an account share what SSM answers. */
const absentFor = 60_000
/** A city has two thousand; whoever asks for what there is not must not fill the memory. */
const mostCodes = 3_000

export const pinsInSsm = (
  parameters: string,
  { client = new SSMClient({}), now = Date.now }: { client?: SSMClient; now?: () => number } = {},
): Pins => {
  const known = new Map<string, { at: number; pins: Map<number, Pin> }>()
  const absent = new Map<string, number>()
  const ask = async (code: string): Promise<Map<number, Pin>> => {
    // Anything else would be another path.
    const found = /^[\w.-]+$/.test(code)
      ? await parametersBelow(client, `${parameters}/procedures/${code}`)
      : []
    const pins = new Map([...found].map(([version, text]) => [Number(version), Pin.parse(JSON.parse(text))]))
    remember(known, code, { at: now(), pins }, mostCodes)
    return pins
  }
  return {
    async version(code, version) {
      const there = known.get(code)?.pins.get(version)
      const name = `${code}/${version}`
      if (there || now() < (absent.get(name) ?? 0)) return there
      const pin = (await ask(code)).get(version)
      if (!pin) remember(absent, name, now() + absentFor, mostCodes)
      return pin
    },
    async inForce(code, day) {
      const one = known.get(code)
      const pins = one && now() - one.at < freshFor ? one.pins : await ask(code)
      const rising = [...pins].sort(([a], [b]) => a - b)
      return inForceOn(
        rising.map(([version, pin]) => ({ version, pin, inForce: pin.inForce })),
        day,
      )
    },
  }
}
