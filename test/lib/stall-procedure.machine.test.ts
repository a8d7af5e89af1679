import { anOffice } from '../fixtures/machines'
import { stall, stallPermit } from '../fixtures/stall-procedure'

const procedure = stallPermit
const small = { ...stall, squareMetres: 3, cooks: false }
const anOfficeOf = () => anOffice({ procedures: [procedure], plainResults: true })

describe('a procedure that asks whom the answers find', () => {
  test('waits for them in machines of their own, and their silence is theirs', async () => {
    const office = await anOfficeOf()
    const filed = await office.takes({ procedure, answers: stall })
    await filed.received()
    expect(await filed.machines()).toMatchObject({ procedure: 'places', 'site-police': 'answer' })
    await office.advance((await filed.task('opinion', 'site-police')).dueAt)
    const { questions } = await filed.dossier()
    expect(questions['site-police']).toMatchObject({ agency: 'ward-police-sai-gon', status: 'deemed' })
    expect(await filed.machines()).toMatchObject({ procedure: 'places', 'site-police': 'SUCCEEDED' })
    expect((await filed.dossier()).clock).not.toHaveProperty('runningSince')
    await office.advance((await filed.task('opinion', 'site-ward')).dueAt)
    expect((await filed.dossier()).clock).toMatchObject({ usedMinutes: 0, runningSince: expect.any(String) })
    expect(await filed.machines()).toMatchObject({ procedure: 'review', 'site-ward': 'SUCCEEDED' })
  })
  test('holds the review until the notice has hung, and records its silence only then', async () => {
    const office = await anOfficeOf()
    const filed = await office.takes({ procedure, answers: small })
    await filed.received()
    expect(await filed.machines()).toMatchObject({ procedure: 'review' })
    await expect(filed.complete('review', 'proceed')).rejects.toMatchObject({ code: 'too-early' })
    const { notBefore, dueAt } = await filed.task('review')
    await office.advance(notBefore!.at)
    expect(await filed.task('review')).toMatchObject({ silences: 0 })
    await office.advance(dueAt)
    expect(await filed.task('review')).toMatchObject({ silences: 1 })
    await filed.complete('review', 'proceed')
    await filed.complete('decision', 'approve')
    expect(await filed.machines()).toMatchObject({ procedure: 'SUCCEEDED' })
  })
})
