import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { verify } from '../../bin/commands/verify'
import type { Addresses } from '../../bin/demo/api-client'
import { permitPapers } from '../../bin/demo/papers'
import { storyOn } from '../../bin/demo/story'
import type { ResultStanding } from '../../functions/office/results/schemas'
import { example } from '../../workflows/building-permit/v1/example'

const ward = 'ward-ben-thanh'
const longest = 120_000

/** What follows from an act comes through the feed and the machines: nobody is told when. */
const soon = async <T>(work: () => Promise<T>): Promise<T> => {
  const until = Date.now() + longest
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > until) throw error
      await setTimeout(1_000)
    }
  }
}

/** One building permit in which everybody answers at once, by the real clock: from filing to the signed result. */
export const playPermit = async (
  addresses: Addresses,
  out: string,
  tell: (line: string) => void,
): Promise<void> => {
  const story = storyOn(addresses)
  const lan = story.as('lan')
  const { number } = await lan.file('1.013225', example, await permitPapers())
  tell(`filed: dossier ${number}, with four papers`)
  const complete = async (officer: string, kind: string, outcome: string, more = {}) => {
    await soon(() => story.complete(number, officer, kind, outcome, more))
    tell(`${kind} by ${officer}: ${outcome}`)
  }
  await complete(`${ward}-reception`, 'check', 'proceed')
  await soon(() => story.pay(number, 'lan'))
  tell('paid at the gateway, which told the application')
  const opinions = await soon(async () => {
    const { opinions } = await story.dossier(number, 'lan')
    if (opinions.length === 0) throw new Error('nobody is asked yet')
    return opinions
  })
  for (const { agency } of opinions) await complete(`${agency}-reviewer`, 'opinion', 'agree')
  await complete(`${ward}-reviewer`, 'review', 'proceed')
  await complete(`${ward}-signer`, 'decision', 'approve')
  const result = await soon(async () => {
    const { result } = await story.dossier(number, 'lan')
    if (!result) throw new Error(`dossier ${number} has no result`)
    return result
  })
  const file = await lan.call('GET', `/api/v1/results/${result.id}/file`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  mkdirSync(out, { recursive: true })
  const path = join(out, `${number}.pdf`)
  writeFileSync(path, bytes, { mode: 0o600 })
  tell(`result ${result.number}, ${bytes.length} bytes, in ${path}`)
  await verify(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { status, unaltered, matches } = await lan.get<ResultStanding>(
    `/api/v1/results/${result.id}?sha256=${sha256}`,
  )
  tell(`the register says: ${status}, unaltered ${unaltered}, this very file ${matches}`)
  if (status !== 'current' || !unaltered || !matches)
    throw new Error('the register does not know this result')
}
