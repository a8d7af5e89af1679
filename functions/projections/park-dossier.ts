import { z } from 'zod'
import { executionName } from '../../workflows/kernel/effects'
import { Conflict, Inconsistent } from '../../workflows/kernel/errors'
import { instant } from '../../workflows/kernel/instant'
import { system } from '../../workflows/kernel/person'
import { type Desk, runCommand } from '../runtime/run-command'

/** EventBridge: "Step Functions Execution Status Change". */
export const EndedExecution = z.object({
  time: z.iso.datetime(),
  detail: z.object({
    name: z.string(),
    status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']),
    input: z.string(),
    error: z.string().nullish(),
  }),
})
export type EndedExecution = z.infer<typeof EndedExecution>

const Input = z.object({ dossier: z.string(), question: z.string().optional() })

/**
 * A machine ended without the dossier having come to its end: an operator has to look. Nothing to do when the
 * dossier is over, which is why a withdrawn one's machines were stopped, or when the machine was replaced since.
 */
export const parkDossier = async ({ time, detail }: EndedExecution, desk: Desk): Promise<void> => {
  const { dossier: id, question } = Input.parse(JSON.parse(detail.input))
  const scope = question ?? 'procedure'
  const dossier = await desk.dossiers.load(id)
  if (!dossier) throw new Inconsistent(`execution ${detail.name} is of dossier ${id}, which does not exist`)
  const current = executionName(dossier, scope, dossier.attempts[scope] ?? 1) === detail.name
  if (dossier.ended || dossier.parked[scope] || !current) return
  // The error's name only: its cause may quote what people wrote.
  const error = detail.error || detail.status
  try {
    const at = instant(Date.parse(time))
    await runCommand(desk, id, { kind: 'park', scope, error }, { at, by: system })
  } catch (conflict) {
    if (!(conflict instanceof Conflict) || conflict.code === 'concurrent-change') throw conflict
  }
}
