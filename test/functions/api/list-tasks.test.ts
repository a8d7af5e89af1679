import type { Procedure } from '../../../workflows/kernel/procedure'
import { anApi } from '../../fixtures/api'
import { answers } from '../../fixtures/dossier'
import { shedPermit } from '../../fixtures/procedure'

const barn: Procedure = { ...shedPermit, code: '1.999998' }

test('a law that can’t be read takes the tasks of its own dossiers out of the list, and no others', async () => {
  const api = await anApi({ procedures: [shedPermit, barn] })
  const sheds = [await api.file(), await api.file({ storeys: 1 })]
  const body = { answers, documents: [await api.drawing('lan')] }
  await api.call('lan', `POST /api/v1/procedures/${barn.code}/dossiers`, { body })
  const { law } = api.outside
  const { version } = law
  law.version = async (code, which) => {
    if (code === barn.code) throw new Error('not what was published')
    return version(code, which)
  }
  const listed = await api.call('hoa', 'GET /api/v1/tasks', { query: { agency: 'ward-ben-thanh' } })
  expect(listed.body.items.map(({ dossier }: { dossier: string }) => dossier).sort()).toEqual(sheds.sort())
  expect(listed.body.leftOut).toBe(1)
})
