import { agencies } from '../../../workflows/city/agencies'
import type { Application } from '../../../workflows/opinions-on-draft/v1/rules'
import { aPdf } from '../papers'
import type { Story } from '../story'
import { localTime, timeline } from '../timeline'
import { columns, reportByAgency } from './report'
import type { Tale } from './tale'

const code = '9.000001'
const lead = 'department-finance'
const construction = 'department-construction'
const environment = 'department-natural-resources'
const justice = 'department-justice'

// The city's offices, the bodies outside and some wards: thirty that drafts are usually sent to, all of them.
const wards = ['ben-thanh', 'sai-gon', 'tan-dinh', 'cau-ong-lanh', 'chanh-hung', 'phu-dinh']
const usual = [
  ...agencies.filter(({ id }) => !/^(ward|commune|special-zone)-/.test(id)).map(({ id }) => id),
  ...wards.map((ward) => `ward-${ward}`),
]

const articles = [
  { heading: 'Điều 1. Phạm vi', text: 'Cải tạo 12 tuyến kênh, rạch nội thành trong giai đoạn 2027 - 2030.' },
  { heading: 'Điều 2. Tiến độ', text: 'Hoàn thành 4 tuyến trong năm 2027.' },
  { heading: 'Điều 3. Thi hành', text: 'Quyết định này thay thế các quy định trước đây.' },
]
const changed = [
  articles[0]!,
  { heading: 'Điều 2. Tiến độ', text: 'Hoàn thành 3 tuyến trong năm 2027, sau khi bàn giao mặt bằng.' },
  { heading: 'Điều 3. Thi hành', text: 'Quyết định này thay thế Quyết định số 15/2021/QĐ-UBND.' },
]
const draft: Application = {
  title: 'Quyết định về cải tạo các tuyến kênh, rạch nội thành giai đoạn 2027 - 2030',
  draftKind: 'decision',
  subjects: ['environment', 'construction', 'legal-text'],
  asked: 'Đề nghị góp ý về phạm vi, tiến độ và hiệu lực thi hành.',
  until: '2026-12-14',
  articles,
}

const tell: Tale['tell'] = async (story, tell) => {
  const say = (text: string) => tell(`\n# ${text}`)
  const staff = story.as(reader)
  say(`The Department of Finance asks about a draft: ${code}, until ${draft.until}`)
  const paper = await aPdf('draft', 'Draft decision')
  const { number } = await staff.file(code, draft, [paper], { forAgency: lead })
  const { opinions } = await story.dossier(number, reader)
  tell(`dossier ${number}`)
  tell(`Of thirty agencies that drafts are usually sent to, ${opinions.length} are concerned and asked.`)
  for (const { agency, step } of opinions) tell(`  asked: ${agency} (${step})`)
  const asked = opinions.map(({ agency }) => agency)
  const spared = usual.filter((agency) => agency !== lead && !asked.includes(agency))
  tell(`  of ${usual.length}, not troubled: ${spared.join(', ')}\n`)
  const about = Object.fromEntries(opinions.map(({ agency, question }) => [agency, question]))
  tell(`${'when'.padEnd(18)} ${'working time used'.padEnd(18)} what`)
  const follow = timeline(tell)
  const look = async () => follow(await story.dossier(number, reader))
  await look()

  say('Construction answers with changes; environment and justice are silent')
  await story.morningAfter(2)
  await story.complete(number, `${construction}-reviewer`, 'opinion', 'agree-with-conditions', {
    reason: 'The works can not begin before the land is handed over.',
    changes: [
      { article: 1, says: 'Name the twelve canals.', why: 'Each has its own plan.' },
      { article: 2, says: 'Three canals in 2027, after the land is handed over.' },
    ],
  })
  await look()
  await story.morningAfter(12)
  await look()

  say(
    "Both were reported. Of justice the People's Committee's office directs; of environment it says nothing",
  )
  await story.complete(number, overseer, 'direction', 'extend', {
    about: about[justice]!,
    extendWorkingDays: 2,
    reason: 'Two more working days, and no more.',
  })
  await look()
  await story.morningAfter(1)
  await story.complete(number, `${justice}-reviewer`, 'opinion', 'object', {
    reason: 'It is not said which rules end.',
    changes: [{ article: 3, says: 'Name the decision that is replaced.' }],
  })
  await story.complete(number, `${justice}-reviewer`, 'acknowledgement', 'acknowledge', {
    reason: 'The officer was on leave.',
  })
  await look()
  await story.morningAfter(1)
  await look()

  say('What was said is answered, change by change, and the changed draft goes out once more')
  const responses = [
    { question: about[construction]!, change: 1, takenUp: 'no' as const, why: 'The annex names them.' },
    { question: about[construction]!, change: 2, takenUp: 'yes' as const },
    { question: about[justice]!, takenUp: 'yes' as const },
    { question: about[justice]!, change: 1, takenUp: 'yes' as const },
  ]
  await story.complete(number, reader, 'compile', 'again', {
    reason: 'Articles 2 and 3 were changed.',
    responses,
    articles: changed,
  })
  await look()

  say('The second round')
  await story.morningAfter(1)
  for (const agency of [construction, environment, justice])
    await story.complete(number, `${agency}-reviewer`, 'opinion', 'agree')
  await look()

  say('Compiled, approved, issued')
  await story.complete(number, reader, 'compile', 'compile', { reason: 'All who were asked agree.' })
  await story.moveClock({ advance: 'PT2H' })
  await story.complete(number, `${lead}-signer`, 'decision', 'approve')
  await story.moveClock({ advance: 'PT1M' })
  await look()
  await readByAsked(story, number, tell)
  return number
}

const readByAsked = async (story: Story, number: string, tell: (line: string) => void): Promise<void> => {
  const { result } = await story.dossier(number, `${construction}-reviewer`)
  if (!result) throw new Error('who was asked is not shown the table of opinions')
  tell(
    `\nConstruction, which was asked, reads the table too: ${result.number}, ${localTime(result.issuedAt)}`,
  )
}

const afterwards: Tale['afterwards'] = async (story, tell) => {
  const { path, report } = await reportByAgency(story)
  tell(`\n# Who answers, and who asks, for anybody to read: ${path}`)
  const answering = columns('agency asked', ['asked', 'on time', 'silent', 'reported', 'directed', 'deemed'])
  tell(answering.heading)
  for (const { of, opinions } of report.groups.filter(({ opinions: { asked } }) => asked > 0)) {
    const { asked, onTime, silent, escalated, directed, deemed } = opinions
    tell(answering.row(of, [asked, onTime, silent, escalated, directed, deemed]))
  }
  const asking = columns('agency asking', ['asked', 'beyond need', 'below minimum'])
  tell(asking.heading)
  for (const { of, asking: one } of report.groups.filter(({ asking: { asked } }) => asked > 0))
    tell(asking.row(of, [one.asked, one.beyondNeed, one.belowMinimum]))
}

const reader = `${lead}-staff`
const overseer = 'peoples-committee-oversight'

/** An agency asks others about its draft, in two rounds. */
export const opinions: Tale = {
  reader,
  result: 'table of opinions',
  late: 'an agency may be silent and be directed only once',
  tell,
  afterwards,
}
