import { ownValue } from '../../../../workflows/kernel/own-value'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import type { FormPage } from '../../answers/form-pages'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { Textarea } from '../../layout/fields/textarea'
import { dueText } from '../../layout/format'
import { Page } from '../../layout/page'
import { Warning } from '../../layout/warning'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { dossierTexts } from '../texts'
import { type AskedItem, requestOf } from './asked-items'

export interface SupplementProps {
  visit: Visit
  dossier: PresentedDossier
  procedure: Procedure
  draft: Draft
  task: PresentedDossier['tasks'][number]
  pages: readonly FormPage[]
  items: readonly AskedItem[]
  typed: Form
  faults: readonly Fault[]
  back: string
}

/** What an officer asked for, thing by thing, each with its own answer. */
export const SupplementPage = (props: SupplementProps) => {
  const { visit, dossier, procedure, draft, task, items, typed, faults, back } = props
  const { language } = visit
  const text = dossierTexts[language].supplement
  const request = requestOf(dossier, task)
  return (
    <Page
      visit={visit}
      title={text.heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={back} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">
        {dossierTexts[language].dossier} {dossier.number}
      </span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead(dueText(task, language))}</p>
      {request?.reason && (
        <div class="govuk-inset-text">
          <strong>{text.officer}</strong>
          <br />
          <bdi>{request.reason}</bdi>
        </div>
      )}
      <Warning>{text.warned}</Warning>
      <form method="post" action={`/dossiers/${dossier.number}/supplement?task=${task.id}`} novalidate>
        <CsrfField visit={visit} />
        <h2 class="govuk-heading-m">{text.items}</h2>
        {items.map((item) => (
          <Item {...props} item={item} error={errorOf(faults, item.id)} />
        ))}
        <details class="govuk-details" open={items.length === 0}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{text.more}</span>
          </summary>
          <div class="govuk-details__text">
            {procedure.documents.map(({ type }) => (
              <Place place={`papers/${type}`}>
                {text.add(
                  ownValue(procedure.texts[language].documents, type) ?? type,
                  draft.documents.filter((paper) => paper.type === type).length,
                )}
              </Place>
            ))}
            {props.pages.map(({ id }) => (
              <Place place={`questions/${id}`}>
                {text.change(procedure.texts[language].fields[id] ?? id)}
              </Place>
            ))}
          </div>
        </details>
        <Textarea
          visit={visit}
          id="note"
          label={text.note}
          hint={text.noteHint}
          error={errorOf(faults, 'note')}
          value={valueIn(typed, 'note')}
          rows={3}
          longest={2_000}
        />
        <Button>{text.send}</Button>
      </form>
    </Page>
  )
}

const Place = ({ place, children }: { place: string; children?: unknown }) => (
  <p class="govuk-body">
    <button type="submit" name="go" value={place} class="motcua-link-button">
      {children as never}
    </button>
  </p>
)

type ItemProps = SupplementProps & { item: AskedItem; error?: string }
const Item = ({ visit, procedure, typed, item, error }: ItemProps) => {
  const text = dossierTexts[visit.language].supplement
  const { fields } = procedure.texts[visit.language]
  const { id, says, paper, pages, files, changed } = item
  return (
    <section class="motcua-asked" aria-labelledby={`${id}-asked`}>
      <h3 class="govuk-heading-s" id={`${id}-asked`}>
        <bdi>{says}</bdi>
      </h3>
      {files > 0 && <p class="govuk-body motcua-asked__received">✓ {text.received(files)}</p>}
      {changed && <p class="govuk-body motcua-asked__received">✓ {text.changed}</p>}
      {paper && <Place place={`papers/${paper}`}>{files ? text.another : text.sendFile}</Place>}
      {pages.map((page) => (
        <Place place={`questions/${page.id}`}>{text.change(fields[page.id] ?? page.id)}</Place>
      ))}
      <Textarea
        visit={visit}
        id={id}
        label={paper || pages.length ? text.sayMore : text.say}
        error={error}
        value={valueIn(typed, id)}
        rows={2}
      />
    </section>
  )
}
