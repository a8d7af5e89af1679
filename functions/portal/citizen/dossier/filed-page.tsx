import { isDate } from '../../../../workflows/kernel/due-date'
import { kindOf } from '../../../../workflows/kernel/kind-of'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { StepBase } from '../../../../workflows/kernel/steps/step'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import { ButtonLink } from '../../layout/button'
import { dueText, periodText } from '../../layout/format'
import { NumberPanel } from '../../layout/number-panel'
import { Page } from '../../layout/page'
import type { Visit } from '../../runtime/visit'
import { dossierTexts } from '../texts'

interface FiledProps {
  visit: Visit
  dossier: PresentedDossier
  procedure: Procedure
}

/** What somebody wants to know who has just filed: the number, the date, and what comes next. */
export const FiledPage = ({ visit, dossier, procedure }: FiledProps) => {
  const text = dossierTexts[visit.language].filed
  const [first] = procedure.route
  const kind = first && kindOf(procedure, first)
  const check = kind?.receives && kind.wait?.(first as StepBase)
  const steps = check
    ? [
        text.check(periodText(check.within, visit.language)),
        check.supplement && text.supplement,
        text.receipt,
      ]
    : [text.received]
  const { number } = dossier
  return (
    <Page visit={visit} title={text.heading}>
      <NumberPanel heading={text.heading} label={text.number} number={number} />
      {isDate(dossier) && <p class="govuk-body">{text.provisional(dueText(dossier, visit.language))}</p>}
      <h2 class="govuk-heading-m">{text.next}</h2>
      <ol class="govuk-list govuk-list--number">
        {[...steps, text.mail].flatMap((step) => (step ? [<li>{step}</li>] : []))}
      </ol>
      <ButtonLink href={`/dossiers/${number}`}>{text.see}</ButtonLink>
      <p class="govuk-body">
        <a class="govuk-link" href={`/dossiers/${number}/declaration`}>
          {dossierTexts[visit.language].declaration.see}
        </a>
      </p>
    </Page>
  )
}
