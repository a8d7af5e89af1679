import { known, refuseFaulty } from '../../../lib/checks/check-procedures'
import { defineProcedure } from '../../../workflows/city/define-procedure'
import { cityReminders } from '../../../workflows/city/reminders'
import { checkDefinition } from '../../../workflows/kernel/check-definition'
import { DefinitionFaulty } from '../../../workflows/kernel/errors'
import { faultyProcedure } from '../../fixtures/faulty-procedure'
import { shedPermit } from '../../fixtures/procedure'

test('a sound definition is returned as it was given, with the city’s reminders when it has none', () => {
  const { reminders, ...without } = shedPermit
  expect(defineProcedure(without)).toEqual({ ...without, reminders: cityReminders })
  const own = { ...reminders, daily: [] } as typeof cityReminders
  expect(defineProcedure({ ...shedPermit, reminders: own }).reminders).toBe(own)
})

test('a faulty definition is refused at synthesis with all ten faults, each with the path to its line', () => {
  const { faults, warnings } = checkDefinition(faultyProcedure, known)
  expect(faults.map(({ pointer }) => pointer).sort()).toEqual([
    'code',
    'documents[0].maxBytes',
    'route[0].by',
    'route[1].ask[0].agency',
    'route[1].ask[1].when',
    'route[1].ask[2].onSilence.legalBasis',
    'route[2].supplement.times',
    'route[3].onSilence',
    'route[4].onSilence',
    "texts.en.steps['decision']",
  ])
  expect(warnings).toEqual([])
  const refuse = () => refuseFaulty([shedPermit, faultyProcedure].map((it) => checkDefinition(it, known)))
  expect(refuse).toThrow(DefinitionFaulty)
  expect(refuse).toThrow(/procedure 1\.9999999 version 1 has 10 faults/)
})

test('a fault says what is wrong, the value given, the values allowed and the likely fix', () => {
  const { faults } = checkDefinition(faultyProcedure, known)
  const at = (pointer: string) => faults.find((fault) => fault.pointer === pointer)?.message
  expect(at('route[1].ask[0].agency')).toMatch(
    /^unknown agency, given "fire-polise"; allowed: .*; did you mean "fire-police"\?$/,
  )
  expect(at('route[0].by')).toBe(
    'unknown role, given "receptionist"; allowed: reception, reviewer, signer, records, staff; did you mean "reception"?',
  )
  expect(at('route[1].ask[1].when')).toBe(
    'reads "site.nearWaterways", which is not in the form; did you mean "site.nearWaterway"?',
  )
  expect(at('route[3].onSilence')).toMatch(
    /deemed to agree with himself, given "deem-consent"; allowed: escalate/,
  )
})

test('a definition does not change while it runs, but for what its form works out', () => {
  const defined = defineProcedure({ ...shedPermit, documents: [{ ...shedPermit.documents[0]! }] })
  expect(Object.isFrozen(defined.route)).toBe(true)
  expect(Object.isFrozen(defined.documents[0]?.accepts)).toBe(true)
  expect(Object.isFrozen(defined.form)).toBe(false)
})
