import fc from 'fast-check'
import { linesOf } from '../../../functions/adapters/board-store'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { keepBoard } from '../../../functions/projections/keep-board'
import { happenedOf } from '../../../functions/runtime/happened'
import { directing, tasks } from '../../fixtures/assigning-procedure'
import { aDossier } from '../../fixtures/dossier'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { aWalk } from '../../workflows/kernel/random-walk'

const aFeed = async ({ decisions: [filed, ...later] }: Pick<ReturnType<typeof aDossier>, 'decisions'>) => {
  const table = tableInMemory()
  const dossiers = dossierStore(table)
  let dossier = await dossiers.file(filed!)
  for (const decision of later) dossier = await dossiers.append(dossier, decision)
  return { ...indicatorsOf(table, [directing]), dossier, table }
}
const given = () => aDossier(tasks as never, directing)

test('the board has what the folds have, whatever happened, in whatever order the feed tells it', async () => {
  await fc.assert(
    fc.asyncProperty(aWalk(directing), fc.infiniteStream(fc.nat(100)), async ({ filed, taken }, order) => {
      const decisions = [{ event: filed }, ...taken.map(({ event }) => ({ event }))]
      const { images, deliver, desk, dossier } = await aFeed({ decisions })
      const shuffled = images().map((image) => ({ image, place: order.next().value as number }))
      await deliver(shuffled.sort((a, b) => a.place - b.place).map(({ image }) => image))
      expect(await desk.board.holds(dossier.id, linesOf(dossier))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a rebuilt board is the live one, and one that was spoiled is told and made anew', async () => {
  const { deliver, rebuild, desk, dossier } = await aFeed(given())
  await deliver()
  expect((await rebuild(true)).different).toEqual([])
  await desk.board.keep(dossier.id, [], dossier.sequence, true)
  expect((await rebuild(true)).different).toEqual([dossier.number])
  await rebuild()
  expect((await rebuild(true)).different).toEqual([])
})

test('what is said of no assignment reads no dossier', async () => {
  const { images, desk } = await aFeed(given())
  const journey = given()
  journey.does({ kind: 'assign', task: journey.task('gate').id, officer: 'an' }, journey.dossier.filedAt)
  const fed = await aFeed(journey)
  const [, assigned] = fed.images()
  const nobody = { load: () => Promise.reject(new Error('was read')) }
  await keepBoard(happenedOf(assigned!, nobody as never), desk)
  await expect(keepBoard(happenedOf({ ...images()[0]! }, nobody as never), desk)).resolves.toBeUndefined()
})
