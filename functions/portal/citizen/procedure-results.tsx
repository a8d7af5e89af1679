import type { ProcedureSummary } from '../../office/presented/presented-procedure'
import type { TimeTaken } from '../../office/procedures/time-taken'
import { periodText } from '../layout/format'
import type { Visit } from '../runtime/visit'
import { notOpenText } from './not-open-text'
import { homeTexts } from './texts'

/** Procedures, each with what it gives and how long it takes. */
export const ProcedureResults = ({
  visit,
  procedures,
  taken,
}: {
  visit: Visit
  procedures: readonly ProcedureSummary[]
  taken?: TimeTaken
}) => (
  <ul class="govuk-list motcua-results">
    {procedures.map((procedure) => (
      <Result visit={visit} procedure={procedure} days={taken?.get(procedure.code)} />
    ))}
  </ul>
)

interface ResultProps {
  visit: Visit
  procedure: ProcedureSummary
  /** In which nine of ten were done. */
  days?: number
}

const Result = ({ visit, procedure, days }: ResultProps) => {
  const text = homeTexts[visit.language]
  const { code, name, summary, limit, notOpen } = procedure
  return (
    <li class="motcua-results__item">
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={`/procedures/${code}`}>
          {name}
        </a>
      </h3>
      <p class="govuk-body">{summary}</p>
      <p class="govuk-body-s">
        {text.code} {code} · {text.takes} {periodText(limit, visit.language)}
        {days !== undefined && ` · ${text.taken(days)}`}
      </p>
      {notOpen && <p class="govuk-body-s">{notOpenText(notOpen, visit.language)}</p>}
    </li>
  )
}
