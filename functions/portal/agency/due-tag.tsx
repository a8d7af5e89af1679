import type { DueState } from '../../office/tasks/due-state'
import type { Visit } from '../runtime/visit'
import { agencyTexts } from './texts'

export const DueTag = ({ due, visit }: { due: DueState; visit: Visit }) => (
  <strong class={`motcua-due motcua-due--${due}`}>{agencyTexts[visit.language].dues[due]}</strong>
)
