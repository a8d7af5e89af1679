import type { DocumentRule, Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import { BackLink } from '../../layout/back-link'
import { Button, ButtonLink } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary } from '../../layout/error-summary'
import { Page } from '../../layout/page'
import type { Visit } from '../../runtime/visit'
import type { Announced } from '../../uploads/announce-upload'
import { GivenFiles, UploadForm } from '../../uploads/upload-form'
import { formTexts } from '../texts'
import { leavingPlace } from './drafts'

export interface PaperProps extends Announced {
  visit: Visit
  procedure: Procedure
  draft: Draft
  rule: DocumentRule<never>
  /** Where to go on. */
  next: string
  /** Among all that must be done; undefined for what may be left out. */
  stands?: { number: number; all: number }
  fault?: string
}

/** One paper: what it is for, the files until now, and a form for one more. */
export const PaperPage = ({
  visit,
  procedure,
  draft,
  rule,
  upload,
  arrived,
  next,
  stands,
  fault,
}: PaperProps) => {
  const { language } = visit
  const texts = procedure.texts[language]
  const text = formTexts[language]
  const name = texts.documents[rule.type] ?? rule.type
  const given = draft.documents.filter(({ type }) => type === rule.type)
  return (
    <Page
      visit={visit}
      title={name}
      wrong={fault !== undefined}
      before={<BackLink visit={visit} href={`/drafts/${draft.id}`} />}
    >
      <ErrorSummary visit={visit} faults={fault ? [{ id: 'file', message: fault }] : []} />
      <span class="govuk-caption-l">
        {text.papers} · {stands ? text.numberOf(stands.number, stands.all) : text.mayBeLeftOut}
      </span>
      <h1 class="govuk-heading-l">
        {name}
        {rule.required === false && ` ${text.ifYouHave}`}
      </h1>
      {texts.hints?.[`documents.${rule.type}`] && (
        <p class="govuk-body">{texts.hints[`documents.${rule.type}`]}</p>
      )}
      <GivenFiles
        visit={visit}
        files={given}
        name={name}
        page={`/drafts/${draft.id}/papers/${rule.type}`}
        isShown
      />
      <UploadForm
        visit={visit}
        upload={upload}
        arrived={arrived}
        rule={rule}
        isAnother={given.length > 0}
        fault={fault}
      />
      {given.length > 0 ? (
        <ButtonLink href={next}>{text.goOn}</ButtonLink>
      ) : (
        rule.required === false && (
          <form method="post" action={`/drafts/${draft.id}/papers/${rule.type}`}>
            <CsrfField visit={visit} />
            <Button name="skip" value="yes" look="secondary">
              {text.withoutPaper}
            </Button>
          </form>
        )
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={leavingPlace(draft)}>
          {text.stop}
        </a>
      </p>
    </Page>
  )
}
