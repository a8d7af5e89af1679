import { checkObjections } from '../../../bench/soak/check-objections'
import { soak } from '../../../bench/soak/soak'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { permitAskingTwo } from '../../fixtures/applications'
import { anOffice } from '../../fixtures/machines'
import { meaningsOf } from '../../fixtures/objections'

const water = 'department-natural-resources'
const planning = 'department-planning-architecture'
const meanings = Object.values(meaningsOf(buildingPermit)).map((procedure, index) => ({
  ...procedure,
  code: `1.01322${6 + index}`,
}))

test('whatever an objection means, it has its consequence in random dossiers', async () => {
  const tell = () => {}
  const { faults, happened } = await soak({ count: 20, seed: 20_261_201, procedures: meanings, tell })
  expect(faults).toEqual([])
  for (const type of ['opinion-given', 'result-issued', 'refused', 'ruled'])
    expect([type, happened[type] ?? 0]).not.toEqual([type, 0])
})

/** A permit that was issued although an agency objected, with what its reviewer said to that. */
const issuedInSpite = async () => {
  const office = await anOffice({ procedures: [buildingPermit], plainResults: true })
  const permit = await office.takes({ procedure: buildingPermit, answers: permitAskingTwo })
  await permit.received()
  await permit.complete('opinion', 'object', { question: water })
  await permit.complete('opinion', 'agree', { question: planning })
  await permit.decided()
  return (await office.desk.dossiers.read(permit.id))!
}

describe('the soak sees', () => {
  test('nothing where the reviewer answered the objection', async () => {
    expect(checkObjections(await issuedInSpite(), buildingPermit)).toEqual([])
  })

  test('an objection that was passed over', async () => {
    const record = await issuedInSpite()
    const { heeded: _heeded, ...question } = record.dossier.questions[water]!
    const dossier = { ...record.dossier, questions: { [water]: question } }
    expect(checkObjections({ ...record, dossier }, buildingPermit)).toEqual([
      `objection: ${water}, and it was issued`,
    ])
  })

  test('an objection that was answered without a word, or by who had nothing to say about it', async () => {
    const record = await issuedInSpite()
    const silent = record.events.map(({ event }) => ({ event }))
    expect(checkObjections({ ...record, events: silent }, buildingPermit)).toEqual([
      `objection: ${water} is reasoned without a word`,
    ])
    const question = record.dossier.questions[water]!
    const ruled = { ...question, heeded: { ...question.heeded!, how: 'ruled' as const } }
    const dossier = { ...record.dossier, questions: { [water]: ruled } }
    expect(checkObjections({ ...record, dossier }, buildingPermit)).toEqual([
      `objection: ${water} is ruled by review`,
    ])
  })
})
