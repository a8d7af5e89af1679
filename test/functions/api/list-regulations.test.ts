import { Regulations } from '../../../functions/office/regulations/schemas'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { city } from '../../../workflows/city/city'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { QuestionRule } from '../../../workflows/kernel/steps/step'
import { type Api, anApi } from '../../fixtures/api'
import { shedPermit } from '../../fixtures/procedure'

/** The shed permit, of which some questions are asked under a regulation, or not. */
const asking = (terms: Partial<QuestionRule<never>>, code: string): Procedure =>
  ({
    ...shedPermit,
    code,
    route: shedPermit.route.map((step) =>
      step.kind === 'consult'
        ? {
            ...step,
            ask: step.ask.map((rule) =>
              rule.agency === 'department-construction' ? { ...rule, ...terms } : rule,
            ),
          }
        : step,
    ),
  }) as Procedure

const list = async (api: Api, language = 'en') => {
  const answer = await api.call(undefined, 'GET /api/v1/regulations', {
    headers: { 'accept-language': language },
  })
  expect([answer.status, answer.headers['content-language']]).toEqual([200, language])
  return Regulations.parse(answer.body)
}

describe('the regulations of the city', () => {
  it('are told to anybody, in his language, with their time and what silence means', async () => {
    const api = await anApi()
    const { items } = await list(api, 'vi')
    expect(items.map(({ id }) => id)).toEqual(city.regulations.map(({ id }) => id))
    const coordination = items.find(({ id }) => id === 'city-coordination')
    expect(coordination).toMatchObject({
      title: expect.stringContaining('Quy chế phối hợp'),
      on: 'dossiers',
      within: { unit: 'workingDays', amount: 15 },
      onSilence: { kind: 'deem-consent', legalBasis: expect.stringContaining('Chủ tịch') },
      tells: ['officer', 'unit-head', 'agency-head'],
      confirmed: expect.stringContaining('was not read'),
    })
    expect((await list(api)).items.find(({ id }) => id === 'city-coordination')?.title).toMatch(
      /^Coordination/,
    )
  })

  it('name the procedures that ask under them, and those whose own law comes first', async () => {
    const under = asking({ under: 'city-coordination', insteadOf: undefined }, '1.999998')
    const api = await anApi({ procedures: [shedPermit, under, buildingPermit] })
    const { items, ungoverned } = await list(api)
    const { uses, insteadOf } = items.find(({ id }) => id === 'city-coordination')!
    expect(uses).toEqual([
      {
        procedure: '1.999998',
        name: shedPermit.texts.en.name,
        step: 'opinions',
        agency: { agency: 'department-construction', name: 'Department of Construction' },
      },
    ])
    const before = insteadOf.map(({ procedure }) => procedure)
    expect(before.filter((code) => code === '1.013225')).toHaveLength(4)
    expect(before.filter((code) => code === '1.999998')).toHaveLength(1)
    const permits = ungoverned.filter(({ procedure }) => procedure === '1.013225')
    expect(permits.map(({ agency }) => agency?.agency)).toEqual(['fire-police'])
  })

  it('have each question of a procedure once: under one, before one, or under none', async () => {
    const api = await anApi({ procedures: [buildingPermit] })
    const { items, ungoverned } = await list(api)
    const told = [...items.flatMap(({ uses, insteadOf }) => [...uses, ...insteadOf]), ...ungoverned]
    const asked = buildingPermit.route.flatMap((step) => (step.kind === 'consult' ? step.ask : []))
    expect(told.map(({ agency }) => agency?.agency).sort()).toEqual(asked.map(({ agency }) => agency).sort())
  })

  it('on drafts name the procedures whose step finds whom it asks', async () => {
    const kinds = { ...shedPermit.kinds, consult: { ...shedPermit.kinds.consult, asksOn: 'drafts' } }
    const api = await anApi({ procedures: [{ ...shedPermit, kinds } as Procedure] })
    const { items, ungoverned } = await list(api)
    expect(ungoverned).toEqual([])
    for (const { on, uses } of items)
      expect(uses).toEqual(
        on === 'drafts'
          ? [{ procedure: shedPermit.code, name: shedPermit.texts.en.name, step: 'opinions' }]
          : [],
      )
  })
})
