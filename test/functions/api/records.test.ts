import { PresentedDossier } from '../../../functions/office/presented/presented-dossier'
import { anApi } from '../../fixtures/api'
import { found, inspectedShed } from '../../fixtures/inspected-procedure'

const atInspection = async () => {
  const api = await anApi({ procedures: [inspectedShed] })
  const number = await api.file({})
  await api.complete(number, 'hoa', 'check', { outcome: 'proceed' })
  const { id } = await api.task(number, 'review')
  const call = `POST /api/v1/tasks/${id}/complete`
  const shown = async (person: string) =>
    PresentedDossier.parse((await api.call(person, `GET /api/v1/dossiers/${number}`)).body)
  return { api, number, id, call, shown }
}

describe('what an officer records', () => {
  test('is told with his task, and shown with the dossier once it is made', async () => {
    const { api, number, id, call, shown } = await atInspection()
    const task = (await shown('duc')).tasks.find((one) => one.id === id)
    expect(task?.record).toMatchObject({
      with: 'proceed',
      fields: expect.arrayContaining([
        { path: 'finding', type: 'choice', optional: false, options: ['sound', 'mend', 'unsafe'] },
        { path: 'area', type: 'number', optional: false },
        { path: 'rooms.squareMetres', type: 'number', optional: false },
        { path: 'remark', type: 'text', optional: true },
      ]),
    })
    const answer = await api.call('duc', call, { body: { outcome: 'proceed', record: found } })
    expect([answer.status, answer.body.status]).toEqual([200, 'done'])
    const { records, step } = await shown('tuan')
    expect(records).toEqual([{ step: 'inspection', values: found, at: expect.any(String), by: 'duc' }])
    expect(step).toBe('second-look')
    expect((await api.dossier(number)).records).toEqual({
      inspection: { ...found, remark: undefined },
    })
  })

  test.each([
    [{ ...found, finding: 'good' }, '/record/finding', 'allowed: sound, mend, unsafe'],
    [{ ...found, area: 0 }, '/record/area', 'too-small: 1'],
    [{ ...found, rooms: [{ use: 'sleep', squareMetres: 0.5 }] }, '/record/rooms/0/squareMetres', 'not-whole'],
    [{ ...found, findings: 'mend' }, '/record/findings', 'unknown-field: finding'],
    [{ ...found, seenOn: undefined }, '/record/seenOn', 'required'],
    [undefined, '/record', 'required'],
  ])('that is wrong is told by its field, and nothing is written', async (record, pointer, _message) => {
    const { api, number, call } = await atInspection()
    const before = await api.dossier(number)
    const { status, body } = await api.refused('duc', call, { body: { outcome: 'proceed', record } })
    expect([status, body.code]).toEqual([422, 'invalid-input'])
    expect(body.errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer)
    expect(await api.dossier(number)).toEqual(before)
  })

  test('is not taken with a refusal, nor where the step records nothing', async () => {
    const { api, call, number } = await atInspection()
    const body = { outcome: 'refuse', reason: 'x', record: found }
    expect((await api.refused('duc', call, { body })).status).toBe(422)
    expect((await api.dossier(number)).ended).toBeUndefined()
    const { id } = await api.task(await api.file({}), 'check')
    const stray = await api.refused('hoa', `POST /api/v1/tasks/${id}/complete`, {
      body: { outcome: 'proceed', record: { finding: 'sound' } },
    })
    expect([stray.status, stray.body.errors[0].pointer]).toEqual([422, '/record'])
  })

  test('is told of each step of the procedure, with its words', async () => {
    const { api } = await atInspection()
    const { body } = await api.call(undefined, 'GET /api/v1/procedures/1.999999')
    const step = body.route.find(({ id }: { id: string }) => id === 'inspection')
    expect(step.records.properties.finding).toMatchObject({ title: 'Finding' })
  })
})
