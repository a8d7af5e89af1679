import { PresentedConsultation } from '../../../functions/office/presented/presented-dossier'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { type Api, anApi } from '../../fixtures/api'
import { changed } from '../../fixtures/changed-procedure'
import { answers } from '../../fixtures/dossier'

const reviewedElsewhere = (agency: string) =>
  changed((it) =>
    Object.assign(it.route[3], { agency, shows: { fields: ['storeys'], documents: ['drawing'] } }),
  ) as Procedure

describe('a dossier that another agency reviews', () => {
  let api: Api
  let number: string
  beforeEach(async () => {
    api = await anApi({ procedures: [reviewedElsewhere('fire-police')] })
    number = await api.file({ storeys: 1, river: false, free: true })
  })
  const read = (person: string) => api.call(person, `GET /api/v1/dossiers/${number}`)
  const complete = async (person: string, kind: 'check' | 'review', outcome: string) => {
    const { id } = await api.task(number, kind)
    return api.call(person, `POST /api/v1/tasks/${id}/complete`, { body: { outcome } })
  }

  test('is hidden from that agency before it comes to its step', async () => {
    expect((await api.refused('bao', `GET /api/v1/dossiers/${number}`)).status).toBe(404)
  })

  test('shows it the task, and what the step shares, until it is done', async () => {
    await complete('hoa', 'check', 'proceed')
    const { body } = await read('bao')
    const { tasks, documents, opinions, shared } = PresentedConsultation.parse(body)
    expect(body.answers).toEqual({ storeys: 1 })
    expect(JSON.stringify(body)).not.toContain(answers.name)
    expect(documents.map(({ type }) => type)).toEqual(['drawing'])
    expect(tasks.map(({ kind, status }) => [kind, status])).toEqual([['review', 'open']])
    expect([opinions, shared]).toEqual([[], true])

    expect((await complete('duc', 'review', 'proceed')).status).toBe(403)
    expect((await complete('bao', 'review', 'proceed')).status).toBe(200)
    const after = PresentedConsultation.parse((await read('bao')).body)
    expect(after).toMatchObject({ documents: [], shared: false })
    expect(after.tasks.map(({ kind, status }) => [kind, status])).toEqual([['review', 'done']])
    expect((await api.dossier(number)).step).toBe('decision')
  })

  test('is not filed where a rule gives a step to an agency that there is not', async () => {
    const elsewhere = await anApi({ procedures: [reviewedElsewhere('nobody')] })
    const body = { answers, documents: [await elsewhere.drawing('lan')] }
    const refused = await elsewhere.refused('lan', 'POST /api/v1/procedures/1.999999/dossiers', { body })
    expect([refused.status, refused.body.code]).toEqual([409, 'definition-faulty'])
  })
})
