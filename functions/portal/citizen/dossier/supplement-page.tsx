import { ownValue } from '../../../../workflows/kernel/own-value'
import { BackLink } from '../../layout/back-link'
import { Button, EnterButton } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf } from '../../layout/error-summary'
import { Textarea } from '../../layout/fields/textarea'
import { sizeText } from '../../layout/file-size'
import { dueText } from '../../layout/format'
import { Page } from '../../layout/page'
import { EnclosedPapers } from '../../layout/paper-links'
import { layoutTexts } from '../../layout/texts'
import { Warning } from '../../layout/warning'
import { valueIn } from '../../runtime/read-form'
import { dossierTexts } from '../texts'
import { AskedItemPart } from './asked-item-part'
import { isDone, requestOf } from './asked-items'
import { Place } from './place'
import type { SupplementProps } from './supplement-props'
import { mostTogether } from './take-asked-files'

/** What an officer asked for, thing by thing, each with its own answer. */
export const SupplementPage = (props: SupplementProps) => {
  const { visit, dossier, procedure, draft, task, items, typed, faults, back } = props
  const { language } = visit
  const text = dossierTexts[language].supplement
  const request = requestOf(dossier, task)
  const done = items.filter((item) => isDone(item, typed)).length
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
      <EnclosedPapers visit={visit} dossier={dossier} enclosed={request?.enclosed} />
      <Warning>{text.warned}</Warning>
      <form
        method="post"
        action={`/dossiers/${dossier.number}/supplement?task=${task.id}`}
        enctype="multipart/form-data"
        data-most-together={String(mostTogether)}
        data-too-large={text.tooLarge(sizeText(mostTogether, language))}
        data-summary={layoutTexts[language].errorSummary}
        novalidate
      >
        <CsrfField visit={visit} />
        <EnterButton />
        <h2 class="govuk-heading-m" id="asked">
          {text.items}
        </h2>
        {items.length > 0 && <p class="govuk-body">{text.done(done, items.length)}</p>}
        {items.map((item) => (
          <AskedItemPart {...props} item={item} />
        ))}
        {items.length > 0 && procedure.documents.length > 0 && (
          <Button name="keep" value="yes" look="secondary">
            {text.keep}
          </Button>
        )}
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
            {props.pages.map(({ id, called }) => (
              <Place place={`questions/${id}`}>
                {text.change(procedure.texts[language].fields[called] ?? called)}
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
