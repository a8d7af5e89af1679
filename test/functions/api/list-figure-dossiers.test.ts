import { FigureDossiers, Indicators, OfficerIndicators } from '../../../functions/office/figures/schemas'
import { FigureName } from '../../../workflows/indicators/figures'
import { issuer } from '../../fixtures/access-tokens'
import { type Api, anApi } from '../../fixtures/api'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { anAgencyApi, planOpinions } from '../../fixtures/internal-procedure'
import { shedPermit } from '../../fixtures/procedure'

const november = { from: '2026-11-01', to: '2026-11-30' }
let api: Api
let numbers: { reported: string; quiet: string; open: string }

/** Of three dossiers one was reported: the fire police stayed silent about it. */
beforeEach(async () => {
  api = await anApi()
  const reported = await api.consulted({ storeys: 9, river: false })
  api.at = '2026-11-24T02:10:00.000Z'
  const quiet = await api.consulted({ storeys: 9, river: false })
  await api.complete(quiet, 'bao', 'opinion', { outcome: 'not-concerned' })
  api.at = '2026-11-24T02:20:00.000Z'
  const open = await api.consulted()
  await api.silence(reported, await api.task(reported, 'opinion', 'fire-police'))
  await indicatorsOf(api.table).deliver()
  api.at = (await api.task(reported, 'direction')).openedAt
  numbers = { reported, quiet, open }
})

const ask = (person: string | undefined, query: object) =>
  api.call(person, 'GET /api/v1/indicators/dossiers', { query: { ...november, ...query } })
const list = async (person: string, query: object) => {
  const { status, body } = await ask(person, query)
  expect([status, body.errors]).toEqual([200, undefined])
  return FigureDossiers.parse(body)
}
/** `son` oversees from now on, and does nothing else. */
const oversees = async () => {
  const person = 'son'
  for (const body of [
    { kind: 'register', person, is: 'officer', name: 'Ngô Thanh Sơn', issuer, subject: 'sub-son' },
    { kind: 'appoint', person, agency: 'peoples-committee', role: 'oversight' },
  ]) {
    const { status } = await api.call('operator', 'POST /api/v1/registry/commands', { body })
    expect(status).toBeLessThan(300)
  }
}

test('what offices ask each other is shown to who asked, who was asked, and all of it to oversight', async () => {
  const { api: offices, file } = await anAgencyApi()
  const number = await file()
  await indicatorsOf(offices.table, [shedPermit, planOpinions]).deliver()
  const shownTo = async (person: string, query: object) => {
    const { status, body } = await offices.call(person, 'GET /api/v1/indicators/dossiers', {
      query: { ...november, ...query },
    })
    return status === 200 ? body.items.map((one: { number: string }) => one.number) : status
  }
  const askedOut = { figure: 'asked-out', agency: 'department-justice' }
  const asked = { figure: 'asked', agency: 'department-construction' }
  for (const person of ['quyen', 'phuc']) expect(await shownTo(person, askedOut)).toEqual([number])
  expect(await shownTo('hung', asked)).toEqual([number])
  expect([await shownTo('son', askedOut), await shownTo('son', asked)]).toEqual([[number], [number]])
  for (const person of ['tam', 'hung', 'lan', 'operator']) expect(await shownTo(person, askedOut)).toBe(403)
  const { body } = await offices.call(undefined, 'GET /api/v1/indicators', { query: november })
  expect(body.total).toMatchObject({ dossiers: { filed: 0 }, asking: { asked: 1 }, opinions: { open: 1 } })
})

describe('the dossiers behind a figure', () => {
  it('are shown to the agency whose figure it is, with what of them counts', async () => {
    const { items, notShown, counted, dossiers } = await list('bao', {
      figure: 'asked',
      agency: 'fire-police',
    })
    expect([counted, dossiers, notShown]).toEqual([3, 3, 0])
    expect(items.map(({ number }) => number)).toEqual([numbers.open, numbers.quiet, numbers.reported])
    const silent = await list('bao', { figure: 'silent', agency: 'fire-police' })
    expect(silent.items).toEqual([
      {
        number: numbers.reported,
        procedure: '1.999999',
        agency: 'ward-ben-thanh',
        status: 4,
        filedAt: expect.any(String),
        counted: [
          expect.objectContaining({ agency: 'fire-police', end: 'open', silent: true, escalated: true }),
        ],
      },
    ])
  })

  it('count as the report does, figure by figure', async () => {
    await oversees()
    const { body } = await api.call('son', 'GET /api/v1/indicators', { query: november })
    const { groups, total } = Indicators.parse(body)
    const fire = groups.find(({ of }) => of === 'fire-police')
    for (const [figure, of] of [
      ['asked', (one: typeof total) => one.opinions.asked],
      ['silent', (one: typeof total) => one.opinions.silent],
      ['overdue', (one: typeof total) => one.opinions.overdue],
      ['not-concerned', (one: typeof total) => one.opinions.notConcerned],
      ['asked-out', (one: typeof total) => one.asking.asked],
    ] as const) {
      expect([figure, (await list('son', { figure })).counted]).toEqual([figure, of(total)])
      const { counted } = await list('son', { figure, agency: 'fire-police' })
      expect([figure, counted]).toEqual([figure, of(fire!)])
    }
  })

  it('are for oversight what was reported to it; of the others it is told how many they are', async () => {
    await oversees()
    const { items, notShown, dossiers } = await list('son', { figure: 'asked', agency: 'fire-police' })
    expect(items.map(({ number }) => number)).toEqual([numbers.reported])
    expect([notShown, dossiers]).toEqual([2, 3])
  })

  it('say nothing more of what is not shown', async () => {
    await oversees()
    const text = JSON.stringify((await ask('son', { figure: 'not-concerned', agency: 'fire-police' })).body)
    expect(text).not.toContain(numbers.quiet)
    expect(text).toContain('"notShown":1')
  })

  it('of others’ figures are for oversight alone, and of none’s for who is not signed in', async () => {
    for (const person of ['lan', 'hoa', 'mai', 'operator'])
      expect(await ask(person, { figure: 'asked', agency: 'fire-police' })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    expect((await ask('bao', { figure: 'asked' })).status).toBe(403)
    expect((await ask(undefined, { figure: 'asked' })).status).toBe(401)
  })

  it('come in pages, each dossier once', async () => {
    const query = { figure: 'asked-out', agency: 'ward-ben-thanh', limit: '2' }
    const first = await list('duc', query)
    const second = await list('duc', { ...query, cursor: first.next })
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([
      numbers.open,
      numbers.quiet,
      numbers.reported,
    ])
    expect(second.next).toBeUndefined()
    expect([first.counted, second.counted]).toEqual([7, 7])
  })

  it('come in pages where the agency decides them, too', async () => {
    const query = { figure: 'received', agency: 'ward-ben-thanh', limit: '2' }
    const first = await list('duc', query)
    const second = await list('duc', { ...query, cursor: first.next })
    const { open, quiet, reported } = numbers
    expect([first, second].map(({ items }) => items.map(({ number }) => number))).toEqual([
      [open, quiet],
      [reported],
    ])
  })

  it('are refused for what is no figure, agency, cursor or period, each with its pointer', async () => {
    const refused = async (query: object) => {
      const { status, body } = await ask('bao', { figure: 'asked', agency: 'fire-police', ...query })
      expect(status).toBe(422)
      return body.errors.map(({ pointer }: { pointer: string }) => pointer)
    }
    expect(await refused({ figure: 'toString' })).toEqual(['/figure'])
    expect(await refused({ figure: undefined })).toEqual(['/figure'])
    expect(await refused({ agency: 'nobody' })).toEqual(['/agency'])
    expect(await refused({ cursor: 'x' })).toEqual(['/cursor'])
    expect(await refused({ limit: '0' })).toEqual(['/limit'])
    expect(await refused({ to: '2026-10-01' })).toEqual(['/to'])
  })

  it('are those whose answers took longer than the median, of an agency and of all', async () => {
    await oversees()
    await api.complete(numbers.open, 'bao', 'opinion', { outcome: 'not-concerned' })
    await indicatorsOf(api.table).deliver()
    for (const agency of ['fire-police', undefined]) {
      const of = agency ? { agency } : {}
      const { items, notShown, counted, dossiers } = await list(agency ? 'bao' : 'son', {
        figure: 'answer-above-median',
        ...of,
      })
      // One answered at once, one after days; the reported one not at all.
      expect([items.length + notShown, counted, dossiers]).toEqual([1, 1, undefined])
      if (agency) expect(items.map(({ number }) => number)).toEqual([numbers.open])
      expect((await list('son', { figure: 'answer-above-p90', ...of })).counted).toBe(0)
    }
  })

  it('can be asked for of each figure', async () => {
    await oversees()
    for (const figure of FigureName.options) {
      const { counted, dossiers = 0, items, notShown, next } = await list('son', { figure, limit: '100' })
      expect([figure, items.length + notShown, next]).toEqual([figure, dossiers, undefined])
      expect(counted).toBeGreaterThanOrEqual(dossiers)
    }
  })
})

describe('the dossiers behind an officer’s figure', () => {
  const work = { agency: 'ward-ben-thanh', officer: 'hoa' }

  it('are those of his agency in which he worked, as far as oversight may see them', async () => {
    await oversees()
    const { items, ...page } = await list('son', { figure: 'work-done', ...work })
    expect(page).toMatchObject({ ...work, counted: 3, notShown: 2, lookedThrough: 3 })
    expect(page.dossiers).toBeUndefined()
    expect(items.map(({ number }) => number)).toEqual([numbers.reported])
    const { officer } = work
    expect(items[0]?.counted).toEqual([
      expect.objectContaining({ officer, agency: 'ward-ben-thanh', kind: 'check' }),
    ])
    expect((await list('son', { figure: 'work-overdue', ...work })).counted).toBe(0)
  })

  it('are those that his agency was asked about, too', async () => {
    await oversees()
    const of = { agency: 'fire-police', officer: 'bao' }
    const { items, notShown, counted, lookedThrough } = await list('son', { figure: 'work-in-time', ...of })
    expect([items.length, notShown, counted, lookedThrough]).toEqual([0, 1, 1, 3])
  })

  it('come in pages, each dossier once', async () => {
    await oversees()
    const query = { figure: 'work-done', ...work, limit: '2' }
    const first = await list('son', query)
    const second = await list('son', { ...query, cursor: first.next })
    const shown = [first, second].map(({ items, notShown }) => items.length + notShown)
    expect([shown, second.next]).toEqual([[2, 1], undefined])
  })

  it('count as the report of officers does, figure by figure', async () => {
    await oversees()
    const { body } = await api.call('son', 'GET /api/v1/indicators', {
      query: { ...november, by: 'officer' },
    })
    const { officers } = OfficerIndicators.parse(body)
    expect(officers.length).toBeGreaterThan(1)
    for (const { officer, agency, tasks, overdue, onTime } of officers)
      for (const [figure, number] of [
        ['work-done', tasks],
        ['work-overdue', overdue],
        ['work-in-time', onTime.count],
      ] as const)
        expect([officer, figure, (await list('son', { figure, agency, officer })).counted]).toEqual([
          officer,
          figure,
          number,
        ])
  })

  it('are for oversight alone, and for nobody without an officer of the agency', async () => {
    for (const person of ['hoa', 'duc', 'bao', 'lan', 'operator'])
      expect((await ask(person, { figure: 'work-done', ...work })).status).toBe(403)
    await oversees()
    const refused = async (query: object) => {
      const { status, body } = await ask('son', query)
      expect(status).toBe(422)
      return body.errors.map(({ pointer }: { pointer: string }) => pointer)
    }
    const done = { figure: 'work-done' }
    expect(await refused({ ...done, agency: work.agency })).toEqual(['/officer'])
    expect(await refused({ ...done, officer: work.officer })).toEqual(['/agency'])
    expect(await refused({ ...done, ...work, agency: 'fire-police' })).toEqual(['/officer'])
    expect(await refused({ ...done, ...work, officer: 'nobody' })).toEqual(['/officer'])
    expect(await refused({ ...done, ...work, cursor: 'x' })).toEqual(['/cursor'])
    expect(await refused({ figure: 'received', ...work })).toEqual(['/officer'])
  })
})
