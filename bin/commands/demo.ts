import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ResultStanding } from '../../functions/office/results/schemas'
import { directive } from '../demo/stories/directive'
import { opinions } from '../demo/stories/opinions'
import { permit } from '../demo/stories/permit'
import { begin, type Tale, type Tell } from '../demo/stories/tale'
import { type Story, storyOn } from '../demo/story'
import { localTime, workingTime } from '../demo/timeline'
import { CommandError } from './command-error'
import { startPlatform } from './start'
import { verify } from './verify'

const tales: Readonly<Record<string, Tale>> = { permit, opinions, directive }

/** One story from filing to signed result, through the HTTP API, under the virtual clock. */
export const demo = async ({ out, story: name }: { out: string; story: string }): Promise<void> => {
  const tale = Object.hasOwn(tales, name) ? tales[name] : undefined
  if (!tale) throw new CommandError(`--story ${name}: allowed: ${Object.keys(tales).join(', ')}`, 2)
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1_000).toFixed(1)} s`
  const tell: Tell = (line) => console.log(line)
  const data = mkdtempSync(join(tmpdir(), 'motcua-demo-'))
  tell('motcua demo: synthesizing and starting the platform, offline, on this machine')
  const platform = await startPlatform({ port: 0, data, clock: 'virtual', clockAt: begin }, tell)
  try {
    tell(`ready after ${seconds()} at ${platform.url}; the clock is virtual\n`)
    const story = storyOn(platform)
    const number = await tale.tell(story, tell)
    await keepResult(story, tale, { number, out })
    await tale.afterwards(story, tell)
    tell(`\ndone after ${seconds()}`)
  } finally {
    await platform.close()
    rmSync(data, { recursive: true, force: true })
  }
}

const keepResult = async (
  story: Story,
  tale: Tale,
  { number, out }: { number: string; out: string },
): Promise<void> => {
  const { result, status, clock, dueAt } = await story.dossier(number, tale.reader)
  if (!result) throw new CommandError(`dossier ${number} ended with status ${status} and without a result`)
  const reader = story.as(tale.reader)
  const file = await reader.call('GET', `/api/v1/results/${result.id}/file`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  mkdirSync(out, { recursive: true })
  const path = join(out, `${number}.pdf`)
  // A person's result: for whoever made it.
  writeFileSync(path, bytes, { mode: 0o600 })
  console.log(
    `\n${tale.result} ${result.number}, ${bytes.length} bytes, in ${path}; used ${clock.usedMinutes} of ${clock.limitMinutes} working minutes, promised for ${dueAt && localTime(dueAt)}`,
  )
  if (clock.usedMinutes > clock.limitMinutes)
    console.log(`late by ${workingTime(clock.usedMinutes - clock.limitMinutes)}: ${tale.late}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const standing = await reader.get<ResultStanding>(`/api/v1/results/${result.id}?sha256=${sha256}`)
  console.log(
    `the register says: ${standing.status}, unaltered ${standing.unaltered}, this very file ${standing.matches}`,
  )
  if (!standing.unaltered || !standing.matches || standing.status !== 'current')
    throw new CommandError('the register does not know this result')
  await verify(path)
}
