import type { StepKind } from '../procedure'
import { fault, type Inspection, isText, property, warning } from './inspection'

/** The clock stands where an outside body works, and a law says so. */
export const checkClockStands = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  { kind, index }: { kind: StepKind; index: number },
): void => {
  const stands = property(step, 'clockStands')
  if (stands === undefined) return
  const barred = barredFrom(kind, index)
  if (barred) {
    fault(inspection, `${pointer}.clockStands`, barred, { fix: 'leave it out' })
    return
  }
  if (!isText(property(stands, 'legalBasis')))
    fault(inspection, `${pointer}.clockStands.legalBasis`, 'a clock that stands without its law', {
      value: property(stands, 'legalBasis') ?? 'nothing',
      fix: 'cite the article by which this time does not count',
    })
  if (kind.ofAgency === 'own' && !kind.hearsObjections && property(step, 'agency') === undefined)
    warning(
      inspection,
      `${pointer}.clockStands`,
      'has the clock stand while the deciding agency itself works',
    )
}

const barredFrom = (kind: StepKind, index: number): string | undefined => {
  if (index === 0 && kind.receives) return 'the clock does not run before a dossier is received'
  if (kind.takesFee) return 'is said of a fee by `pausesClock`'
  return kind.givesResult ? 'nobody outside works while the system issues' : undefined
}
