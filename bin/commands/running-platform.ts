import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CommandError } from './command-error'

/** Where a started platform can be reached, and its administrator's key; kept for the other commands. */
export const RunningPlatform = z.object({
  url: z.url(),
  issuerUrl: z.url(),
  pid: z.number(),
  /** The table of dossiers. */
  table: z.string(),
  /** The bucket of what functions of the feed died over; a release of before does not say it. */
  givenUp: z.string().optional(),
  aws: z.object({
    url: z.url(),
    region: z.string(),
    accessKeyId: z.string(),
    secretAccessKey: z.string(),
  }),
})
export type RunningPlatform = z.infer<typeof RunningPlatform>

const fileIn = (data: string) => join(data, 'platform.json')

export const announce = (data: string, platform: RunningPlatform): void => {
  // A mode is only taken when the file is made.
  rmSync(fileIn(data), { force: true })
  writeFileSync(fileIn(data), `${JSON.stringify(platform, null, 2)}\n`, { mode: 0o600 })
}

export const runningPlatform = (data: string): RunningPlatform => {
  let text: string
  try {
    text = readFileSync(fileIn(data), 'utf8')
  } catch {
    throw new CommandError(`no platform has been started on ${data}: run \`npm start\` first`)
  }
  try {
    return RunningPlatform.parse(JSON.parse(text))
  } catch {
    throw new CommandError(`${fileIn(data)} can't be read; the next start of the platform writes it anew`)
  }
}
