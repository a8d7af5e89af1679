import { example as birth } from '../../../workflows/birth-bundle/v1/example'
import { birthBundle } from '../../../workflows/birth-bundle/v1/procedure'
import { example as permit } from '../../../workflows/building-permit/v1/example'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { example as extract } from '../../../workflows/civil-status-extract/v1/example'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { anApi } from '../../fixtures/api'

const lines = 'A\nSố định danh: 000000000000\nNgày sinh: 01/01/1950'
const names = [
  [civilStatusExtract, extract, 'requester', 'fullName'],
  [civilStatusExtract, extract, 'entry', 'subjectName'],
  [buildingPermit, permit, 'owner', 'fullName'],
  [birthBundle, birth, 'child', 'fullName'],
  [birthBundle, birth, 'mother', 'fullName'],
  [birthBundle, birth, 'residence', 'headFullName'],
] as const

describe('what is printed on a signed result', () => {
  it.each(names)('is a name of one line: %#', async (procedure, example, group, field) => {
    const api = await anApi({ procedures: [procedure] })
    const answers = { ...example, [group]: { ...((example as never)[group] as object), [field]: lines } }
    const answer = await api.refused('lan', `POST /api/v1/procedures/${procedure.code}/dossiers`, {
      body: { answers },
      headers: { 'accept-language': 'vi' },
    })
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'invalid-input',
        errors: [
          { pointer: `/answers/${group}/${field}`, message: 'Chỉ được viết trên một dòng, không xuống dòng' },
        ],
      },
    })
  })

  it('is kept composed, however it was typed', async () => {
    const api = await anApi({ procedures: [civilStatusExtract] })
    const fullName = `  ${'Nguyễn Thị Hường'.normalize('NFD')} `
    const body = { answers: { ...extract, requester: { ...extract.requester, fullName } } }
    const filed = await api.call('lan', 'POST /api/v1/procedures/2.000635/dossiers', { body })
    const { body: dossier } = await api.call('lan', `GET /api/v1/dossiers/${filed.body.number}`)
    expect(dossier.answers.requester.fullName).toBe('Nguyễn Thị Hường')
  })
})
