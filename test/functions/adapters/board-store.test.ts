import { boardStore, linesOf } from '../../../functions/adapters/board-store'
import { instant } from '../../../workflows/kernel/instant'
import { directing, tasks } from '../../fixtures/assigning-procedure'
import { aDossier } from '../../fixtures/dossier'
import { overBothTables } from './both-tables'

const at = (local: string) => instant(Date.parse(`${local}:00+07:00`))
const given = () => aDossier(tasks as never, directing)
type Journey = ReturnType<typeof given>
const reason = 'because'
const says = (
  journey: Journey,
  kind: Parameters<Journey['task']>[0],
  outcome: string,
  when: string,
  more = {},
) => journey.completes(kind, outcome, at(when), { reason, ...more }, 'task-1')

/** As many tasks as there may be, each with as many who help as it may have. */
const many = () => {
  const [task] = tasks.tasks
  const helpers = { with1: 'ward-sai-gon', with2: 'ward-ben-thanh', with3: 'department-health' }
  const all = Array.from({ length: 20 }, (_, index) => ({ ...task, ...helpers, what: `${index}` }))
  return aDossier({ tasks: all } as never, directing)
}

test('a line holds no words', () => {
  const lines = linesOf(given().dossier)
  expect(lines[0]).toEqual({
    id: 'task-1',
    dossier: 'D1',
    number: 'H29.16-261124-0001',
    by: 'peoples-committee',
    owner: 'department-finance',
    with: ['ward-sai-gon'],
    status: 'put',
    askedAt: at('2026-11-24T09:00'),
    dueAt: at('2026-12-01T17:00'),
    silences: 0,
  })
})

overBothTables((anEmptyTable) => {
  const aBoard = async () => {
    const board = boardStore(await anEmptyTable())
    const keep = ({ dossier }: Journey, anew = false) =>
      board.keep(dossier.id, linesOf(dossier), dossier.sequence, anew)
    const openOf = async (agency: string) =>
      (await board.ofAgency(agency, 'open', 10)).items.map(({ id }) => id)
    return { board, keep, openOf }
  }

  test('all that is open is listed once, the soonest due first; an agency has what it helps with too', async () => {
    const { board, keep, openOf } = await aBoard()
    await keep(given())
    expect((await board.open(10)).items.map(({ id }) => id)).toEqual(['task-1', 'task-2'])
    expect(await openOf('department-finance')).toEqual(['task-1'])
    expect(await openOf('ward-sai-gon')).toEqual(['task-1'])
    expect(await openOf('ward-ben-thanh')).toEqual(['task-2'])
    expect(await openOf('department-health')).toEqual([])
    expect((await board.open(10, undefined, at('2026-12-05T08:00'))).items.map(({ id }) => id)).toEqual([
      'task-1',
    ])
  })

  test('pages go on where they ended', async () => {
    const { board, keep } = await aBoard()
    await keep(given())
    const first = await board.open(1)
    const second = await board.open(1, first.cursor)
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['task-1', 'task-2'])
  })

  test('what is counted and sorted by is known without a line being read', async () => {
    const { board, keep } = await aBoard()
    const journey = given()
    says(journey, 'uptake', 'decline', '2026-11-24T10:00')
    await keep(journey)
    const first = await board.openKeys(undefined, 1)
    const second = await board.openKeys(undefined, 5, first.cursor)
    const of = { dossier: 'D1', by: 'peoples-committee' }
    expect([...first.items, ...second.items]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...of, id: 'task-1', agency: 'department-finance', waits: true }),
        expect.objectContaining({ ...of, id: 'task-2', agency: 'ward-ben-thanh', waits: false }),
      ]),
    )
    const [helps] = (await board.openKeys('ward-sai-gon', 5)).items
    expect(helps).toMatchObject({ id: 'task-1', agency: 'ward-sai-gon', dueAt: first.items[0]?.dueAt })
    expect((await board.linesAt(second.items)).items.map(({ id }) => id)).toEqual(
      second.items.map(({ id }) => id),
    )
  })

  test('what was given to another agency is no longer on the list of who declined it', async () => {
    const { keep, openOf, board } = await aBoard()
    const journey = given()
    await keep(journey)
    says(journey, 'uptake', 'decline', '2026-11-24T10:00')
    says(journey, 'ruling', 'reassign', '2026-11-24T11:00', { agency: 'ward-sai-gon' })
    await keep(journey)
    expect(await openOf('department-finance')).toEqual([])
    expect(await openOf('ward-sai-gon')).toEqual(['task-1'])
    expect(await board.holds('D1', linesOf(journey.dossier))).toBe(true)
  })

  test('what is over leaves the list of what is to be done, and stays with its agencies', async () => {
    const { board, keep } = await aBoard()
    const journey = given()
    says(journey, 'uptake', 'decline', '2026-11-24T10:00')
    says(journey, 'ruling', 'drop', '2026-11-24T11:00')
    await keep(journey)
    expect((await board.open(10)).items.map(({ id }) => id)).toEqual(['task-2'])
    for (const agency of ['department-finance', 'ward-sai-gon'])
      expect((await board.ofAgency(agency, 'over', 10)).items).toMatchObject([
        { id: 'task-1', status: 'dropped' },
      ])
    expect((await board.ofDossier('D1')).items.map(({ id, status }) => [id, status])).toEqual([
      ['task-1', 'dropped'],
      ['task-2', 'put'],
    ])
  })

  test('newer lines replace older ones, and never the other way round', async () => {
    const { board, keep } = await aBoard()
    const old = given()
    const journey = given()
    says(journey, 'uptake', 'accept', '2026-11-24T10:00')
    await keep(journey)
    await keep(old)
    await keep(old, true)
    expect(await board.holds('D1', linesOf(journey.dossier))).toBe(true)
    expect(await board.holds('D1', linesOf(old.dossier))).toBe(false)
  })

  test('lines that were spoiled are made anew from the same event', async () => {
    const { board, keep } = await aBoard()
    const journey = given()
    await board.keep('D1', linesOf(journey.dossier).slice(1), journey.dossier.sequence)
    await keep(journey)
    expect(await board.holds('D1', linesOf(journey.dossier))).toBe(false)
    await keep(journey, true)
    expect(await board.holds('D1', linesOf(journey.dossier))).toBe(true)
  })

  test('of two that are kept at once the newer one stands', async () => {
    const { board, keep } = await aBoard()
    const old = given()
    const journey = given()
    says(journey, 'uptake', 'accept', '2026-11-24T10:00')
    await Promise.all([keep(old), keep(journey)])
    expect(await board.holds('D1', linesOf(journey.dossier))).toBe(true)
  })

  test('the largest conclusion is one transaction, and so is its withdrawal', async () => {
    const { board, keep } = await aBoard()
    const journey = many()
    await keep(journey)
    journey.does({ kind: 'withdraw', reason: 'repealed' }, at('2026-11-25T09:00'), 'lan')
    await keep(journey)
    expect(await board.holds('D1', linesOf(journey.dossier))).toBe(true)
    expect((await board.open(10)).items).toEqual([])
  })
})
