import type { Standing } from '../../../functions/office/applying/schemas'
import { withdrawDossier } from '../../../functions/office/applying/withdraw-dossier'
import { issuer } from '../../fixtures/access-tokens'
import { anApi } from '../../fixtures/api'

const reason = 'not wanted any more'
const key = { pk: 'KEPT', sk: 'KEPT' }

const anOffice = async () => {
  const api = await anApi()
  const number = await api.file()
  const asked = (id: string) => ({
    at: api.at,
    language: 'en' as const,
    person: { id, kind: 'citizen' as const, roles: [], mandates: [] },
    identity: { issuer, subject: `sub-${id}` },
  })
  return { api, number, asked, kept: () => api.table.get(key) }
}

describe('a command of the office', () => {
  it('is answered by how the dossier then is, and what is kept with the answer is written with it', async () => {
    const { api, number, asked, kept } = await anOffice()
    const who = {
      ...asked('lan'),
      alsoWrite: ({ ended = '' }: Standing) => [{ name: 'keep', put: { ...key, ended } }],
    }
    const standing = await withdrawDossier({ number, reason }, who, api.desk)
    expect(standing).toMatchObject({ number, ended: 'withdrawn' })
    expect(await kept()).toMatchObject({ ended: 'withdrawn' })
  })

  it('that is refused keeps nothing', async () => {
    const { api, number, asked, kept } = await anOffice()
    const who = { ...asked('minh'), alsoWrite: () => [{ name: 'keep', put: key }] }
    await expect(withdrawDossier({ number, reason }, who, api.desk)).rejects.toMatchObject({
      code: 'unknown-dossier',
    })
    expect(await kept()).toBeUndefined()
  })
})
