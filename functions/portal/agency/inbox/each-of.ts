import { MotcuaError } from '../../../../workflows/kernel/errors'
import { dossierOfTask } from '../../../office/find-dossier'
import type { TimeLeft } from '../../../runtime/in-time'
import { problemOf } from '../../../runtime/problem'
import type { PortalContext } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { inboxTexts } from './texts'

/** One task after the other: what can't be done, and why, does not keep the rest. What there was no time for is said. */
export const eachOf = async (
  tasks: readonly string[],
  c: PortalContext,
  { dossiers }: Pick<AgencyDesk, 'dossiers'>,
  act: (id: string) => Promise<unknown>,
): Promise<{ done: string[]; said: string[] }> => {
  const { visit } = c.var
  const text = inboxTexts[visit.language]
  const done: string[] = []
  const said: string[] = []
  for (const [index, id] of tasks.entries()) {
    if (!hasTime(c.env.lambdaContext)) return { done, said: [...said, text.noTime(tasks.length - index)] }
    try {
      await act(id)
      done.push(id)
    } catch (error) {
      if (!(error instanceof MotcuaError)) throw error
      const { title, errors = [] } = problemOf(error, visit.language, visit.requestId)
      const unknown = error.code === 'unknown-task'
      const number = unknown ? '' : ((await dossiers.load(dossierOfTask(id)))?.number ?? '')
      said.push(text.notAssigned(number, [title, ...errors.map(({ message }) => message)].join('. ')))
    }
  }
  return { done, said }
}

const needed = 5_000
/** A request that is cut off tells nobody what it did. */
const hasTime = (context: TimeLeft | undefined): boolean =>
  (context?.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY) > needed
