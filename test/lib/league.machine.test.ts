import { countsStore } from '../../functions/adapters/counts-store'
import { figureLists } from '../../functions/adapters/figure-lists'
import { getGroupIndicators } from '../../functions/office/figures/get-indicators'
import { listFigureDossiers } from '../../functions/office/figures/list-figure-dossiers'
import { FigureName } from '../../workflows/indicators/figures'
import { roundedMinutes } from '../../workflows/indicators/rounded-minutes'
import type { CompleteTask } from '../../workflows/kernel/command'
import { millis } from '../../workflows/kernel/instant'
import { agencyApplicant, type Person } from '../../workflows/kernel/person'
import { opinionsOnDraft } from '../../workflows/opinions-on-draft/v1/procedure'
import { directing, tasks } from '../fixtures/assigning-procedure'
import { asking, draftAnswers } from '../fixtures/draft'
import { figureNumbers } from '../fixtures/figure-numbers'
import { anOffice, type Office } from '../fixtures/machines'
import type { OfficeDossier } from '../fixtures/office-dossier'

const minute = 60_000
const [finance, resources, registry, fire, ward] = [
  'department-finance',
  'department-natural-resources',
  'land-registry-office',
  'fire-police',
  'ward-ben-thanh',
] as const
const days = { from: '2026-11-01', to: '2026-12-31' }

const peopleAt = (office: Office, dossier: OfficeDossier) => {
  const questionOf = async (agency: string) =>
    Object.values((await dossier.dossier()).questions).find((one) => one.agency === agency)!.id
  const until = async (instant: string) => office.advance(millis(instant) + minute - office.clock.now())
  return {
    says: async (agency: string, outcome: string) =>
      dossier.complete('opinion', outcome, { question: await questionOf(agency) }),
    directs: async (agency: string, outcome: string) =>
      dossier.complete('direction', outcome, { question: await questionOf(agency) }),
    /** All who have not answered by then are silent. */
    timeGoesBy: async (agency: string) =>
      until((await dossier.task('opinion', await questionOf(agency))).dueAt),
    nobodyDirects: async (agency: string) =>
      until((await dossier.task('direction', await questionOf(agency))).dueAt),
    compiles: async (outcome: string, more: Partial<CompleteTask> = {}) => {
      const { id } = await dossier.task('compile')
      await dossier.does({ kind: 'complete', task: id, outcome, reason: 'because', ...more })
    },
  }
}

/** A draft in two rounds, with less time than is due in the first. */
const circulated = async (office: Office) => {
  const short = { until: '2026-12-02', shortTimeReason: 'The council meets' }
  const answers = { ...draftAnswers, ...short }
  const draft = await office.takes({
    procedure: opinionsOnDraft,
    applicant: agencyApplicant(asking),
    answers,
  })
  const { says, directs, timeGoesBy, nobodyDirects, compiles } = peopleAt(office, draft)
  await office.advance(60 * minute)
  await says(finance, 'agree')
  await says(registry, 'not-concerned')
  await timeGoesBy(ward)
  await says(fire, 'object')
  await directs(resources, 'without')
  const responses = [{ question: 'asked-4', takenUp: 'yes' as const }]
  await compiles('again', { responses, articles: [{ heading: 'Điều 1', text: 'As it is now' }] })
  await office.advance(60 * minute)
  await says(finance, 'agree')
  await says(fire, 'agree')
  await says(ward, 'not-concerned')
  await timeGoesBy(resources)
  await nobodyDirects(resources)
  await compiles('compile')
  await draft.complete('decision', 'approve')
  return draft
}

/** Of two tasks one is handed in in time; the other after its silence was reported, and more time directed. */
const assigned = async (office: Office) => {
  const conclusion = await office.takes({ procedure: directing, answers: tasks })
  for (const question of ['task-1', 'task-2']) await conclusion.complete('uptake', 'accept', { question })
  await conclusion.complete('assignment', 'hand-in', { question: 'task-1' })
  await office.advance(
    millis((await conclusion.task('assignment', 'task-2')).dueAt) + minute - office.clock.now(),
  )
  await conclusion.complete('direction', 'extend', { question: 'task-2' })
  await conclusion.complete('assignment', 'hand-in', { question: 'task-2' })
  return conclusion
}

test('the league says of each agency what came of each time that it was asked, and leads to the dossiers', async () => {
  const office = await anOffice({ procedures: [opinionsOnDraft, directing], plainResults: true })
  const draft = await circulated(office)
  const conclusion = await assigned(office)
  expect((await draft.dossier()).ended).toMatchObject({ how: 'issued' })
  const { table, facts } = office
  const desk = { ...office.desk, facts, counts: countsStore(table), behind: figureLists(table) }
  const { groups } = await getGroupIndicators(
    { ...days, by: 'agency' },
    { at: office.now(), language: 'en' },
    desk,
  )
  const league = (of: string) => groups.find((one) => one.of === of)!
  const none = { onTime: 0, late: 0, deemed: 0, without: 0, withdrawn: 0, open: 0, overdue: 0 }
  const nothing = { ...none, silent: 0, escalated: 0, notConcerned: 0, concerned: 0, directed: 0 }
  expect(league(finance).opinions).toMatchObject({
    ...nothing,
    asked: 2,
    onDraft: 2,
    onTime: 2,
    concerned: 2,
  })
  expect(league(registry).opinions).toMatchObject({ ...nothing, asked: 1, onTime: 1, notConcerned: 1 })
  expect(league(fire).opinions).toMatchObject({
    ...nothing,
    asked: 2,
    onTime: 1,
    late: 1,
    concerned: 2,
    silent: 1,
    escalated: 1,
  })
  expect(league(resources).opinions).toMatchObject({
    ...nothing,
    asked: 2,
    without: 1,
    deemed: 1,
    silent: 2,
    escalated: 2,
    directed: 1,
  })
  // Deemed to agree in the first round, in time in the second.
  expect(league(ward).opinions).toMatchObject({
    ...nothing,
    asked: 2,
    onTime: 1,
    deemed: 1,
    silent: 1,
    notConcerned: 1,
    answeredOnTime: { count: 1, of: 2 },
    // From nine in the morning until the sixth day after; five days for the second round.
    timeGiven: { count: 2, median: 5 * 480, p90: roundedMinutes(390 + 6 * 480) },
  })
  expect(league(asking).asking).toMatchObject({ asked: 9, belowMinimum: 3, beyondNeed: 1 })
  expect(league(finance).assignments).toMatchObject({ put: 1, inTime: { count: 1, of: 1 }, silent: 0 })
  expect(league(ward).assignments).toMatchObject({ put: 1, inTime: { count: 0, of: 1 }, late: 1, silent: 1 })

  const numbers = await Promise.all([draft, conclusion].map(async (one) => (await one.dossier()).number))
  const behind = new Set<string>()
  for (const group of groups)
    for (const figure of FigureName.options) {
      const works: Person = {
        id: 'works-there',
        kind: 'officer',
        roles: (['reviewer', 'staff'] as const).map((role) => ({ agency: group.of, role })),
        mandates: [],
      }
      const who = { person: works, at: office.now() }
      const query = { ...days, figure, agency: group.of, limit: 25 }
      const { counted, dossiers, items, notShown } = await listFigureDossiers(query, who, desk)
      expect([group.of, figure, counted]).toEqual([group.of, figure, figureNumbers[figure](group)])
      expect([group.of, figure, items.length, notShown]).toEqual([group.of, figure, dossiers, 0])
      for (const { number } of items) expect(numbers).toContain(number)
      if (counted > 0) behind.add(figure)
    }
  for (const figure of [
    'late',
    'deemed',
    'silent',
    'reported',
    'directed',
    'below-minimum',
    'beyond-need',
    'done-in-time',
  ])
    expect(behind).toContain(figure)
})
