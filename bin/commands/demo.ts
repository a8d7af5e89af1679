import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Indicators } from '../../functions/office/figures/schemas'
import type { ResultStanding } from '../../functions/office/results/schemas'
import { example } from '../../workflows/building-permit/v1/example'
import { buildingPermit } from '../../workflows/building-permit/v1/procedure'
import { permitPapers } from '../demo/papers'
import { type Story, storyOn } from '../demo/story'
import { localTime, timeline, workingTime } from '../demo/timeline'
import { CommandError } from './command-error'
import { startPlatform } from './start'
import { verify } from './verify'

const code = '1.013225'
const ward = 'ward-ben-thanh'
const askable = buildingPermit.route.flatMap((step) => (step.kind === 'consult' ? step.ask : [])).length
// Tuesday 1 December 2026, 08:30 in the city.
const begin = Date.parse('2026-12-01T01:30:00.000Z')

/** One building permit from filing to signed result, through the HTTP API, under the virtual clock. */
export const demo = async ({ out }: { out: string }): Promise<void> => {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1_000).toFixed(1)} s`
  const tell = (line: string) => console.log(line)
  const data = mkdtempSync(join(tmpdir(), 'motcua-demo-'))
  tell('motcua demo: synthesizing and starting the platform, offline, on this machine')
  const platform = await startPlatform({ port: 0, data, clock: 'virtual', clockAt: begin }, tell)
  try {
    tell(`ready after ${seconds()} at ${platform.url}; the clock is virtual\n`)
    const story = storyOn(platform)
    const number = await tellStory(story, tell)
    await keepResult(story, number, out)
    await tellIndicators(story, tell)
    tell(`\ndone after ${seconds()}`)
  } finally {
    await platform.close()
    rmSync(data, { recursive: true, force: true })
  }
}

const tellStory = async (story: Story, tell: (line: string) => void): Promise<string> => {
  const say = (text: string) => tell(`\n# ${text}`)
  say(`Lan files ${code} with four papers`)
  const filed = await story.as('lan').file(code, example, await permitPapers())
  const { number } = filed
  tell(`dossier ${number}, promised for ${filed.dueAt && localTime(filed.dueAt)} if it is received now\n`)
  tell(`${'when'.padEnd(18)} ${'working time used'.padEnd(18)} what`)
  const follow = timeline(tell)
  const look = async () => follow(await story.dossier(number, 'lan'))
  await look()

  await story.moveClock({ advance: 'PT1H' })
  await story.complete(number, `${ward}-reception`, 'check', 'proceed')
  await look()

  await story.moveClock({ advance: 'PT1H' })
  await story.pay(number, 'lan')
  await look()
  const { opinions } = await story.dossier(number, 'lan')
  say(`Of the ${askable} agencies that the procedure may ask, ${opinions.length} are concerned and asked`)
  for (const { agency, because } of opinions) tell(`  ${agency}: ${because}`)

  say('One answers after two days; fire police and environment stay silent')
  await story.morningAfter(2)
  await story.complete(
    number,
    'department-planning-architecture-reviewer',
    'opinion',
    'agree-with-conditions',
    {
      reason: 'Setback of 2.4 m on the street side.',
    },
  )
  await look()
  for (let day = 1; day <= 5; day += 1) {
    await story.morningAfter(1)
    await look()
  }

  say("The silent fire police was reported: the People's Committee's office directs")
  await story.morningAfter(1)
  await look()
  await story.complete(number, 'peoples-committee-oversight', 'direction', 'without', {
    reason: 'Decide on the drawings as appraised; the fire police answers for its silence.',
  })
  await look()

  say(
    'The fire police acknowledges the direction, and answers after all: too late for its deadline, in time to be read',
  )
  await story.morningAfter(1)
  await story.complete(number, 'fire-police-reviewer', 'acknowledgement', 'acknowledge', {
    reason: 'Two inspectors were ill; the opinion follows today.',
  })
  await story.answerLate(number, 'fire-police-reviewer', {
    outcome: 'agree-with-conditions',
    reason: 'A second escape stair from the seventh storey.',
  })
  await look()

  say('The appointment passes, and the applicant is sent an apology; environment is deemed to agree')
  for (let day = 1; day <= 5; day += 1) {
    await story.morningAfter(1)
    await look()
  }

  say('The reviewer asks for one supplement: the clock stands still')
  await story.complete(number, `${ward}-reviewer`, 'review', 'supplement', {
    items: ['The plan of the setback that the planning department asks for'],
  })
  await look()
  await story.morningAfter(3)
  await story.as('lan').post(`/api/v1/dossiers/${number}/supplement`, { note: 'The setback is on sheet 2.' })
  await look()

  say('Reviewed, decided, issued')
  await story.moveClock({ advance: 'PT2H' })
  await story.complete(number, `${ward}-reviewer`, 'review', 'proceed')
  await look()
  await story.moveClock({ advance: 'PT5H' })
  await story.complete(number, `${ward}-signer`, 'decision', 'approve')
  await story.moveClock({ advance: 'PT1M' })
  await look()
  return number
}

/** What anybody may know afterwards. */
const tellIndicators = async (story: Story, tell: (line: string) => void): Promise<void> => {
  const today = (await story.now()).slice(0, 10)
  const path = `/api/v1/indicators?from=${new Date(begin).toISOString().slice(0, 10)}&to=${today}&by=agency`
  const { total, groups } = await story.as('lan').get<Indicators>(path)
  tell(`\n# The indicators that anybody may read: ${path}`)
  tell(`on time: ${total.onTime.count} of ${total.onTime.of}; with an apology: ${total.apologised}`)
  tell(
    `${'agency asked'.padEnd(34)} ${['asked', 'on time', 'late', 'silent', 'escalated', 'deemed'].join('  ')}`,
  )
  for (const { of, opinions } of groups.filter((group) => group.opinions.asked > 0)) {
    const { asked, onTime, late, silent, escalated, deemed } = opinions
    const counts = [asked, onTime, late, silent, escalated, deemed].map((count) => String(count).padStart(5))
    tell(`${of.padEnd(34)} ${counts.join('   ')}`)
  }
}

const keepResult = async (story: Story, number: string, out: string): Promise<void> => {
  const { result, status, clock, dueAt } = await story.dossier(number, 'lan')
  if (!result) throw new CommandError(`dossier ${number} ended with status ${status} and without a result`)
  const file = await story.as('lan').call('GET', `/api/v1/results/${result.id}/file`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  mkdirSync(out, { recursive: true })
  const path = join(out, `${number}.pdf`)
  // A person's result: for whoever made it.
  writeFileSync(path, bytes, { mode: 0o600 })
  console.log(
    `\npermit ${result.number}, ${bytes.length} bytes, in ${path}; used ${clock.usedMinutes} of ${clock.limitMinutes} working minutes, promised for ${dueAt && localTime(dueAt)}`,
  )
  if (clock.usedMinutes > clock.limitMinutes)
    console.log(
      `late by ${workingTime(clock.usedMinutes - clock.limitMinutes)}: twelve days for an opinion do not fit in seven working days, as \`motcua check\` warns`,
    )
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const standing = await story.as('lan').get<ResultStanding>(`/api/v1/results/${result.id}?sha256=${sha256}`)
  console.log(
    `the register says: ${standing.status}, unaltered ${standing.unaltered}, this very file ${standing.matches}`,
  )
  if (!standing.unaltered || !standing.matches || standing.status !== 'current')
    throw new CommandError('the register does not know this result')
  await verify(path)
}
