import { isLong } from '../../../workflows/indicators/figures'
import type { Language } from '../../../workflows/kernel/text'
import type { FigureDossier, FigureDossiers } from '../../office/figures/schemas'
import { agencyTexts } from '../agency/texts'
import { numberText, timeText } from '../layout/format'
import { days } from './report-columns'
import { oversightTexts } from './texts'

type Counted = FigureDossier['counted'][number]

/** What a figure counts of a dossier: a question, an assignment, or an officer's task. */
export const countedText = (
  one: Counted,
  { figure }: Pick<FigureDossiers, 'figure'>,
  { language, agencyNamed }: { language: Language; agencyNamed: (id: string) => string },
): string => {
  const { behind: text } = oversightTexts[language]
  const took = (minutes: number | undefined) => text.took(numberText(days(minutes) ?? 0, language, 2))
  if (!('end' in one)) {
    if (!('kind' in one)) return text.letGoBy
    return `${agencyTexts[language].kinds[one.kind]}: ${took(one.minutes)}${one.late ? `, ${text.late}` : ''}`
  }
  const { agency, end, dueAt } = one
  const due = end === 'open' && dueAt ? `, ${text.due(timeText(dueAt, language))}` : ''
  const round = 'round' in one && one.round ? ` (${text.round(one.round)})` : ''
  const long = isLong(figure) && 'minutes' in one ? `, ${took(one.minutes)}` : ''
  return `${agencyNamed(agency)}${round}: ${text.ends[end]}${due}${long}`
}
