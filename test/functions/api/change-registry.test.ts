import { anApi } from '../../fixtures/api'

const commands = 'POST /api/v1/registry/commands'

describe('the registry', () => {
  it('is changed by operators alone', async () => {
    const api = await anApi()
    const body = { kind: 'appoint', person: 'hoa', agency: 'ward-ben-thanh', role: 'signer' }
    for (const person of ['hoa', 'tuan', 'lan'])
      expect(await api.refused(person, commands, { body })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    expect((await api.call('operator', commands, { body })).body.roles).toEqual([
      { agency: 'ward-ben-thanh', role: 'reception' },
      { agency: 'ward-ben-thanh', role: 'signer' },
    ])
  })

  it('takes nobody who is not there, in no agency that is not there', async () => {
    const api = await anApi()
    const appoint = { kind: 'appoint', person: 'hoa', agency: 'ward-ben-thanh', role: 'signer' }
    const wrong: [object, string][] = [
      [{ ...appoint, agency: 'ward-atlantis' }, '/agency'],
      [{ ...appoint, person: 'nobody' }, '/person'],
      [{ ...appoint, person: 'lan' }, '/person'],
      [{ ...appoint, role: 'king' }, '/role'],
      [{ kind: 'crown', person: 'hoa' }, '/kind'],
      [{ kind: 'grant-mandate', person: 'minh', from: 'nobody' }, '/from'],
      [{ ...appoint, kind: 'delegate', from: 'hoa', until: '2027-01-01T00:00:00.000Z' }, '/from'],
    ]
    for (const [body, pointer] of wrong) {
      const answer = await api.refused('operator', commands, { body })
      expect([pointer, answer.body.errors?.[0]?.pointer]).toEqual([pointer, pointer])
    }
  })
})
