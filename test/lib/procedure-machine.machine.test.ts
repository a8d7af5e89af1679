import { verifySignature } from '../../functions/issuance/verify-signature'
import { millis } from '../../workflows/kernel/instant'
import type { answers } from '../fixtures/dossier'
import { anOffice } from '../fixtures/machines'

const minute = 60_000
const hour = 60 * minute

describe('a dossier without silence or supplement', () => {
  test('goes through its places to the signed result, and every machine ends', async () => {
    const office = await anOffice()
    const shed = await office.file()
    expect(await shed.machines()).toEqual({ procedure: 'completeness' })
    await shed.complete('check', 'proceed')
    expect(await shed.machines()).toEqual({ procedure: 'fee' })
    await shed.pay()
    expect(await shed.machines()).toEqual({
      procedure: 'opinions',
      'fire-police': 'answer',
      'department-natural-resources': 'answer',
      'department-construction': 'answer',
    })
    await shed.consented()
    expect(await shed.machines()).toMatchObject({ procedure: 'review', 'fire-police': 'SUCCEEDED' })
    await shed.complete('review', 'proceed')
    expect(await shed.machines()).toMatchObject({ procedure: 'decision' })
    await shed.complete('decision', 'approve')
    expect((await shed.executions()).map(({ status }) => status)).toEqual(Array(4).fill('SUCCEEDED'))
    const { ended, result } = await shed.dossier()
    expect(ended?.how).toBe('issued')
    expect(verifySignature(office.desk.files.documents.get(result!.key)!)).toMatchObject({ ok: true })
  })

  test.each<[string, Partial<typeof answers>, number]>([
    ['everything', {}, 8],
    ['no fee', { free: true }, 7],
    ['nobody to ask', { storeys: 1, river: false }, 5],
    ['neither', { storeys: 1, river: false, free: true }, 4],
  ])('with %s costs two transitions per external event, and six at most', async (_what, given, external) => {
    const office = await anOffice({ plainResults: true })
    const shed = await office.file(given)
    await shed.received()
    await shed.consented()
    await shed.decided()
    expect((await shed.dossier()).ended?.how).toBe('issued')
    expect(await shed.transitions()).toBeLessThanOrEqual(2 * external + 6)
  })

  test('that is refused ends its machine', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await shed.complete('check', 'refuse')
    expect(await shed.machines()).toEqual({ procedure: 'SUCCEEDED' })
  })
})

describe('an officer’s silence', () => {
  test('is reported at the deadline, not a minute before', async () => {
    const office = await anOffice()
    const shed = await office.file()
    const { dueAt } = await shed.task('check')
    await office.advance(millis(dueAt) - office.clock.now() - minute)
    expect(await shed.machines()).toEqual({ procedure: 'completeness' })
    await office.advance(dueAt)
    expect(await shed.machines()).toEqual({ procedure: 'completeness.direction' })
    expect(await shed.events()).toEqual(['filed', 'escalated'])
  })

  test('of the authority above is recorded, and the machine waits again', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await office.advance((await shed.task('check')).dueAt)
    for (const silences of [1, 2]) {
      await office.advance((await shed.task('direction')).dueAt)
      expect(await shed.task('direction')).toMatchObject({ silences })
      expect(await shed.machines()).toEqual({ procedure: 'completeness.direction' })
    }
  })

  test('may be broken while a direction is awaited: a late answer goes on', async () => {
    const office = await anOffice()
    const shed = await office.file()
    const { id, dueAt } = await shed.task('check')
    await office.advance(dueAt)
    await office.advance(hour)
    await shed.complete('check', 'proceed')
    expect(await shed.machines()).toEqual({ procedure: 'fee' })
    expect((await shed.dossier()).tasks[id]).toMatchObject({ outcome: 'proceed', late: true })
  })

  test('does not count against an answer in the very moment of the time-out', async () => {
    const office = await anOffice()
    const shed = await office.file()
    const { id: task, dueAt } = await shed.task('check')
    const { dossiers } = office.desk
    const { load } = dossiers
    office.beforeNext('apply-silence', async () => {
      // The answer comes between its reading and its writing.
      dossiers.load = async (id) => {
        dossiers.load = load
        const read = await load(id)
        await shed.decide({ kind: 'complete', task, outcome: 'proceed' })
        return read
      }
    })
    await office.advance(dueAt)
    expect(await shed.events()).toEqual(['filed', 'received'])
    expect(await shed.machines()).toEqual({ procedure: 'fee' })
  })

  test('leaves the task to whoever takes over, whom the machine then waits for', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await office.advance((await shed.task('check')).dueAt)
    await shed.complete('direction', 'take-over')
    expect(await shed.machines()).toEqual({ procedure: 'completeness' })
    await shed.complete('check', 'proceed')
    expect(await shed.machines()).toEqual({ procedure: 'fee' })
  })

  test('lets an applicant’s dossier lapse who does not pay', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await shed.complete('check', 'proceed')
    await office.advance((await shed.task('payment')).dueAt)
    expect((await shed.dossier()).ended?.how).toBe('lapsed')
    expect(await shed.machines()).toEqual({ procedure: 'SUCCEEDED' })
  })
})

describe('a deadline', () => {
  test('that was extended is waited for anew, until the new instant', async () => {
    const office = await anOffice()
    const shed = await office.file()
    const old = await shed.task('check')
    await office.advance(old.dueAt)
    await shed.complete('direction', 'extend', { extendWorkingDays: 3 })
    const { dueAt } = await shed.task('check')
    expect(dueAt > old.dueAt).toBe(true)
    expect(await shed.machines()).toEqual({ procedure: 'completeness' })
    await office.advance(millis(dueAt) - office.clock.now() - minute)
    expect(await shed.machines()).toEqual({ procedure: 'completeness' })
    await office.advance(dueAt)
    expect(await shed.machines()).toEqual({ procedure: 'completeness.direction' })
  })

  test('that moved later without a word is found out when the old one has come', async () => {
    const office = await anOffice()
    const shed = await office.file()
    const { dueAt } = await shed.task('check')
    const later = await shed.moved('check', millis(dueAt) + hour)
    await office.advance(dueAt)
    expect(await shed.events()).toEqual(['filed', 'assigned'])
    await office.advance(later)
    expect(await shed.events()).toEqual(['filed', 'assigned', 'escalated'])
  })

  test('that came nearer makes the machine read again and wait until then', async () => {
    const office = await anOffice()
    const shed = await office.file()
    const nearer = await shed.moved('check', office.clock.now() + hour)
    const [machine] = await shed.executions()
    expect(machine?.entered.slice(-2)).toEqual(['completeness next', 'completeness'])
    await office.advance(millis(nearer) - office.clock.now() - minute)
    expect(await shed.machines()).toEqual({ procedure: 'completeness' })
    await office.advance(nearer)
    expect(await shed.machines()).toEqual({ procedure: 'completeness.direction' })
  })

  test('that came nearer before the machine waited is heeded too', async () => {
    const office = await anOffice()
    office.beforeNext('open-task', () => office.dossierOf('D1').move('check', office.clock.now() + hour))
    const shed = await office.file()
    await office.advance(hour)
    expect(await shed.machines()).toEqual({ procedure: 'completeness.direction' })
  })
})

describe('a supplement', () => {
  test('pauses the clock while the machine waits for the applicant', async () => {
    const office = await anOffice({ plainResults: true })
    const shed = await office.file({ storeys: 1, river: false, free: true })
    await shed.complete('check', 'proceed')
    await office.advance(2 * hour)
    await shed.complete('review', 'supplement')
    expect(await shed.machines()).toEqual({ procedure: 'review.supplement' })
    const { usedMinutes } = (await shed.dossier()).clock
    await office.advance(10 * 24 * hour)
    await shed.supplement()
    expect((await shed.dossier()).clock).toMatchObject({ usedMinutes, runningSince: office.now() })
    expect(await shed.machines()).toEqual({ procedure: 'review' })
    await shed.decided()
    expect(await shed.machines()).toEqual({ procedure: 'SUCCEEDED' })
  })

  test('that never comes lets the dossier lapse, at its own deadline', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await shed.complete('check', 'supplement')
    const { dueAt } = await shed.task('supplement')
    await office.advance(millis(dueAt) - office.clock.now() - minute)
    expect(await shed.machines()).toEqual({ procedure: 'completeness.supplement' })
    await office.advance(dueAt)
    expect((await shed.dossier()).ended).toEqual({ how: 'lapsed', at: dueAt })
    expect(await shed.machines()).toEqual({ procedure: 'SUCCEEDED' })
  })

  test('that is asked for by an officer already reported is waited for, not the direction', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await office.advance((await shed.task('check')).dueAt)
    await shed.complete('check', 'supplement')
    expect(await shed.machines()).toEqual({ procedure: 'completeness.supplement' })
    await shed.supplement()
    expect(await shed.machines()).toEqual({ procedure: 'completeness' })
  })
})

describe('a withdrawn dossier', () => {
  test('does not wait for a machine that is just then trying again', async () => {
    const office = await anOffice()
    const busy = Object.assign(new Error('busy'), { name: 'TooManyRequestsException' })
    office.breaks('open-task', 8, { error: busy })
    const shed = await office.file()
    await shed.withdraw()
    expect(await shed.machines()).toEqual({ procedure: 'ABORTED' })
  })

  test('has all its machines stopped, and nothing is parked', async () => {
    const office = await anOffice()
    const shed = await office.file()
    await shed.received()
    await shed.withdraw()
    await office.advance(30 * 24 * hour)
    const machines = await shed.machines()
    expect(Object.keys(machines)).toHaveLength(4)
    for (const status of Object.values(machines)) expect(['ABORTED', 'SUCCEEDED']).toContain(status)
    expect(await shed.events()).toEqual(['filed', 'received', 'paid', 'withdrawn'])
    expect((await shed.dossier()).parked).toEqual({})
  })

  test('gets no machine when the feed comes after the withdrawal', async () => {
    const office = await anOffice()
    office.feed.delays = () => [hour]
    const shed = await office.file()
    await shed.withdraw()
    await office.advance(2 * hour)
    expect(await shed.machines()).toEqual({})
  })

  test('stops a machine that heard of its task before it came to wait', async () => {
    const office = await anOffice()
    office.beforeNext('open-task', () =>
      office.dossierOf('D1').decide({ kind: 'withdraw', reason: 'sold' }, 'lan'),
    )
    const shed = await office.file()
    expect(await shed.events()).toEqual(['filed', 'withdrawn'])
    expect(['ABORTED', 'SUCCEEDED']).toContain((await shed.machines()).procedure)
  })
})
