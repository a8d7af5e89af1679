import { paperName } from '../../wording/paper-name'
import { fileTypeNames, sizeText } from '../layout/file-size'
import type { DossierProps } from './dossier-page-props'
import { agencyTexts } from './texts'

type Presented = DossierProps['shown']['documents'][number]

type PapersProps = Pick<DossierProps, 'visit' | 'shown' | 'procedure' | 'paper'> & {
  /** The form that is kept when a paper is opened; a link opens it where there is none. */
  opener?: string
}

/** Papers, one of them shown in place: a picture or a PDF, from an origin of their own. */
export const Papers = ({ visit, shown, procedure, paper, opener }: PapersProps) => {
  const text = agencyTexts[visit.language].dossier
  const own = `/agency/dossiers/${shown.number}`
  const nameOf = ({ type, name }: Presented) => name ?? paperName(type, procedure, visit.language)
  const said = (one: Presented) =>
    `${nameOf(one)} (${fileTypeNames([one.contentType], '')}, ${sizeText(one.size, visit.language)})`
  const beside = shown.documents.find(({ id }) => id === paper?.document.id)
  return (
    <section aria-labelledby="papers">
      <h2 class="govuk-heading-m" id="papers">
        {text.papers}
      </h2>
      {shown.documents.length === 0 && <p class="govuk-body">{text.noPapers}</p>}
      <ul class="govuk-list">
        {shown.documents.map((one) => (
          <li>
            {opener ? (
              <button type="submit" form={opener} name="show" value={one.id} class="motcua-link-button">
                {said(one)}
              </button>
            ) : (
              <a class="govuk-link" href={`${own}?show=${one.id}#papers`}>
                {said(one)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {paper && beside && (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={`${own}/documents/${beside.id}`}>
              {text.openPaper}: {nameOf(beside)}
            </a>
          </p>
          {beside.contentType === 'application/pdf' ? (
            <iframe
              class="motcua-beside__paper"
              src={paper.address}
              title={`${text.shown}: ${nameOf(beside)}`}
              // Nothing in a paper may run; pdf viewers of browsers need no more.
              referrerpolicy="no-referrer"
            />
          ) : (
            <img
              class="motcua-beside__paper"
              src={paper.address}
              alt={`${text.shown}: ${nameOf(beside)}`}
              referrerpolicy="no-referrer"
            />
          )}
        </>
      )}
    </section>
  )
}
