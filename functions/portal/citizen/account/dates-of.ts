import { isDate } from '../../../../workflows/kernel/due-date'
import type { Language } from '../../../../workflows/kernel/text'
import type { DossierSummary } from '../../../adapters/dossier-summary'
import { accountTexts } from '../texts'
import type { CalendarDay } from './calendar-file'

/** Until when it is the applicant's turn, and when a result is promised. What moves with his answer is no date yet. */
export const datesOf = (
  dossiers: readonly DossierSummary[],
  {
    language,
    publicUrl,
    nameOf,
  }: { language: Language; publicUrl: string; nameOf: (code: string) => string },
): CalendarDay[] => {
  const text = accountTexts[language].calendar
  return dossiers
    .filter(({ ended }) => !ended)
    .flatMap((dossier) => {
      const { number, procedure, turn, dueMoves } = dossier
      const url = `${publicUrl}/dossiers/${number}`
      const of = (kind: string) => `${number}-${kind}@${new URL(publicUrl).host}`
      const what = `${nameOf(procedure)} (${number})`
      return [
        ...(turn ? [{ id: of('turn'), at: turn.dueAt, summary: text.turn(what), url }] : []),
        ...(isDate(dossier) && !dueMoves
          ? [{ id: of('due'), at: dossier.dueAt, summary: text.promised(what), url }]
          : []),
      ]
    })
}
