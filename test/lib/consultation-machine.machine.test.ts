import { millis } from '../../workflows/kernel/instant'
import type { answers } from '../fixtures/dossier'
import { anOffice } from '../fixtures/machines'

const minute = 60_000
const hour = 60 * minute
const fire = 'fire-police'
const river = 'department-natural-resources'
const construction = 'department-construction'

/** A dossier whose agencies are asked: all three of them, or those that `given` leaves. */
const asked = async (given: Partial<typeof answers> = {}) => {
  const office = await anOffice()
  const shed = await office.file(given)
  await shed.received()
  return { office, shed }
}
const byRiver = { storeys: 1, river: true }

describe('questions', () => {
  test('run in parallel, and the slowest sets the pace', async () => {
    const { office, shed } = await asked()
    await shed.complete('opinion', 'agree', { question: river })
    await office.advance(hour)
    await shed.complete('opinion', 'not-concerned', { question: fire })
    expect(await shed.machines()).toEqual({
      procedure: 'opinions',
      [fire]: 'SUCCEEDED',
      [river]: 'SUCCEEDED',
      [construction]: 'answer',
    })
    await office.advance(hour)
    await shed.complete('opinion', 'object', { question: construction })
    expect(await shed.machines()).toMatchObject({ procedure: 'review', [construction]: 'SUCCEEDED' })
  })

  test('are named by dossier, question and round, one machine each', async () => {
    const { shed } = await asked()
    const names = (await shed.executions()).map(({ name }) => name)
    expect(names.sort()).toEqual(['D1-1', `D1-${construction}-1-1`, `D1-${river}-1-1`, `D1-${fire}-1-1`])
  })

  test('put in two dossiers at once keep apart', async () => {
    const { office, shed } = await asked()
    const other = await office.file()
    await other.received()
    await shed.consented()
    expect((await shed.machines()).procedure).toBe('review')
    expect(await other.machines()).toMatchObject({ procedure: 'opinions', [fire]: 'answer' })
  })
})

describe('a silent agency', () => {
  test('is deemed to agree at its deadline, not a minute before', async () => {
    const { office, shed } = await asked(byRiver)
    const { dueAt } = await shed.task('opinion', river)
    await office.advance(millis(dueAt) - office.clock.now() - minute)
    expect(await shed.machines()).toEqual({ procedure: 'opinions', [river]: 'answer' })
    await office.advance(dueAt)
    expect(await shed.machines()).toEqual({ procedure: 'review', [river]: 'SUCCEEDED' })
    expect((await shed.dossier()).questions[river]).toMatchObject({ status: 'deemed', answeredAt: dueAt })
  })

  test('is reported, and the others are waited for meanwhile', async () => {
    const { office, shed } = await asked()
    await shed.complete('opinion', 'agree', { question: construction })
    await office.advance((await shed.task('opinion', fire)).dueAt)
    expect(await shed.machines()).toMatchObject({
      procedure: 'opinions',
      [fire]: 'direction',
      [river]: 'answer',
    })
    expect((await shed.dossier()).questions[fire]).toMatchObject({ status: 'escalated' })
  })

  test('whose authority is silent too is deemed to agree, if the law says so', async () => {
    const { office, shed } = await asked({ storeys: 7, river: false })
    await shed.complete('opinion', 'agree', { question: construction })
    await office.advance((await shed.task('opinion', fire)).dueAt)
    const { dueAt } = await shed.task('direction', fire)
    await office.advance(millis(dueAt) - office.clock.now() - minute)
    expect(await shed.machines()).toMatchObject({ procedure: 'opinions', [fire]: 'direction' })
    await office.advance(dueAt)
    expect(await shed.machines()).toMatchObject({ procedure: 'review', [fire]: 'SUCCEEDED' })
    expect((await shed.dossier()).questions[fire]).toMatchObject({ status: 'deemed' })
  })

  test('that blocks is recorded each time, and waited for again', async () => {
    const { office, shed } = await asked({ storeys: 2, river: false })
    for (const silences of [1, 2]) {
      await office.advance((await shed.task('opinion', construction)).dueAt)
      expect(await shed.task('opinion', construction)).toMatchObject({ silences })
      expect(await shed.machines()).toEqual({ procedure: 'opinions', [construction]: 'answer' })
    }
    await shed.consented()
    expect(await shed.machines()).toEqual({ procedure: 'review', [construction]: 'SUCCEEDED' })
  })
})

describe('a direction', () => {
  const directed = async () => {
    const { office, shed } = await asked({ storeys: 7, river: false })
    await shed.complete('opinion', 'agree', { question: construction })
    await office.advance((await shed.task('opinion', fire)).dueAt)
    return { office, shed }
  }

  test('that extends has the agency waited for again, and a late answer counts', async () => {
    const { office, shed } = await directed()
    await shed.complete('direction', 'extend', { question: fire, extendWorkingDays: 2 })
    expect(await shed.machines()).toMatchObject({ procedure: 'opinions', [fire]: 'answer' })
    const { dueAt } = await shed.task('opinion', fire)
    await office.advance(millis(dueAt) - office.clock.now() - minute)
    await shed.complete('opinion', 'agree', { question: fire })
    expect(await shed.machines()).toMatchObject({ procedure: 'review', [fire]: 'SUCCEEDED' })
    expect((await shed.dossier()).questions[fire]).toMatchObject({ status: 'answered', answer: 'agree' })
  })

  test('that extends in vain is followed by a second report', async () => {
    const { office, shed } = await directed()
    await shed.complete('direction', 'extend', { question: fire })
    await office.advance((await shed.task('opinion', fire)).dueAt)
    expect(await shed.machines()).toMatchObject({ procedure: 'opinions', [fire]: 'direction' })
  })

  test.each(['without', 'take-over'])('to go on %s ends the question', async (outcome) => {
    const { shed } = await directed()
    await shed.complete('direction', outcome, { question: fire })
    expect(await shed.machines()).toMatchObject({ procedure: 'review', [fire]: 'SUCCEEDED' })
  })

  test('is not waited for when the agency answers after all', async () => {
    const { office, shed } = await directed()
    await office.advance(hour)
    await shed.complete('opinion', 'agree', { question: fire })
    expect(await shed.machines()).toMatchObject({ procedure: 'review', [fire]: 'SUCCEEDED' })
  })
})

describe('an agency that asks back', () => {
  const askedBack = async () => {
    const { office, shed } = await asked({ storeys: 2, river: false })
    await office.advance(hour)
    await shed.complete('opinion', 'need-more', { question: construction })
    return { office, shed }
  }

  test('has its machine wait for the lead agency, then for the agency again', async () => {
    const { office, shed } = await askedBack()
    expect(await shed.machines()).toEqual({ procedure: 'opinions', [construction]: 'clarification' })
    await office.advance(hour)
    await shed.complete('clarification', 'clarified')
    expect(await shed.machines()).toEqual({ procedure: 'opinions', [construction]: 'answer' })
    await shed.complete('opinion', 'agree', { question: construction })
    expect(await shed.machines()).toEqual({ procedure: 'review', [construction]: 'SUCCEEDED' })
  })

  test('gets the question back when the lead agency is silent, and has a silence of its own', async () => {
    const { office, shed } = await askedBack()
    await office.advance((await shed.task('clarification')).dueAt)
    expect(await shed.machines()).toEqual({ procedure: 'opinions', [construction]: 'answer' })
    await office.advance((await shed.task('opinion', construction)).dueAt)
    expect(await shed.task('opinion', construction)).toMatchObject({ silences: 1, round: 2 })
  })

  test('before its machine waits is heard all the same', async () => {
    const { office, shed } = await asked(byRiver)
    await office.end(`D1-${river}-1-1`)
    await shed.complete('opinion', 'need-more', { question: river })
    await shed.resume(river)
    expect(await shed.machines()).toMatchObject({ [river]: 'clarification' })
    const { id } = await shed.task('clarification')
    office.beforeNext('open-task', () =>
      shed.decide({ kind: 'complete', task: id, outcome: 'clarified', reason: 'This one' }),
    )
    await office.end(`D1-${river}-1-2`)
    await shed.resume(river)
    expect(await shed.machines()).toMatchObject({ [river]: 'answer' })
  })

  test('at the very moment at which its machine begins to wait is heard all the same', async () => {
    const office = await anOffice()
    const shed = await office.file(byRiver)
    await shed.complete('check', 'proceed')
    // The first to wait may be the procedure's gate: whichever it is, the question's comes after.
    office.beforeNext('open-task', async () => {
      const { id } = await shed.task('opinion', river)
      await shed.decide({ kind: 'complete', task: id, outcome: 'need-more', reason: 'Which one?' })
    })
    await shed.pay()
    expect(await shed.machines()).toEqual({ procedure: 'opinions', [river]: 'clarification' })
  })
})

describe('what the lead agency changes about its questions', () => {
  const because = { reason: 'The plot was measured anew' }

  test('an agency that is added by hand has a machine beside the others, and the gate waits for it', async () => {
    const { office, shed } = await asked(byRiver)
    await shed.does({ kind: 'ask-agency', agency: 'department-health', text: 'Healthy?', ...because })
    await shed.complete('opinion', 'agree', { question: river })
    expect(await shed.machines()).toEqual({
      procedure: 'opinions',
      [river]: 'SUCCEEDED',
      'asked-1': 'answer',
    })
    await office.advance((await shed.task('opinion', 'asked-1')).dueAt)
    expect(await shed.machines()).toMatchObject({ procedure: 'review', 'asked-1': 'SUCCEEDED' })
  })

  test('a question that is withdrawn ends its machine, and the last one opens the gate', async () => {
    const { shed } = await asked(byRiver)
    await shed.does({ kind: 'withdraw-question', question: river, ...because })
    expect(await shed.machines()).toEqual({ procedure: 'review', [river]: 'SUCCEEDED' })
  })

  test('a question that is put again has a second machine, and the gate waits for it', async () => {
    const { shed } = await asked()
    await shed.complete('opinion', 'agree', { question: river })
    await shed.does({ kind: 'ask-again', question: river, ...because })
    const names = (await shed.executions()).map(({ name }) => name)
    expect(names).toContain(`D1-${river}-2-1`)
    expect(await shed.machines()).toMatchObject({ procedure: 'opinions', [river]: 'answer' })
    await shed.consented()
    expect(await shed.machines()).toMatchObject({ procedure: 'review', [river]: 'SUCCEEDED' })
  })
})

describe('a machine of a question that is lost', () => {
  test('parks its question alone; the others and the procedure go on', async () => {
    const { office, shed } = await asked()
    await office.end(`D1-${fire}-1-1`)
    expect(Object.keys((await shed.dossier()).parked)).toEqual([fire])
    await shed.complete('opinion', 'agree', { question: river })
    expect(await shed.machines()).toMatchObject({ procedure: 'opinions', [river]: 'SUCCEEDED' })
    await shed.resume(fire)
    expect(await shed.machines()).toMatchObject({ [fire]: 'answer' })
    await shed.consented()
    expect(await shed.machines()).toMatchObject({ procedure: 'review', [fire]: 'SUCCEEDED' })
  })

  test('is noticed by the gate, which applies the silence that nobody applied', async () => {
    const { office, shed } = await asked(byRiver)
    await office.end(`D1-${river}-1-1`)
    const { dueAt } = await shed.task('opinion', river)
    await office.advance(dueAt)
    expect((await shed.dossier()).questions[river]).toMatchObject({ status: 'open' })
    await office.advance((await shed.task('gate')).dueAt)
    expect((await shed.dossier()).questions[river]).toMatchObject({ status: 'deemed' })
    expect((await shed.machines()).procedure).toBe('review')
  })

  test('and resumed only after its question was settled ends at once', async () => {
    const { office, shed } = await asked()
    await office.end(`D1-${fire}-1-1`)
    await shed.consented()
    await shed.resume(fire)
    expect(await shed.machines()).toMatchObject({ procedure: 'review', [fire]: 'SUCCEEDED' })
  })
})
