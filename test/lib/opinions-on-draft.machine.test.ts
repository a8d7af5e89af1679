import type { CompleteTask } from '../../workflows/kernel/command'
import { millis } from '../../workflows/kernel/instant'
import { agencyApplicant } from '../../workflows/kernel/person'
import { opinionsOnDraft } from '../../workflows/opinions-on-draft/v1/procedure'
import { asking, draftAnswers } from '../fixtures/draft'
import { anOffice } from '../fixtures/machines'

const procedures = [opinionsOnDraft]
const minute = 60_000
const changes = [{ article: 2, says: 'By 2029' }]
const articles = [{ heading: 'Điều 1', text: 'As it is now' }]

/** A draft at five agencies: two departments, two bodies that no regulation binds, and a ward. */
const circulated = async () => {
  const office = await anOffice({ procedures, plainResults: true })
  const applicant = agencyApplicant(asking)
  const draft = await office.takes({ procedure: opinionsOnDraft, applicant, answers: draftAnswers })
  const says = async (question: string, outcome: string, more: Partial<CompleteTask> = {}) => {
    const { id } = await draft.task('opinion', question)
    await draft.does({ kind: 'complete', task: id, outcome, reason: 'because', ...more })
  }
  const compiles = async (outcome: string, more: Partial<CompleteTask> = {}) => {
    const { id } = await draft.task('compile')
    await draft.does({ kind: 'complete', task: id, outcome, reason: 'because', ...more })
  }
  const until = async (instant: string) => office.advance(millis(instant) + minute - office.clock.now())
  return { office, draft, says, compiles, until }
}
const all = ['asked-1', 'asked-2', 'asked-3', 'asked-4', 'asked-5']

describe('a draft', () => {
  test('is asked about in machines of their own, and ends in a table', async () => {
    const { draft, says, compiles } = await circulated()
    expect(await draft.machines()).toEqual({
      procedure: 'opinions',
      ...Object.fromEntries(all.map((question) => [question, 'answer'])),
    })
    for (const question of all) await says(question, 'agree')
    expect(await draft.machines()).toMatchObject({ procedure: 'compiling' })
    await compiles('compile')
    await draft.complete('decision', 'approve')
    expect(new Set(Object.values(await draft.machines()))).toEqual(new Set(['SUCCEEDED']))
    expect((await draft.dossier()).ended).toMatchObject({ how: 'issued' })
    expect(await draft.transitions()).toBe(18)
  })

  test('goes out a second time on the same execution, to all but who is not concerned', async () => {
    const { draft, says, compiles } = await circulated()
    await says('asked-1', 'agree-with-conditions', { changes })
    await says('asked-2', 'object')
    await says('asked-3', 'not-concerned')
    await says('asked-4', 'agree')
    await says('asked-5', 'agree')
    const responses = [
      { question: 'asked-1', change: 1, takenUp: 'yes' as const },
      { question: 'asked-2', takenUp: 'yes' as const },
    ]
    await compiles('again', { responses, articles })
    expect(await draft.machines()).toEqual({
      procedure: 'opinions',
      'asked-1': 'answer',
      'asked-2': 'answer',
      'asked-3': 'SUCCEEDED',
      'asked-4': 'answer',
      'asked-5': 'answer',
    })
    const own = (await draft.executions()).filter(({ input }) => !input.question)
    expect(own).toHaveLength(1)
    for (const question of all.filter((one) => one !== 'asked-3')) await says(question, 'agree')
    await compiles('compile')
    await draft.complete('decision', 'approve')
    expect(new Set(Object.values(await draft.machines()))).toEqual(new Set(['SUCCEEDED']))
    expect((await draft.events()).filter((type) => /round|compiled|issued/.test(type))).toEqual([
      'second-round-asked',
      'compiled',
      'result-issued',
    ])
  })
})

describe('a silent agency', () => {
  test('of a ward agrees at the end of the day that was named', async () => {
    const { draft, until } = await circulated()
    await until((await draft.task('opinion', 'asked-5')).dueAt)
    expect((await draft.dossier()).questions['asked-5']).toMatchObject({ status: 'deemed' })
    expect((await draft.machines())['asked-5']).toBe('SUCCEEDED')
  })

  test('of a department is reported, and agrees when nobody directs', async () => {
    const { draft, until } = await circulated()
    await until((await draft.task('opinion', 'asked-1')).dueAt)
    expect((await draft.dossier()).questions['asked-1']).toMatchObject({ status: 'escalated' })
    const direction = await draft.task('direction', 'asked-1')
    expect(direction.owner).toEqual({ agency: 'peoples-committee', role: 'oversight' })
    await until(direction.dueAt)
    expect((await draft.dossier()).questions['asked-1']).toMatchObject({ status: 'deemed' })
    expect((await draft.machines())['asked-1']).toBe('SUCCEEDED')
  })

  test('that no regulation binds is reported, and nothing is deemed', async () => {
    const { draft, until } = await circulated()
    await until((await draft.task('opinion', 'asked-4')).dueAt)
    await until((await draft.task('direction', 'asked-4')).dueAt)
    expect((await draft.dossier()).questions['asked-4']).toMatchObject({ status: 'escalated' })
    expect((await draft.events()).filter((type) => type === 'silence-recorded').length).toBeGreaterThan(0)
    await draft.complete('direction', 'without', { question: 'asked-4' })
    expect((await draft.dossier()).questions['asked-4']).toMatchObject({ status: 'without' })
  })

  test('answers late until the approval, and is marked', async () => {
    const { draft, says, until } = await circulated()
    const { id, dueAt } = await draft.task('opinion', 'asked-5')
    for (const question of all.slice(0, 4)) await says(question, 'agree')
    await until(dueAt)
    expect((await draft.dossier()).step).toBe('compiling')
    await draft.does({ kind: 'complete', task: id, outcome: 'object', reason: 'because', changes })
    expect((await draft.dossier()).questions['asked-5']).toMatchObject({
      status: 'deemed',
      late: { answer: 'object' },
      changes: 1,
    })
  })
})

test('who compiles and who approves are reported when they are silent', async () => {
  const { draft, says, compiles, until } = await circulated()
  for (const question of all) await says(question, 'agree')
  await until((await draft.task('compile')).dueAt)
  expect((await draft.machines()).procedure).toBe('compiling.direction')
  await compiles('compile')
  await until((await draft.task('decision')).dueAt)
  expect((await draft.machines()).procedure).toBe('approval.direction')
})

test('a draft that is withdrawn stops every machine', async () => {
  const { draft } = await circulated()
  await draft.withdraw()
  expect(new Set(Object.values(await draft.machines()))).toEqual(new Set(['ABORTED']))
})
