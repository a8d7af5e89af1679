import { known } from '../../../../lib/checks/check-procedures'
import { wardPoliceOf } from '../../../../workflows/city/ward-choice'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { DefinitionFaulty, Inconsistent } from '../../../../workflows/kernel/errors'
import { planOf } from '../../../../workflows/kernel/file-dossier'
import { questionsIn } from '../../../../workflows/kernel/kind-of'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { agencyAsked } from '../../../../workflows/kernel/step-agency'
import { journeyOf } from '../../../fixtures/dossier'
import { shedPermit } from '../../../fixtures/procedure'
import { stall, stallPermit } from '../../../fixtures/stall-procedure'

const asking = (procedure: Procedure) =>
  procedure.route.flatMap((step) => questionsIn(procedure, step).map((rule) => ({ step, rule })))
const changed = (more: object): Procedure => ({
  ...stallPermit,
  route: stallPermit.route.map((step) =>
    step.kind === 'consult' ? { ...step, ask: step.ask.map((rule) => ({ ...rule, ...more })) } : step,
  ) as never,
})
const faultsOf = (procedure: Procedure) => checkDefinition(procedure, known).faults

describe('a question whose agency the answers find', () => {
  test('is sound where every answer leads to an agency', () => {
    expect(faultsOf(stallPermit)).toEqual([])
  })

  test('is put to the agency of the place, which the plan keeps', () => {
    const journey = journeyOf({ procedure: stallPermit, answers: stall })
    expect(journey.dossier.plan).toMatchObject({
      ask: { places: ['site-police', 'site-ward'] },
      questions: { 'site-police': wardPoliceOf('ward-sai-gon'), 'site-ward': 'ward-sai-gon' },
    })
    journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z')
    expect(Object.values(journey.dossier.questions).map(({ agency }) => agency)).toEqual([
      'ward-police-sai-gon',
      'ward-sai-gon',
    ])
    expect(journey.task('opinion', 'site-ward').owner).toEqual({ agency: 'ward-sai-gon', role: 'reviewer' })
  })

  test('is not put to an agency that decides: nobody asks himself', () => {
    const plan = planOf({ ...stallPermit, decidedBy: { field: 'ward' } }, { ...stall })
    expect(plan.ask).toEqual({ places: ['site-police'] })
    expect(plan.questions).toEqual({ 'site-police': 'ward-police-sai-gon' })
  })

  test('has no place in the plan where all are named, and a plan without it is read as before', () => {
    const { plan } = journeyOf({
      procedure: shedPermit,
      answers: { storeys: 8, river: true, free: true },
    }).dossier
    expect(plan).not.toHaveProperty('questions')
    for (const { rule } of asking(shedPermit)) expect(agencyAsked({ plan }, rule)).toBe(rule.agency)
    expect(() => agencyAsked({ plan }, asking(stallPermit)[0]!.rule)).toThrow(Inconsistent)
  })

  test('that a rule finds nothing is the definition’s fault, and nothing is filed', () => {
    expect(() => planOf(changed({ agency: () => undefined }), { ...stall })).toThrow(DefinitionFaulty)
  })
})

test.each([
  [
    'leads to no agency',
    { agency: ({ ward }: { ward: string }) => (ward === 'ward-sai-gon' ? 'nobody' : ward) },
    'route[1].ask[0].agency',
    /must name an agency of the registry, given "nobody"; for ward = "ward-sai-gon"/,
  ],
  ['has no name', { id: undefined }, 'route[1].ask[0].id', /is missing: whom it asks is found/],
  [
    'always finds who decides',
    { agency: () => 'department-industry-trade' },
    'route[1].ask[0].agency',
    /is the deciding agency: it would ask itself, given "department-industry-trade"; make it a review step/,
  ],
  [
    'is under a regulation that does not bind all whom it finds',
    {
      agency: ({ ward, cooks }: { ward: string; cooks: boolean }) => (cooks ? ward : wardPoliceOf(ward)),
      under: 'city-coordination',
    },
    'route[1].ask[0].under',
    /does not bind every agency that the question may be put to, given "ward-police-sai-gon"; give the question/,
  ],
  [
    'may find an agency that a regulation binds, and does not say why it has terms of its own',
    { agency: ({ ward }: { ward: string }) => ward, under: undefined },
    'route[1].ask[0].insteadOf',
    /a regulation governs this question.*allowed: city-coordination/,
  ],
])('a question that %s is told', (_, more, pointer, says) => {
  expect(faultsOf(changed(more))).toContainEqual({ pointer, message: expect.stringMatching(says) })
})
