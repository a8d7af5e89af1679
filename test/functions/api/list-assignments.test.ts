import { AssignmentPage } from '../../../functions/office/assignments/schemas'
import { aDirectingOffice, type DirectingOffice, internalDirecting } from '../../fixtures/directing-office'
import { indicatorsOf } from '../../fixtures/indicator-feed'

let office: DirectingOffice
let number: string
beforeEach(async () => {
  office = await aDirectingOffice()
  number = await office.file()
  await indicatorsOf(office.api.table, [internalDirecting]).deliver()
})

const ask = (person: string | undefined, query: object = {}) =>
  office.api.call(person, 'GET /api/v1/assignments', { query: query as Record<string, string> })
const list = async (person: string, query: object = {}) => {
  const { status, body } = await ask(person, query)
  expect([status, body.errors]).toEqual([200, undefined])
  return AssignmentPage.parse(body)
}
const ids = async (person: string, query: object = {}) =>
  (await list(person, query)).items.map(({ id }) => id)

describe('what agencies were given to do', () => {
  it('is listed for who oversees it: all that is open, without a word of it', async () => {
    const page = await list('son')
    expect(page.items).toMatchObject([
      { id: 'task-1', number, owner: 'department-finance', with: ['ward-sai-gon'], status: 'put' },
      { id: 'task-2', number, owner: 'ward-ben-thanh' },
    ])
    expect(JSON.stringify(page)).not.toContain('Count the sheds')
  })

  it('is listed for an agency: its own, and what it does with others', async () => {
    expect(await ids('kim')).toEqual(['task-1'])
    expect(await ids('vy')).toEqual(['task-1'])
    expect(await ids('duc', { agency: 'ward-ben-thanh' })).toEqual(['task-2'])
    expect(await ids('son', { agency: 'ward-sai-gon' })).toEqual(['task-1'])
  })

  it('is no other agency’s business, nor a citizen’s', async () => {
    expect(await ask('kim', { agency: 'ward-ben-thanh' })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
    expect((await ask('lan')).status).toBe(403)
    expect((await ask(undefined)).status).toBe(401)
  })

  it('is told of a conclusion as far as somebody may see it', async () => {
    expect(await ids('an', { conclusion: number })).toEqual(['task-1', 'task-2'])
    expect(await ids('kim', { conclusion: number })).toEqual(['task-1'])
    expect(await ask('hung', { conclusion: number })).toMatchObject({
      status: 404,
      body: { code: 'unknown-dossier' },
    })
    expect((await ask('an', { conclusion: 'H29-000000-0000' })).status).toBe(404)
  })

  it('is overdue, or over, when it is', async () => {
    expect(await ids('son', { status: 'overdue' })).toEqual([])
    office.api.at = '2026-12-04T02:00:00.000Z'
    expect(await ids('son', { status: 'overdue' })).toEqual(['task-1'])
    expect(await ids('kim', { status: 'overdue' })).toEqual(['task-1'])
    expect(await ids('kim', { status: 'over' })).toEqual([])
  })

  it('comes in pages', async () => {
    const first = await list('son', { limit: '1' })
    const second = await list('son', { limit: '1', cursor: first.next })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['task-1', 'task-2'])
  })

  it('is refused for what is no status or cursor, or is over and of nobody, each with its pointer', async () => {
    const refused = async (query: object) => {
      const { status, body } = await ask('son', query)
      expect(status).toBe(422)
      return body.errors.map(({ pointer }: { pointer: string }) => pointer)
    }
    expect(await refused({ status: 'lost' })).toEqual(['/status'])
    expect(await refused({ cursor: 'nonsense' })).toEqual(['/cursor'])
    expect(await refused({ status: 'over' })).toEqual(['/agency'])
  })
})
