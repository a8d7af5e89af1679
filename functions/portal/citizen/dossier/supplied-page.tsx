import type { Procedure } from '../../../../workflows/kernel/procedure'
import { changedAnswers, type HandedOver } from '../../../office/papers/declarations'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import { ButtonLink } from '../../layout/button'
import { timeText } from '../../layout/format'
import { NumberPanel } from '../../layout/number-panel'
import { Page } from '../../layout/page'
import { PaperLinks } from '../../layout/paper-links'
import type { Visit } from '../../runtime/visit'
import { dossierTexts } from '../texts'
import { requestOf } from './asked-items'
import { ChangedAnswers } from './handed-over'

interface SuppliedProps {
  visit: Visit
  dossier: PresentedDossier
  procedure: Procedure
  came: HandedOver
}

/** All that was sent in answer to a request, for whoever wants to know what arrived, and when. */
export const SuppliedPage = ({ visit, dossier, procedure, came }: SuppliedProps) => {
  const { language } = visit
  const { dossier: word, received: text, filed, declaration, wordsErased } = dossierTexts[language]
  const { number, tasks, events, documents } = dossier
  const { heading, next } = text.supplement
  const task = tasks.find(({ id }) => id === came.task)
  // As the officer asked before it came.
  const asked =
    task && requestOf({ tasks, events: events.filter(({ sequence }) => sequence < came.sequence) }, task)
  const added = new Set(came.added.map(({ id }) => id))
  const papers = documents.filter(({ id }) => added.has(id))
  const changes = changedAnswers(came, procedure, language)
  return (
    <Page visit={visit} title={heading}>
      <NumberPanel heading={heading} label={word} number={number} />
      <p class="govuk-body">
        {text.at}: <strong>{timeText(came.at, language)}</strong>
      </p>
      {asked?.items && asked.items.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.asked}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {asked.items.map((item) => (
              <li>
                <bdi>{item}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {papers.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.papers(papers.length)}</h2>
          <PaperLinks visit={visit} number={number} papers={papers} />
        </>
      )}
      {changes.length > 0 && <ChangedAnswers visit={visit} changes={changes} />}
      {came.erased && <p class="govuk-body">{wordsErased}</p>}
      {came.note && (
        <>
          <h2 class="govuk-heading-m">{text.words}</h2>
          {came.note.split('\n\n').map((said) => (
            <p class="govuk-body">
              <bdi>{said}</bdi>
            </p>
          ))}
        </>
      )}
      <h2 class="govuk-heading-m">{filed.next}</h2>
      <p class="govuk-body">{next}</p>
      <ButtonLink href={`/dossiers/${number}`}>{filed.see}</ButtonLink>
      <p class="govuk-body">
        <a class="govuk-link" href={`/dossiers/${number}/declaration`}>
          {declaration.see}
        </a>
      </p>
    </Page>
  )
}
