import { example } from '../../../workflows/civil-status-extract/v1/example'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { anApi } from '../../fixtures/api'

const lan = { fullName: 'NGUYỄN THỊ LAN', identityNumber: '079190000001', birthDate: '1990-05-12' }

const factsAbout = async (
  requester: object,
  registered: Parameters<typeof anApi>[0] = { registered: { 'sub-lan': { person: lan } } },
) => {
  const api = await anApi({ procedures: [civilStatusExtract], ...registered })
  const appoint = { kind: 'appoint', person: 'mai', agency: 'department-justice', role: 'reception' }
  await api.call('operator', 'POST /api/v1/registry/commands', { body: appoint })
  const body = { answers: { ...example, requester: { ...example.requester, ...requester } } }
  const filed = await api.call('lan', 'POST /api/v1/procedures/2.000635/dossiers', { body })
  return (await api.call('mai', `GET /api/v1/dossiers/${filed.body.number}`)).body.facts
}

describe('what the officers are told of a dossier', () => {
  it('is that the account and the person of the form are one', async () => {
    expect((await factsAbout({})).account).toEqual({ compared: true, differing: [] })
    expect((await factsAbout({ birthDate: '1990' })).account.differing).toEqual([])
  })

  it('is in what they differ, when they are two', async () => {
    const minh = { fullName: 'Trần Văn Minh', identityNumber: '079085000002', birthDate: '1985-11-03' }
    expect((await factsAbout(minh)).account).toEqual({
      compared: true,
      differing: ['requester.fullName', 'requester.birthDate', 'requester.identityNumber'],
    })
  })

  it('is that it could not be looked up', async () => {
    expect((await factsAbout({}, { registered: {} })).account).toEqual({ compared: false, differing: [] })
  })
})
