import { example } from '../../../workflows/directive/v1/example'
import { CallFailed } from '../api-client'
import { aPdf } from '../papers'
import { timeline } from '../timeline'
import { columns, reportByAgency } from './report'
import type { Tale } from './tale'

const code = '9.000002'
const lead = 'peoples-committee'
const construction = 'department-construction-reviewer'
const finance = 'department-finance-reviewer'
const ward = 'ward-ben-thanh-reviewer'
const staff = `${lead}-staff`
const overseer = `${lead}-oversight`

const tell: Tale['tell'] = async (story, tell) => {
  const say = (text: string) => tell(`\n# ${text}`)
  say(`The office of the People's Committee enters a conclusion with three tasks: ${code}`)
  const paper = await aPdf('conclusion', 'Notice of a conclusion')
  const { number } = await story.as(staff).file(code, example, [paper], { forAgency: lead })
  tell(`dossier ${number}`)
  const { assignments = [] } = await story.dossier(number, staff)
  for (const { id, owner, with: others } of assignments)
    tell(`  ${id}: ${owner}${others.length > 0 ? `, with ${others.join(', ')}` : ''}`)
  tell(`\n${'when'.padEnd(18)} ${'working time used'.padEnd(18)} what`)
  const follow = timeline(tell)
  const look = async () => follow(await story.dossier(number, staff))
  await look()

  say('Construction takes its task up, the ward declines, finance says nothing')
  await story.moveClock({ advance: 'PT1H' })
  await story.complete(number, construction, 'uptake', 'accept')
  await story.complete(number, ward, 'uptake', 'decline', {
    reason: 'The land is being cleared by the land fund centre.',
  })
  await look()
  await story.complete(number, overseer, 'ruling', 'insist', {
    reason: 'The households live in the ward: it goes to them, and the centre pays.',
  })
  await look()
  await story.morningAfter(2)
  await look()

  say('Construction tells how far it is, and asks for more time before its day comes; it is granted')
  const { id } = await story.openTask(number, construction, 'assignment')
  await story.as(construction).post(`/api/v1/tasks/${id}/progress`, {
    percent: 60,
    text: 'Eight of twelve projects are reviewed.',
  })
  await story.as(construction).post(`/api/v1/tasks/${id}/more-time`, {
    until: '2026-12-18',
    reason: 'Two contractors have not answered.',
  })
  await story.complete(number, staff, 'time-request', 'grant', { reason: 'Until then, and not longer.' })
  await look()

  say('The ward hands in what it did. It is not enough, and goes back; the second time it is accepted')
  await story.morningAfter(4)
  await story.complete(number, ward, 'assignment', 'hand-in', { reason: 'All households were visited.' })
  await story.complete(number, staff, 'appraisal', 'return', {
    reason: 'A list of those who handed their land over was asked for.',
  })
  await story.morningAfter(1)
  const again = await story.openTask(number, ward, 'assignment')
  await story.complete(number, ward, 'assignment', 'hand-in', { reason: 'The list: 41 of 44 households.' })
  const twice = { outcome: 'hand-in', reason: 'The list: 41 of 44 households.' }
  const refused = await story
    .as(ward)
    .post(`/api/v1/tasks/${again.id}/complete`, twice)
    .catch((error: unknown) => {
      if (error instanceof CallFailed) return error.status
      throw error
    })
  tell(`handed in twice, it is refused with ${refused}`)
  await story.complete(number, staff, 'appraisal', 'accept')
  await look()

  say('Construction hands in within its new time; finance is silent past its day, and is reported')
  await story.morningAfter(3)
  await story.complete(number, construction, 'assignment', 'hand-in', {
    reason: 'The list of projects, with their progress and what they need.',
  })
  await story.complete(number, staff, 'appraisal', 'accept')
  await story.morningAfter(6)
  await look()
  await story.complete(number, overseer, 'direction', 'extend', {
    extendWorkingDays: 2,
    reason: 'By the end of Wednesday. The head of the department answers for it.',
  })
  await story.morningAfter(1)
  await story.complete(number, finance, 'assignment', 'hand-in', { reason: 'The plan of capital for 2027.' })
  await story.complete(number, staff, 'appraisal', 'accept')
  await look()

  say('The report on the directive is approved and issued')
  await story.complete(number, `${lead}-signer`, 'decision', 'approve')
  await story.moveClock({ advance: 'PT1M' })
  await look()
  return number
}

const afterwards: Tale['afterwards'] = async (story, tell) => {
  const { path, report } = await reportByAgency(story)
  tell(`\n# Who does what it was given, for anybody to read: ${path}`)
  const given = columns('agency', ['tasks', 'in time', 'late', 'silent', 'declined', 'more time'])
  tell(given.heading)
  for (const { of, assignments } of report.groups.filter(({ assignments: { put } }) => put > 0)) {
    const { put, inTime, late, silent, declined, extended } = assignments
    tell(given.row(of, [put, `${inTime.count}/${inTime.of}`, late, silent, declined, extended]))
  }
}

/** What a conclusion directed, until all of it is done. */
export const directive: Tale = {
  reader: staff,
  result: 'report on the directive',
  late: 'a task may be put off',
  tell,
  afterwards,
}
