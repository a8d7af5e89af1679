import type { ProcedureSummary } from '../../office/presented/presented-procedure'
import { periodText } from '../layout/format'
import type { Visit } from '../runtime/visit'
import { homeTexts } from './texts'

/** Procedures, each with what it gives and how long it takes. */
export const ProcedureResults = ({
  visit,
  procedures,
}: {
  visit: Visit
  procedures: readonly ProcedureSummary[]
}) => (
  <ul class="govuk-list motcua-results">
    {procedures.map((procedure) => (
      <Result visit={visit} procedure={procedure} />
    ))}
  </ul>
)

const Result = ({ visit, procedure }: { visit: Visit; procedure: ProcedureSummary }) => {
  const text = homeTexts[visit.language]
  const { code, name, summary, limit } = procedure
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
      </p>
    </li>
  )
}
