import type { PresentedConsultation } from '../../office/presented/presented-dossier'
import type { Visit } from '../runtime/visit'
import { dossierPlace } from './dossier-place'
import { fileTypeNames, sizeText } from './file-size'

interface PaperLinksProps {
  visit: Visit
  number: string
  papers: readonly Pick<
    PresentedConsultation['documents'][number],
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

interface EnclosedProps {
  visit: Visit
  dossier: Pick<PresentedConsultation, 'number' | 'documents'>
  enclosed?: readonly string[] | undefined
}

/** Those that came with something that was said; nothing where there are none. */
export const EnclosedPapers = ({ visit, dossier: { number, documents }, enclosed = [] }: EnclosedProps) => {
  const papers = documents.filter(({ id }) => enclosed.includes(id))
  return papers.length > 0 ? <PaperLinks visit={visit} number={number} papers={papers} /> : null
}
