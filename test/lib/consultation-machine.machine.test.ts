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
