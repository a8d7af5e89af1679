import type { CatalogueEntry } from '../../../../workflows/kernel/catalogue'
import type { Succession } from '../../../../workflows/kernel/predecessor'
import { statusOf } from '../../../../workflows/kernel/result-life'
import { renewableFrom, waysFrom } from '../../../../workflows/kernel/result-route'
import { localTime } from '../../../issuance/local-time'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import type { Visit } from '../../runtime/visit'

/** What may be asked for of a result, and by which procedure; where it is too early, from which day on. */
export interface ResultWay {
  as: Succession
  code: string
  name: string
  from?: string
}

/** Of a result in force; no other can be begun from. */
export const resultWays = (
  { result, procedure }: Pick<PresentedDossier, 'result' | 'procedure'>,
  catalogue: Iterable<CatalogueEntry>,
  { at, language }: Pick<Visit, 'at' | 'language'>,
): ResultWay[] => {
  const today = localTime(at).isoDate
  if (!result || statusOf(result, today) !== 'current') return []
  return [...catalogue].flatMap(({ from, code, name }) =>
    waysFrom(from, procedure.code).map((way) => {
      const day = renewableFrom(result, way)
      return { as: way.as, code, name: name[language], ...(day && day > today && { from: day }) }
    }),
  )
}
