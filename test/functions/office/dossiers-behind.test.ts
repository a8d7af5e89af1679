import type { Entry } from '../../../functions/adapters/figure-lists'
import { dossiersBehind, take } from '../../../functions/office/figures/dossiers-behind'
import { listFigureDossiers } from '../../../functions/office/figures/list-figure-dossiers'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import type { CountedLine } from '../../../workflows/indicators/count-dossier'
import type { Facts } from '../../../workflows/indicators/facts'
import { facts } from '../../fixtures/facts'

const ward = 'ward-ben-thanh'
const idOf = (number: number) => String(number).padStart(26, '0')
const work = [{ officer: 'hoa', agency: ward, kind: 'check', step: 'check', minutes: 9 }] as const
const factsOf = (number: number, more: Partial<Facts> = {}) => facts({ dossier: idOf(number), ...more })
const ofAgencies: CountedLine[] = [{ list: 'agency', name: ward, counts: { all: 1, ':o1': 1 } }]

/** Lists of what the ward decides and of what it was asked about, as their stores give them. */
const listsOf = (decided: readonly Facts[], answered: readonly Facts[]) => ({
  facts: {
    async *newest(_: readonly string[], { before = '~' }: { before?: string | undefined }) {
      for (const one of decided) {
        const place = `2026-11#${one.dossier}`
        if (place < before) yield { place, facts: one }
      }
    },
    many: async (keys: readonly { sk: string }[]) => ({
      items: answered.filter((one) => keys.some(({ sk }) => sk === one.dossier)),
      leftOut: 0,
    }),
  },
  behind: {
    async *newest(_: unknown, { before = '~' }: { before?: string | undefined }): AsyncGenerator<Entry> {
      for (const { dossier } of answered) {
        const place = `2026-11-24#${dossier}`
        const key = { pk: '', sk: dossier }
        if (place < before) yield { agency: ward, class: 'o1', day: '2026-11-24', dossier, place, facts: key }
      }
    },
  },
})

test('an officer’s dossiers are read from what his agency decides and answers, newest first, page after page', async () => {
  const of = (agency: string) => (number: number) => factsOf(number, { agency })
  // What the ward asked itself is among what it decides.
  const answered = [8, 5, 4].map(of('fire-police'))
  const desk = listsOf([9, 7, 6, 2].map(of(ward)), [of(ward)(7), ...answered, of('fire-police')(1)])
  const page = (before: string | undefined) =>
    take(
      dossiersBehind(
        {
          figure: 'work-done',
          agency: ward,
          cut: '2026-12-01T00:00:00.000Z',
          ofAgencies,
          listed: { from: '2026-11-01', to: '2026-11-30', months: ['2026-11'], before, limit: 2 },
        },
        desk,
      ),
      2,
    )
  const found: number[] = []
  for (let before: string | undefined, more = true; more; ) {
    const some = await page(before)
    found.push(...some.map((one) => Number(one.facts?.dossier)))
    before = some.at(-1)?.place
    more = some.length > 0
  }
  expect(found).toEqual([9, 8, 7, 6, 5, 4, 2, 1])
})

test('of an officer’s figure 400 dossiers are looked through for a page, which says so and leads on', async () => {
  const decided = Array.from({ length: 450 }, (_, back) =>
    factsOf(450 - back, { work: back === 420 ? [...work] : [] }),
  )
  const desk = {
    ...listsOf(decided, []),
    agencies: [{ id: ward }],
    calendar: hoChiMinhCity,
    counts: {
      during: async () => [],
      lines: async (list: string) =>
        list === 'officer' ? [{ list, name: `hoa#${ward}`, counts: { tasks: 1 } }] : ofAgencies,
    },
    dossiers: { loadMany: async () => () => undefined },
  }
  const person = {
    id: 'son',
    kind: 'officer',
    mandates: [],
    roles: [{ agency: 'office', role: 'oversight' }],
  }
  const page = (cursor?: string) =>
    listFigureDossiers(
      {
        figure: 'work-done',
        agency: ward,
        officer: 'hoa',
        from: '2026-11-01',
        to: '2026-11-30',
        limit: 25,
        cursor,
      },
      { person, at: '2026-12-15T02:00:00.000Z' } as never,
      desk as never,
    )
  const first = await page()
  expect(first).toMatchObject({ counted: 1, items: [], lookedThrough: 400, next: expect.any(String) })
  const second = await page(first.next)
  // It is found, though what the fixture has no dossier for can't be shown.
  expect(second).toMatchObject({ items: [], leftOut: 1, lookedThrough: 50 })
  expect(second.next).toBeUndefined()
})
