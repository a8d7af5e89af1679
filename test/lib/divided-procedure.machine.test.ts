import { verifySignature } from '../../functions/issuance/verify-signature'
import { department, reviewedIfObjected } from '../fixtures/divided-procedure'
import { answers } from '../fixtures/dossier'
import { anOffice } from '../fixtures/machines'

const procedure = reviewedIfObjected
const anOfficeOf = () => anOffice({ procedures: [procedure] })

describe('a procedure whose decision is another agency’s than the one that prepares', () => {
  test('goes from the opinions to that agency, and its machine with it', async () => {
    const office = await anOfficeOf()
    const shed = await office.takes({ procedure, answers })
    await shed.received()
    await shed.consented()
    expect(await shed.machines()).toMatchObject({ procedure: 'decision', 'fire-police': 'SUCCEEDED' })
    expect((await shed.task('decision')).owner).toEqual({ agency: department, role: 'signer' })
    await shed.complete('decision', 'approve')
    expect(await shed.machines()).toMatchObject({ procedure: 'SUCCEEDED' })
    const { passedBy, result, ended } = await shed.dossier()
    expect({ passedBy, by: result?.by, how: ended?.how }).toEqual({
      passedBy: ['review'],
      by: department,
      how: 'issued',
    })
    expect(result?.number).toContain(office.desk.agencies.find(({ id }) => id === department)!.code)
    expect(verifySignature(office.desk.files.documents.get(result!.key)!)).toMatchObject({ ok: true })
    await shed.events()
  })

  test('comes to the review first where somebody objects', async () => {
    const office = await anOfficeOf()
    const shed = await office.takes({ procedure, answers })
    await shed.received()
    await shed.complete('opinion', 'object', { question: 'fire-police' })
    await shed.consented()
    expect(await shed.machines()).toMatchObject({ procedure: 'review' })
    await shed.decided()
    expect(await shed.machines()).toMatchObject({ procedure: 'SUCCEEDED' })
  })

  test('reports the silence of that agency at its own deadline', async () => {
    const office = await anOfficeOf()
    const shed = await office.takes({ procedure, answers })
    await shed.received()
    await shed.consented()
    await office.advance((await shed.task('decision')).dueAt)
    expect(await shed.machines()).toMatchObject({ procedure: 'decision' })
    expect(await shed.task('decision')).toMatchObject({ silences: 1, owner: { agency: department } })
  })
})
