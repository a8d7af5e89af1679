import { WriteRefused } from '../../../functions/adapters/errors'
import { lawBookInMemory } from '../../../functions/adapters/law-book-in-memory'
import { lawHashes } from '../../../functions/adapters/law-hashes'
import { runCommand } from '../../../functions/runtime/run-command'
import { city } from '../../../workflows/city/city'
import { reading } from '../../../workflows/kernel/known'
import { type Api, anApi } from '../../fixtures/api'
import { shedPermit } from '../../fixtures/procedure'

describe('a command that loses a race', () => {
  let api: Api
  let id: string
  beforeEach(async () => {
    api = await anApi()
    id = (await api.dossier(await api.file())).id
  })
  /** Loses so many races; how often it had tried at each pause. */
  const losing = async (races: number) => {
    const { write } = api.table
    let lost = 0
    api.table.write = async (writes) => {
      lost += 1
      if (lost <= races) throw new WriteRefused(['head'])
      return write(writes)
    }
    const paused: number[] = []
    const desk = { ...api.desk, pause: async (tried: number) => void paused.push(tried) }
    const outcome = await runCommand(
      desk,
      id,
      { kind: 'withdraw', reason: 'x' },
      { at: api.at, by: 'lan' },
    ).then(
      ({ ended }) => ended?.how,
      ({ code }) => code,
    )
    return { outcome, paused }
  }

  it('pauses and is decided again', async () => {
    expect(await losing(2)).toEqual({ outcome: 'withdrawn', paused: [1, 2] })
  })

  it('five times is told so', async () => {
    expect(await losing(5)).toEqual({ outcome: 'concurrent-change', paused: [1, 2, 3, 4] })
  })
})

describe('a command on a dossier that was read a moment ago', () => {
  const withdraw = { kind: 'withdraw', reason: 'x' } as const
  it('reads it again only where it has gone on since', async () => {
    const api = await anApi()
    const number = await api.file()
    const known = await api.dossier(number)
    const readings: string[] = []
    const { newest } = api.table
    api.table.newest = (pk, range, limit) => {
      if (limit === 3 && pk.startsWith('DOSSIER#')) readings.push(pk)
      return newest(pk, range, limit)
    }
    await runCommand(api.desk, known.id, withdraw, { at: api.at, by: 'lan', known })
    expect(readings).toEqual([])
    const again = runCommand({ ...api.desk, pause: async () => {} }, known.id, withdraw, {
      at: api.at,
      by: 'lan',
      known,
    })
    await expect(again).rejects.toMatchObject({ code: 'dossier-ended' })
    expect(readings).toHaveLength(1)
  })
})

describe('an event', () => {
  it('says by what it was decided: the version of its dossier, and what the city had on that day', async () => {
    const api = await anApi()
    const number = await api.consulted()
    const calendar = { ...city.calendar, cutOff: '12:00' }
    const { id } = await api.dossier(number)
    const withdraw = { kind: 'withdraw', reason: 'x' } as const
    await runCommand({ ...api.desk, calendar }, id, withdraw, { at: api.at, by: 'lan' })
    const law = (await api.desk.law.version(shedPermit.code, shedPermit.version))!
    const [before, after] = [lawHashes(law, city), lawHashes(law, { ...city, calendar })]
    const { events } = (await api.desk.dossiers.read(id))!
    expect(events.map(({ event }) => [event.type, event.law])).toEqual([
      ['filed', before],
      ['received', before],
      ['paid', before],
      ['withdrawn', after],
    ])
    expect(after).toEqual({ ...before, calendar: expect.not.stringMatching(before.calendar) })
  })

  it('goes by the version of its dossier, also when there is a newer one', async () => {
    const api = await anApi()
    const number = await api.file()
    const newer = { ...shedPermit, version: 2 } as typeof shedPermit
    const law = lawBookInMemory([shedPermit, newer])
    const { id } = await api.dossier(number)
    await runCommand({ ...api.desk, law }, id, { kind: 'withdraw', reason: 'x' }, { at: api.at, by: 'lan' })
    const { events } = (await api.desk.dossiers.read(id))!
    const [filed, withdrawn] = events.map(({ event }) => event.law?.procedure)
    expect(filed).toMatch(/^[0-9a-f]{64}$/)
    expect(withdrawn).toBe(filed)
  })
})

describe('a law with a rule over the answers', () => {
  const [completeness] = shedPermit.route
  const isTall = ({ answers }: { answers: { storeys: number } }) => answers.storeys >= 7
  const ruled = {
    ...shedPermit,
    route: shedPermit.route.map((step) =>
      step.id === 'fee' ? { ...step, when: reading([completeness!], isTall) } : step,
    ) as never,
  }
  /** Where a shed of so many storeys is after its first check, when its applicant corrected them in between. */
  const checked = async (storeys: number, corrected?: number) => {
    const api = await anApi({ procedures: [ruled] })
    const number = await api.file({ storeys })
    const { id } = await api.dossier(number)
    const about = { at: api.at, by: 'hoa' }
    const check = async (outcome: string) => {
      const { id: task } = await api.task(number, 'check')
      return runCommand(api.desk, id, { kind: 'complete', task, outcome, items: ['storeys'] }, about)
    }
    if (corrected) {
      await check('supplement')
      const supplement = { kind: 'supplement' as const, documents: [], answers: { storeys: corrected } }
      await runCommand(api.desk, id, supplement, { at: api.at, by: 'lan' })
    }
    const { step, passedBy } = await check('proceed')
    return { step, passedBy }
  }

  it('has them read with the dossier', async () => {
    expect(await checked(8)).toEqual({ step: 'fee', passedBy: undefined })
    expect(await checked(2)).toEqual({ step: 'opinions', passedBy: ['fee'] })
  })

  it('goes by what was supplied since it was filed', async () => {
    expect(await checked(8, 2)).toEqual({ step: 'opinions', passedBy: ['fee'] })
    expect(await checked(2, 8)).toEqual({ step: 'fee', passedBy: undefined })
  })
})
