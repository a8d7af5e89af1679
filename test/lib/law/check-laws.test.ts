import { checkLaws } from '../../../lib/law/check-laws'
import { readLaws } from '../../../lib/law/read-laws'
import { aLawFolder, shippedFiles } from '../../fixtures/law-folder'

test('between two procedures others have their turn, in which memory is given back', async () => {
  const { laws } = await readLaws(aLawFolder(shippedFiles()))
  let turns = 0
  let isDone = false
  const turn = () => {
    turns += 1
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  await checkLaws(laws)
  isDone = true
  expect(turns).toBeGreaterThanOrEqual(laws.length)
})
