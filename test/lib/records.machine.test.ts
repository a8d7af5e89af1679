import { found, inspectedShed } from '../fixtures/inspected-procedure'
import { anOffice } from '../fixtures/machines'

const procedure = inspectedShed
const answers = { name: 'Lan', storeys: 2, river: false, free: true }
const filed = async () => {
  const office = await anOffice({ procedures: [procedure], plainResults: true })
  const shed = await office.takes({ procedure, answers })
  await shed.complete('check', 'proceed')
  return { office, shed }
}
const records = (record: object) => ({ record: { ...record } })

describe('a machine whose officers record what they find', () => {
  test('goes by what was recorded, and to its result', async () => {
    const { shed } = await filed()
    await shed.complete('review', 'proceed', records(found))
    expect(await shed.machines()).toMatchObject({ procedure: 'second-look' })
    await shed.complete('review', 'proceed')
    await shed.complete('decision', 'approve', records({ book: 'HKD-0007', fee: 0 }))
    expect(await shed.machines()).toMatchObject({ procedure: 'SUCCEEDED' })
    expect((await shed.dossier()).records).toMatchObject({ inspection: { finding: 'mend' } })
  })

  test('reports its silence, which records nothing, and takes the record late', async () => {
    const { office, shed } = await filed()
    await office.advance((await shed.task('review')).dueAt)
    expect(await shed.machines()).toMatchObject({ procedure: 'inspection.direction' })
    await office.advance((await shed.task('direction')).dueAt)
    expect(await shed.dossier()).not.toHaveProperty('records')
    await shed.complete('review', 'proceed', records({ ...found, finding: 'sound' }))
    expect(await shed.machines()).toMatchObject({ procedure: 'decision' })
    const { dueAt } = await shed.task('decision')
    await office.advance(dueAt)
    expect(await shed.task('decision')).toMatchObject({ silences: 1 })
  })
})
