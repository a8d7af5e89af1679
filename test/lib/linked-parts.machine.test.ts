import type { TaskKind } from '../../workflows/kernel/task'
import { answers } from '../fixtures/dossier'
import { movingIn } from '../fixtures/linked-procedure'
import { anOffice } from '../fixtures/machines'

const procedures = [movingIn]
const data = { number: '145/2026', issuedOn: '2026-11-24' }

/** A dossier at its parts. */
const together = async () => {
  const office = await anOffice({ procedures })
  const dossier = await office.takes({ procedure: movingIn, answers })
  await dossier.complete('check', 'proceed')
  const answer = async (part: string, outcome = 'done', kind: TaskKind = 'part') => {
    const { id } = await dossier.task(kind, part)
    const words = { reason: 'because', items: ['a lease'] }
    await dossier.does({ kind: 'complete', task: id, outcome, ...words, ...(kind === 'part' && { data }) })
  }
  const standing = async () =>
    Object.fromEntries(
      Object.values((await dossier.dossier()).parts ?? {}).map(({ id, status }) => [id, status]),
    )
  return { office, dossier, answer, standing }
}
/** The first part is done. */
const built = async () => {
  const made = await together()
  await made.answer('shed')
  return made
}

describe('parts', () => {
  test('run one after the other, or beside each other, as they wait for one another', async () => {
    const { dossier, answer } = await together()
    expect(await dossier.machines()).toEqual({ procedure: 'together', shed: 'answer' })
    await answer('shed')
    expect(await dossier.machines()).toEqual({
      procedure: 'together',
      shed: 'SUCCEEDED',
      power: 'answer',
      address: 'answer',
    })
    await answer('address')
    expect(await dossier.machines()).toMatchObject({ address: 'SUCCEEDED', mail: 'answer', power: 'answer' })
  })

  test('end with a result, which names each of them', async () => {
    const { dossier, answer } = await built()
    await answer('address')
    await answer('power', 'refuse')
    await answer('mail')
    const machines = await dossier.machines()
    expect(new Set(Object.values(machines))).toEqual(new Set(['SUCCEEDED']))
    expect((await dossier.dossier()).ended).toMatchObject({ how: 'issued' })
    expect((await dossier.events()).filter((type) => type.startsWith('part-'))).toEqual([
      'part-done',
      'part-done',
      'part-refused',
      'part-done',
    ])
  })

  test('cost no more transitions than the bill says', async () => {
    const { dossier, answer } = await built()
    for (const part of ['address', 'power', 'mail']) await answer(part)
    expect(await dossier.transitions()).toBe(14)
  })

  test('that were not done leave out those that waited for them, and their machines never start', async () => {
    const { dossier, answer, standing } = await built()
    await answer('address', 'refuse')
    await answer('power')
    expect(await standing()).toEqual({
      shed: 'done',
      power: 'done',
      address: 'refused',
      mail: 'left-out',
    })
    expect((await dossier.machines()).mail).toBeUndefined()
    expect((await dossier.machines()).procedure).toBe('SUCCEEDED')
  })

  test('end with the dossier when the first is refused', async () => {
    const { dossier, answer } = await together()
    await answer('shed', 'refuse')
    expect(await dossier.machines()).toEqual({ procedure: 'SUCCEEDED', shed: 'SUCCEEDED' })
    expect((await dossier.dossier()).ended).toMatchObject({ how: 'refused' })
  })

  test('are stopped when the dossier is withdrawn', async () => {
    const { dossier } = await built()
    await dossier.withdraw()
    expect(await dossier.machines()).toEqual({
      procedure: 'ABORTED',
      shed: 'SUCCEEDED',
      power: 'ABORTED',
      address: 'ABORTED',
    })
  })
})

describe('a part that asks the applicant for more', () => {
  test('waits in an execution of its own for him, then for its agency', async () => {
    const { dossier, answer } = await built()
    await answer('address', 'supplement')
    expect(await dossier.machines()).toMatchObject({ address: 'supplement', power: 'answer' })
    const names = (await dossier.executions()).filter(({ input }) => input.question === 'address')
    expect(names.map(({ name, status }) => [name, status]).sort()).toEqual([
      ['D1-address-1-1', 'SUCCEEDED'],
      ['D1-address-2-1', 'RUNNING'],
    ])
    await dossier.supplement()
    expect(await dossier.machines()).toMatchObject({ address: 'answer' })
    await answer('address')
    expect(await dossier.machines()).toMatchObject({ address: 'SUCCEEDED', mail: 'answer' })
  })

  test('lapses alone at his deadline', async () => {
    const { office, dossier, answer, standing } = await built()
    await answer('power')
    await answer('address', 'supplement')
    await office.advance((await dossier.task('supplement', 'address')).dueAt)
    expect(await standing()).toEqual({ shed: 'done', power: 'done', address: 'lapsed', mail: 'left-out' })
    expect((await dossier.machines()).procedure).toBe('SUCCEEDED')
  })

  test('although it was reported ends its first machine', async () => {
    const { office, dossier, answer } = await built()
    await office.advance((await dossier.task('part', 'address')).dueAt)
    expect(await dossier.machines()).toMatchObject({ address: 'direction' })
    await answer('address', 'supplement')
    const running = (await dossier.executions()).filter(({ input, status }) => {
      return input.question === 'address' && status === 'RUNNING'
    })
    expect(running.map(({ name }) => name)).toEqual(['D1-address-2-1'])
  })
})

describe('a silent agency of a part', () => {
  test('is reported, directed and waited for again', async () => {
    const { office, dossier, answer } = await together()
    await office.advance((await dossier.task('part', 'shed')).dueAt)
    expect(await dossier.machines()).toEqual({ procedure: 'together', shed: 'direction' })
    await answer('shed', 'extend', 'direction')
    expect(await dossier.machines()).toEqual({ procedure: 'together', shed: 'answer' })
    await answer('shed')
    expect(await dossier.machines()).toMatchObject({ shed: 'SUCCEEDED', power: 'answer' })
  })

  test('that blocks is recorded each time, and the others go on', async () => {
    const { office, dossier, answer } = await built()
    await answer('address')
    await answer('mail')
    for (const silences of [1, 2]) {
      await office.advance((await dossier.task('part', 'power')).dueAt)
      expect(await dossier.task('part', 'power')).toMatchObject({ silences })
    }
    await answer('power')
    expect((await dossier.machines()).procedure).toBe('SUCCEEDED')
  })
})

describe('a machine of a part that is lost', () => {
  test('parks its part alone, and is resumed where it stands', async () => {
    const { office, dossier, answer } = await built()
    await answer('address', 'supplement')
    await office.end('D1-address-2-1')
    expect(Object.keys((await dossier.dossier()).parked)).toEqual(['address'])
    await answer('power')
    await dossier.resume('address')
    expect(await dossier.machines()).toMatchObject({ address: 'supplement', power: 'SUCCEEDED' })
    await dossier.supplement()
    await answer('address')
    await answer('mail')
    expect((await dossier.machines()).procedure).toBe('SUCCEEDED')
  })

  test('is noticed by the gate, which applies the silence that nobody applied', async () => {
    const { office, dossier } = await together()
    await office.end('D1-shed-1-1')
    await office.advance((await dossier.task('gate')).dueAt)
    expect(await dossier.task('direction', 'shed')).toMatchObject({ owner: { agency: 'peoples-committee' } })
  })
})
