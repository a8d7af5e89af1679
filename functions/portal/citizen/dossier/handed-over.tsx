import type { ChangedAnswer } from '../../../office/papers/declarations'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import { fileTypeNames, sizeText } from '../../layout/file-size'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { dossierTexts } from '../texts'
import { dossierPlace } from './dossier-place'

interface PaperLinksProps {
  visit: Visit
  number: string
  papers: readonly Pick<
    PresentedDossier['documents'][number],
    'id' | 'type' | 'name' | 'contentType' | 'size'
  >[]
}

/** Papers by name, kind and size, each to be opened. */
export const PaperLinks = ({ visit, number, papers }: PaperLinksProps) => (
  <ul class="govuk-list">
    {papers.map(({ id, type, name, contentType, size }) => (
      <li>
        <a class="govuk-link" href={`${dossierPlace(visit, number)}/documents/${id}`}>
          {name ?? type} ({fileTypeNames([contentType], '')}, {sizeText(size, visit.language)})
        </a>
      </li>
    ))}
  </ul>
)

/** Answers that a supplement changed: what stood there, and what stands there now. */
export const ChangedAnswers = ({ visit, changes }: { visit: Visit; changes: readonly ChangedAnswer[] }) => {
  const text = dossierTexts[visit.language].declaration
  return (
    <table class="govuk-table motcua-table--stack">
      <caption class="govuk-table__caption govuk-table__caption--m">{text.changes}</caption>
      <TableHead names={[text.what, text.before, text.after]} />
      <tbody class="govuk-table__body">
        {changes.map(({ name, before, after }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header" data-label={text.what}>
              {name}
            </th>
            <td class="govuk-table__cell" data-label={text.before}>
              <bdi>{before || text.nothing}</bdi>
            </td>
            <td class="govuk-table__cell" data-label={text.after}>
              <bdi>{after || text.nothing}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
