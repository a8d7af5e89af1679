import fc from 'fast-check'
import { currentWait } from '../../../workflows/kernel/current-wait'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { millis } from '../../../workflows/kernel/instant'
import { anOffice, type Office } from '../../fixtures/machines'
import type { OfficeDossier } from '../../fixtures/office-dossier'
import {
  type Act,
  actsOf,
  answersOf,
  comesToItsEnd,
  delaysOf,
  happens,
  longestDelay,
  troubledActsOf,
} from '../../fixtures/office-story'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const river = 'department-natural-resources'

const usual = ['filed', 'received', 'paid', 'opinion-given', 'opinion-given', 'step-passed', 'approved']

/** Filed, answered by two of three agencies, the third silent, decided. */
const story = async (delays: Office['feed']['delays']) => {
  const office = await anOffice({ plainResults: true })
  office.feed.delays = delays
  const shed = await office.file()
  const short = () => office.advance(hour)
  await short()
  await shed.complete('check', 'proceed')
  await shed.pay()
  await short()
  await shed.complete('opinion', 'agree', { question: 'fire-police' })
  await shed.complete('opinion', 'agree', { question: 'department-construction' })
  await office.advance((await shed.task('opinion', river)).dueAt)
  await short()
  await shed.decided()
  await office.advance(10 * day)
  return { office, shed, dossier: await shed.dossier(), machines: await shed.machines() }
}
const happened = [...usual.slice(0, 5), 'consent-deemed', ...usual.slice(5), 'result-issued']

describe('events delivered', () => {
  test('twice change nothing', async () => {
    const once = await story(() => [0])
    const twice = await story(() => [0, 0, 3 * hour])
    expect(await twice.shed.events()).toEqual(happened)
    expect({ ...twice.dossier, lastHash: '' }).toEqual({ ...once.dossier, lastHash: '' })
    expect(twice.machines).toEqual(once.machines)
    expect(await twice.shed.transitions()).toBe(await once.shed.transitions())
  })

  test.each<[string, Office['feed']['delays']]>([
    ['late, when the machine already waits', ({ sequence }) => [sequence === 1 ? 0 : 2 * hour]],
    ['later than the deadlines', ({ sequence }) => [sequence === 1 ? 0 : 4 * day]],
    ['all late, the start too', () => [4 * day]],
    ['the last one first', ({ sequence }) => [day - sequence * hour]],
  ])('%s lose and double nothing', async (_how, delays) => {
    const { shed, machines } = await story(delays)
    expect((await shed.events()).sort()).toEqual([...happened].sort())
    expect(new Set(Object.values(machines))).toEqual(new Set(['SUCCEEDED']))
  })

  test('out of order between dossiers keep them apart', async () => {
    const office = await anOffice({ plainResults: true })
    office.feed.delays = ({ dossier, sequence }) => [dossier === 'D1' ? 3 * hour : sequence * minute]
    const slow = await office.file({ storeys: 1, river: false })
    const fast = await office.file({ storeys: 1, river: false })
    for (const shed of [slow, fast]) {
      await shed.received()
      await shed.decided()
    }
    await office.advance(hour)
    expect([await slow.machines(), await fast.machines()]).toEqual([{}, { procedure: 'SUCCEEDED' }])
    await office.advance(3 * hour)
    expect(await slow.machines()).toEqual({ procedure: 'SUCCEEDED' })
    expect((await slow.dossier()).ended?.how).toBe('issued')
  })
})

describe('whatever happens, and however late the feed', () => {
  type Given = { storeys: number; river: boolean; free: boolean }
  const played = async (given: Given, delays: number[][], acts: Act[]) => {
    const office = await anOffice({ plainResults: true })
    let events = 0
    office.feed.delays = () => delays[events++ % delays.length]!
    const shed = await office.file(given)
    for (const act of acts) await happens(office, shed, act)
    return { office, shed }
  }
  const holds = (acts: fc.Arbitrary<Act[]>, rule: (...of: Parameters<typeof played>) => Promise<void>) =>
    fc.assert(fc.asyncProperty(answersOf, delaysOf, acts, rule), { numRuns: 50 })
  const scopes = (dossier: Dossier) => ['procedure', ...Object.keys(dossier.questions)]
  /** Each scope's machine stands where the dossier does; the machine of what is settled has ended. */
  const agree = async (shed: OfficeDossier) => {
    const [dossier, machines] = [await shed.dossier(), await shed.machines()]
    for (const scope of scopes(dossier)) {
      const { wait } = currentWait(dossier, scope)
      expect(machines[scope]).toBe(wait === 'end' ? 'SUCCEEDED' : wait)
    }
  }

  const lastWait = ({ tasks }: Dossier) =>
    Math.max(...Object.values(tasks).map(({ dueAt }) => millis(dueAt))) + hour

  test('table and machines agree once all is delivered', async () => {
    await holds(actsOf, async (...given) => {
      const { office, shed } = await played(...given)
      office.feed.delays = () => [0]
      await office.advance(longestDelay)
      if (!(await shed.dossier()).ended) await agree(shed)
    })
  })

  test('the dossier ends, and with it every machine, none by failing', async () => {
    await holds(actsOf, async (...given) => {
      const { office, shed } = await played(...given)
      const dossier = await comesToItsEnd(office, shed)
      expect(dossier).toMatchObject({ parked: {}, ended: {} })
      const withdrawn = dossier.ended?.how === 'withdrawn'
      for (const { status } of await shed.executions())
        expect(withdrawn ? ['SUCCEEDED', 'ABORTED'] : ['SUCCEEDED']).toContain(status)
    })
  })

  test('faults and lost machines only hold it up', async () => {
    await holds(troubledActsOf, async (...given) => {
      const { office, shed } = await played(...given)
      const dossier = await comesToItsEnd(office, shed)
      expect(dossier.ended).toBeDefined()
      const { events } = (await office.desk.dossiers.read(shed.id))!
      const told = events.filter(({ event }) => !['parked', 'resumed'].includes(event.type))
      const facts = told.map(({ event: { type, task, at, outcome } }) => `${type} ${task} ${at} ${outcome}`)
      expect(new Set(facts).size).toBe(facts.length)
      // One that was given up while it lived, and replaced, ends by itself with the wait that it is in.
      await office.advance(Math.max(0, lastWait(dossier) - office.clock.now()))
      for (const { status } of await shed.executions()) expect(status).not.toBe('RUNNING')
    })
  })
})
