import { example } from '../../../workflows/birth-bundle/v1/example'
import { birthBundle } from '../../../workflows/birth-bundle/v1/procedure'
import { type Api, anApi } from '../../fixtures/api'

const call = 'POST /api/v1/procedures/3.000722/dossiers'
const father = example.father!
const registered = {
  'sub-lan': { person: { identityNumber: example.mother.identityNumber, fullName: example.mother.fullName } },
  'sub-minh': { person: { identityNumber: father.identityNumber, fullName: father.fullName } },
}

describe('a child that is filed twice', () => {
  let api: Api
  let proof: (person: string) => Promise<{ type: string; uploadId: string }[]>
  beforeEach(async () => {
    api = await anApi({ procedures: [birthBundle], registered })
    proof = async (person) => [{ type: 'birth-proof', uploadId: await api.upload(person) }]
  })
  const file = async (person: string, given: object = {}, more: object = {}) =>
    api.call(person, call, {
      body: { answers: { ...example, ...given }, documents: await proof(person), ...more },
    })
  // As the father writes it: in capitals, decomposed, with spaces, and as the one who declares.
  const byFather = {
    declarant: {
      ...example.declarant,
      fullName: father.fullName,
      identityNumber: father.identityNumber,
      relation: 'father',
    },
    child: { ...example.child, fullName: `  ${example.child.fullName.normalize('NFD').toUpperCase()}` },
  }

  it('is told to a parent before sending, without the number of the other', async () => {
    expect((await file('lan')).body.alike).toBeUndefined()
    const refused = await file('minh', byFather, { unlessAlike: true })
    expect(refused).toMatchObject({ status: 409, body: { code: 'filed-alike' } })
    expect(JSON.stringify(refused.body)).not.toContain('H29')
    const sent = await file('minh', byFather)
    expect(sent).toMatchObject({ status: 201, body: { alike: [{}] } })
  })

  it('is told with its number to whose it is', async () => {
    const { body } = await file('lan')
    expect((await file('lan', {}, { unlessAlike: true })).body.errors).toEqual([
      { pointer: '/answers', message: `The dossier is ${body.number}` },
    ])
  })

  it('is told to the officers of both, whoever was first', async () => {
    const [one, other] = await Promise.all([file('lan'), file('minh', byFather)])
    const numbers = [one.body.number, other.body.number]
    for (const number of numbers) {
      const { body } = await api.call('hoa', `GET /api/v1/dossiers/${number}`)
      expect(body.facts.alike.map((found: { number: string }) => found.number)).toEqual(
        numbers.filter((found) => found !== number),
      )
      expect(body.facts.alikeMore).toBe(false)
    }
    const { body: own } = await api.call('lan', `GET /api/v1/dossiers/${one.body.number}`)
    expect(own.facts).toBeUndefined()
  })

  it('is told to no stranger, also when he says that he is the father', async () => {
    api.outside.registers.find = async (subject) =>
      subject === 'sub-minh' ? { person: { identityNumber: '079085000002' } } : undefined
    await file('lan')
    const guess = { father: { ...father, identityNumber: '079085000002' } }
    expect((await file('minh', guess, { unlessAlike: true })).status).toBe(201)
  })

  it('is another child when the day or the parents are others', async () => {
    await file('lan')
    const child = { ...example.child, birthDate: '2026-11-11' }
    expect((await file('lan', { child })).body.alike).toBeUndefined()
  })

  it('can be filed anew when the first was withdrawn', async () => {
    const { body } = await file('lan')
    await api.call('lan', `POST /api/v1/dossiers/${body.number}/withdraw`, { body: { reason: 'Wrong ward' } })
    expect((await file('lan', {}, { unlessAlike: true })).status).toBe(201)
  })

  it('leaves no number and no name in the keys of the table', async () => {
    const { body } = await file('lan')
    const keys = api.table.items().filter(({ pk }) => pk.startsWith('LIKE#'))
    const id = await api.desk.dossiers.find(body.number)
    // All that is in them: a hash, and the opaque identifier of a dossier.
    const key = { pk: expect.stringMatching(/^LIKE#[0-9a-f]{64}$/), sk: id }
    expect(keys).toEqual([key, key])
  })

  it('is looked for in so many dossiers, however many there are', async () => {
    for (let count = 0; count < 8; count += 1) await file('lan')
    const { body } = await file('lan')
    expect(body.alike).toHaveLength(5)
    const { body: seen } = await api.call('hoa', `GET /api/v1/dossiers/${body.number}`)
    expect(seen.facts.alike).toHaveLength(5)
    expect(seen.facts.alikeMore).toBe(true)
  })
})
