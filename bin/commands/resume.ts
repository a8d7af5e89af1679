import type { Parked } from '../../functions/office/dossiers/schemas'
import type { Resumed, Resumption } from '../../functions/office/operating/schemas'
import { CommandError } from './command-error'
import { operatorCall } from './operator-call'
import { allParked, parkedLine } from './parked'
import { runningPlatform } from './running-platform'

export interface ResumeOptions extends Resumption {
  data: string
  all?: boolean
  /** With `all`: only what failed so. */
  error?: string
}

/** What was started, or what a refusal says. `gone`: somebody was quicker. */
type Outcome = 'started' | 'gone' | { refused: string }

/**
 * All that is parked, the longest parked first. What one run did not come to is still parked for the next; what fails once
 * more is parked anew, and left to whoever looks why.
 */
export const resumeAll = async (
  parked: AsyncIterable<Parked>,
  error: string | undefined,
  resume: (one: Parked) => Promise<Outcome>,
  tell: (line: string) => void,
): Promise<{ started: number; refused: number }> => {
  const so = { started: 0, refused: 0 }
  const seen = new Set<string>()
  for await (const one of parked) {
    const key = `${one.number} ${one.scope}`
    if ((error && one.error !== error) || seen.has(key)) continue
    seen.add(key)
    const outcome = await resume(one)
    if (outcome === 'gone') continue
    if (outcome === 'started') so.started += 1
    else so.refused += 1
    tell(`${parkedLine(one)}  ${outcome === 'started' ? 'started again' : outcome.refused}`)
  }
  return so
}

/** `motcua resume`: without a scope all that is parked of the dossier, or of all of them. */
export const resume = async (number: string | undefined, options: ResumeOptions): Promise<void> => {
  const { data, all, error, scope, reason } = options
  if (!number === !all) throw new CommandError('the number of a dossier is wanted, or --all', 2)
  if (all && !reason) throw new CommandError('--all needs --reason: what was repaired; it names nobody', 2)
  if (error && !all) throw new CommandError('--error chooses among --all', 2)
  const platform = runningPlatform(data)
  const call = (of: string, body: Resumption) =>
    operatorCall<Resumed>(platform, `/dossiers/${encodeURIComponent(of)}/resume`, body)
  if (number) {
    const { ok, status, body } = await call(number, { scope, reason })
    if (!ok) throw new CommandError(`dossier ${number} can't be resumed: ${body.title ?? status}`)
    console.log(`dossier ${number}: started again: ${body.resumed?.join(', ')}`)
    return
  }
  const resumeOne = async (one: Parked): Promise<Outcome> => {
    const { ok, status, body } = await call(one.number, { scope: one.scope, reason })
    if (ok) return 'started'
    return status === 409 ? 'gone' : { refused: body.title ?? String(status) }
  }
  const chosen = allParked(platform)
  const { started, refused } = await resumeAll(chosen, error, resumeOne, (line) => console.log(line))
  if (refused > 0) throw new CommandError(`${started} started again, ${refused} can't be`)
  console.log(
    started === 0
      ? `nothing${error ? ' of it' : ''} is parked`
      : `${started} started again; motcua parked lists what fails once more`,
  )
}
