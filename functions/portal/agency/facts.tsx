import type { PresentedFacts } from '../../office/presented/presented-facts'
import { timeText } from '../layout/format'
import type { Reading } from './reading-on-record'
import { agencyTexts } from './texts'

export const isTelling = ({ account, alike }: PresentedFacts): boolean =>
  alike.length > 0 || account?.compared === false || (account?.differing.length ?? 0) > 0

/** What an officer should look at and nobody who filed it says: two people in one filing, the same in two dossiers. */
export const Facts = (props: Pick<Reading, 'visit' | 'whole' | 'procedure'> & { id?: string }) => {
  const { visit, whole, procedure, id = 'facts' } = props
  const facts = whole?.facts
  const text = agencyTexts[visit.language].facts
  const { fields } = procedure.texts[visit.language]
  const differing = facts?.account?.differing ?? []
  const notCompared = facts?.account?.compared === false
  if (!facts || !isTelling(facts)) return null
  return (
    <section class="govuk-inset-text" aria-labelledby={id}>
      <h2 class="govuk-heading-s" id={id}>
        {text.heading}
      </h2>
      {notCompared && <p class="govuk-body">{text.notCompared}</p>}
      {differing.length > 0 && (
        <>
          <p class="govuk-body">{text.differ}</p>
          <ul class="govuk-list govuk-list--bullet">
            {differing.map((path) => (
              <li>{fields[path] ?? path}</li>
            ))}
          </ul>
        </>
      )}
      {facts.alike.length > 0 && (
        <>
          <p class="govuk-body">{text.alike}</p>
          <ul class="govuk-list govuk-list--bullet">
            {facts.alike.map(({ number, filedAt }) => (
              <li>
                <a class="govuk-link" href={`/agency/dossiers/${number}`}>
                  {number}
                </a>
                , {timeText(filedAt, visit.language)}
              </li>
            ))}
          </ul>
          {facts.alikeMore && <p class="govuk-body">{text.more}</p>}
        </>
      )}
    </section>
  )
}
