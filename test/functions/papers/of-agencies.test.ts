import { runCommand } from '../../../functions/runtime/run-command'
import { issuer } from '../../fixtures/access-tokens'
import { anAgencyApi } from '../../fixtures/internal-procedure'
import { textOf } from '../../fixtures/pdf-text'

describe('what the office writes of a dossier that an agency filed', () => {
  it('is the control sheet, in which the agency has its name, and none of the forms for people', async () => {
    const { api, file, issue } = await anAgencyApi()
    const number = await file()
    await issue(number)
    const list = `GET /api/v1/dossiers/${number}/papers`
    for (const person of ['quyen', 'phuc'])
      expect((await api.call(person, list)).body.items.map(({ id }: { id: string }) => id)).toEqual(['06'])
    const { body } = await api.call('quyen', `${list}/06`)
    const text = (await textOf(body)).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Nhận: Sở Tư pháp')
    expect(text).not.toContain('agency:')
    expect(text).not.toContain('Người nộp hồ sơ')
  })

  it('is not in the register, which is of what people apply for', async () => {
    const { api, file } = await anAgencyApi()
    const number = await file()
    for (const body of [
      { kind: 'register', person: 'thu', is: 'officer', name: 'thu', issuer, subject: 'sub-thu' },
      { kind: 'appoint', person: 'thu', agency: 'department-justice', role: 'records' },
    ])
      await api.call('operator', 'POST /api/v1/registry/commands', { body })
    const query = { from: '2026-11-24', to: '2026-11-24' }
    const { body } = await api.call('thu', 'GET /api/v1/agencies/department-justice/register', { query })
    const text = await textOf(body)
    expect(text).toContain('Tổng số: 0 hồ sơ')
    expect(text).not.toContain(number)
    // It is not told as one that could not be read, nor as a number that nobody has.
    api.at = '2026-11-25T02:00:00.000Z'
    const later = await api.call('thu', 'GET /api/v1/agencies/department-justice/register', { query })
    expect(await textOf(later.body)).not.toContain('(hủy)')
    // Nor was it read for it.
    const { accesses } = (await api.call('quyen', `GET /api/v1/dossiers/${number}`)).body
    expect(accesses.map(({ what }: { what: string }) => what)).not.toContain('register')
  })

  it('is no apology: an agency is owed none, and nothing waits for the day', async () => {
    const { api, file } = await anAgencyApi()
    const { id, clock } = await api.dossier(await file())
    expect(clock.promisedFor).toBeDefined()
    const head = api.table.items().find(({ pk, sk }) => pk === `DOSSIER#${id}` && sk === 'HEAD')
    expect(head?.byDuePk).toBeUndefined()
    const late = { at: '2027-03-01T02:00:00.000Z', by: 'system' }
    await expect(runCommand(api.desk, id, { kind: 'apologise' }, late)).rejects.toMatchObject({
      code: 'concurrent-change',
    })
    const ofLan = await api.dossier(await api.consulted())
    const shown = api.table.items().find(({ pk, sk }) => pk === `DOSSIER#${ofLan.id}` && sk === 'HEAD')
    expect(shown?.byDuePk).toBeDefined()
  })
})
