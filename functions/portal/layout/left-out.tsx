import type { Visit } from '../runtime/visit'
import { layoutTexts } from './texts'
import { Warning } from './warning'

/** Under a list that could not show everything: how much is not there, and that somebody looks after it. */
export const LeftOut = ({ visit, count }: { visit: Visit; count: number }) =>
  count > 0 ? <Warning>{layoutTexts[visit.language].leftOut(count)}</Warning> : null
