import type { Visit } from '../runtime/visit'
import type { DueState } from './due-state'
import { agencyTexts } from './texts'

export const DueTag = ({ due, visit }: { due: DueState; visit: Visit }) => (
  <strong class={`motcua-due motcua-due--${due}`}>{agencyTexts[visit.language].dues[due]}</strong>
)
