import { createHash } from 'node:crypto'
import { transitionCost } from '../../lib/transition-cost'
import { buildingPermit } from '../../workflows/building-permit/v1/procedure'
import { kindOf } from '../../workflows/kernel/kind-of'
import type { Procedure } from '../../workflows/kernel/procedure'
import { permitAskingTwo } from '../fixtures/applications'
import { commentOf, consultationComment, definitionsOf } from '../fixtures/embedded-machines'
import { anOffice } from '../fixtures/machines'
import { inTurn, meaningsOf } from '../fixtures/objections'

const water = 'department-natural-resources'
const planning = 'department-planning-architecture'
const meanings = meaningsOf(buildingPermit)

/** A permit that two agencies are asked about, one of which objects. */
const objectedTo = async (procedure: Procedure) => {
  const office = await anOffice({ procedures: [procedure], plainResults: true })
  const permit = await office.takes({ procedure, answers: permitAskingTwo })
  await permit.received()
  await permit.complete('opinion', 'object', { question: water })
  await permit.complete('opinion', 'agree', { question: planning })
  return { office, permit }
}
const placesOf = (procedure: Procedure): string[] =>
  procedure.route.flatMap((step) => kindOf(procedure, step).places(step))
const added = (procedure: Procedure): string[] =>
  placesOf(procedure).filter((place) => !placesOf(buildingPermit).includes(place))

describe('the building permit as it is shipped', () => {
  test('takes sixteen transitions with two agencies, also when one of them objects', async () => {
    expect(transitionCost(buildingPermit, 2).transitions).toBe(16)
    const { permit } = await objectedTo(buildingPermit)
    expect(await permit.machines()).toEqual({
      procedure: 'review',
      [water]: 'SUCCEEDED',
      [planning]: 'SUCCEEDED',
    })
    await permit.decided()
    expect(await permit.transitions()).toBe(16)
    const { questions, ended } = await permit.dossier()
    expect(questions[water]?.heeded?.how).toBe('reasoned')
    expect(ended?.how).toBe('issued')
  })

  test('runs on the machines that it ran on before an objection meant anything', () => {
    const machines = definitionsOf([buildingPermit])
    const hashOf = (comment: string) =>
      createHash('sha256').update(JSON.stringify(machines[comment])).digest('hex')
    expect(hashOf(commentOf(buildingPermit))).toBe(
      '12af31e08bd1d922d8cb8e577db16eb21c9a3e2c85c320488ae49661f5bdf735',
    )
    expect(hashOf(consultationComment)).toBe(
      'd6caf954e3ab032196a89160369072bcbf189627bf9ed37275c173fd96509e7b',
    )
  })
})

describe('a permit whose law says that an objection', () => {
  test('needs reasons has no more places', () => {
    expect(added(meanings.reasons)).toEqual([])
  })

  test('is the applicant’s to answer waits for him, and asks again whoever objected', async () => {
    expect(added(meanings.applicant)).toEqual(['opinions.supplement'])
    const { permit } = await objectedTo(meanings.applicant)
    expect((await permit.machines()).procedure).toBe('opinions.supplement')
    await permit.supplement()
    expect(await permit.machines()).toMatchObject({ procedure: 'opinions', [water]: 'answer' })
    const names = (await permit.executions()).map(({ name }) => name)
    expect(names).toContain(`D1-${water}-2-1`)
    expect(names).not.toContain(`D1-${planning}-2-1`)
    await permit.complete('opinion', 'agree', { question: water })
    await permit.decided()
    expect(new Set(Object.values(await permit.machines()))).toEqual(new Set(['SUCCEEDED']))
    // Two for the applicant, two for the gate that opens again, two for the second round.
    expect(await permit.transitions()).toBe(16 + 6)
    await permit.events()
  })

  test('ends the dossier ends its machine too, with nothing left to wait for', async () => {
    expect(added(meanings.refuse)).toEqual([])
    const { permit } = await objectedTo(meanings.refuse)
    expect(await permit.machines()).toEqual({
      procedure: 'SUCCEEDED',
      [water]: 'SUCCEEDED',
      [planning]: 'SUCCEEDED',
    })
    expect((await permit.dossier()).ended?.how).toBe('refused')
    expect((await permit.events()).at(-1)).toBe('refused')
  })

  test('is reported waits for the ruling, and goes on by it', async () => {
    expect(added(meanings.report)).toEqual(['opinions.ruling'])
    const { permit } = await objectedTo(meanings.report)
    expect((await permit.machines()).procedure).toBe('opinions.ruling')
    await permit.complete('ruling', 'ask-again')
    expect(await permit.machines()).toMatchObject({ procedure: 'opinions', [water]: 'answer' })
    await permit.complete('opinion', 'object', { question: water })
    expect((await permit.machines()).procedure).toBe('opinions.ruling')
    await permit.complete('ruling', 'proceed')
    await permit.decided()
    expect(new Set(Object.values(await permit.machines()))).toEqual(new Set(['SUCCEEDED']))
    expect((await permit.dossier()).ended?.how).toBe('issued')
    await permit.events()
  })
})

test('a question that comes after another has its machine when that one’s answer is there', async () => {
  const procedure = inTurn(buildingPermit, [planning, water])
  const office = await anOffice({ procedures: [procedure], plainResults: true })
  const permit = await office.takes({ procedure, answers: permitAskingTwo })
  await permit.received()
  expect(await permit.machines()).toEqual({ procedure: 'opinions', [planning]: 'answer' })
  await permit.complete('opinion', 'agree', { question: planning })
  expect(await permit.machines()).toEqual({
    procedure: 'opinions',
    [planning]: 'SUCCEEDED',
    [water]: 'answer',
  })
  await permit.complete('opinion', 'agree', { question: water })
  expect(await permit.machines()).toMatchObject({ procedure: 'review', [water]: 'SUCCEEDED' })
  await permit.decided()
  expect(await permit.transitions()).toBe(16)
})
