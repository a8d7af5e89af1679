import type { Dossier } from '../../workflows/kernel/dossier'
import type { Case } from './plans'

/**
 * A machine ends with its scope; only those of a withdrawn dossier are stopped. One that the watch took for lost, since
 * the feed was late, and that another goes on for, ends with the deadline that it waits for: until `allDeadlines` are
 * past it may run.
 */
export const checkMachines = async (
  { handle }: Case,
  { ended, attempts }: Dossier,
  { allDeadlines }: { allDeadlines: boolean },
): Promise<string[]> => {
  const fine = ended?.how === 'withdrawn' ? ['SUCCEEDED', 'ABORTED'] : ['SUCCEEDED']
  return (await handle.executions())
    .filter(({ status, input }) => {
      const isReplaced = (attempts[input.question ?? 'procedure'] ?? 1) > 1
      return !fine.includes(status) && !(status === 'RUNNING' && isReplaced && !allDeadlines)
    })
    .map(
      ({ name, status, error, entered }) =>
        `machine: ${name} is ${status} ${error ?? ''} in ${entered.at(-1)}`,
    )
}
