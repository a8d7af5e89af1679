import type { Procedure } from '../../../workflows/kernel/procedure'
import type { CirculateStep } from '../../../workflows/kernel/steps/circulate-step'
import { circulationOf } from '../../../workflows/kernel/views/drafts'
import { lawOf } from '../../adapters/law-book'
import type { LinkedOpinion } from '../../office/opinions/schemas'
import { type Article, articlesIn } from '../answers/split-draft'
import type { GuestDesk } from './guest-desk'

/** A draft that a body outside of the system is asked about. */
export interface DraftAsked {
  procedure: Procedure
  step: CirculateStep<never>
  articles: readonly Article[]
}

export const draftAsked = async (
  { number, procedure: { code, version }, opinion, answers }: LinkedOpinion,
  desk: GuestDesk,
): Promise<DraftAsked | undefined> => {
  if (!answers) return undefined
  const { procedure } = await lawOf(desk.law, { id: number, procedure: code, procedureVersion: version })
  const step = circulationOf(opinion, procedure)
  return step && { procedure, step, articles: articlesIn(answers) }
}
