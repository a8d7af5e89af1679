import { example } from '../../../workflows/building-permit/v1/example'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { permitPapers } from '../papers'
import { localTime, timeline } from '../timeline'
import { reportByAgency } from './report'
import type { Tale } from './tale'

const code = '1.013225'
const ward = 'ward-ben-thanh'
const askable = buildingPermit.route.flatMap((step) => (step.kind === 'consult' ? step.ask : [])).length

const tell: Tale['tell'] = async (story, tell) => {
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

const afterwards: Tale['afterwards'] = async (story, tell) => {
  const {
    path,
    report: { total, groups },
  } = await reportByAgency(story)
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

/** One building permit from filing to signed result. */
export const permit: Tale = {
  reader: 'lan',
  result: 'permit',
  late: 'twelve days for an opinion do not fit in seven working days, as `motcua check` warns',
  tell,
  afterwards,
}
