import { refuseFaulty } from '../checks/check-procedures'
import { checkLaws } from './check-laws'
import { type Law, readLaws } from './read-laws'

/**
 * All procedures of a folder. There is no other way to what is published, and none of it is when anything is wrong.
 *
 * @throws DefinitionFaulty with every fault at once
 */
export const publishableLaws = async (folder: string): Promise<readonly Law[]> => {
  const { laws, faults } = await readLaws(folder)
  refuseFaulty(
    await checkLaws(laws),
    faults.map(({ path, message }) => ({ what: path, faults: [{ pointer: '', message }] })),
  )
  return laws
}
