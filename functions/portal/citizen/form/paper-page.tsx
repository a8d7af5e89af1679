import type { DocumentRule, Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import type { PostForm } from '../../../adapters/upload-files'
import { BackLink } from '../../layout/back-link'
import { Button, ButtonLink } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary } from '../../layout/error-summary'
import { fileTypeNames, sizeText } from '../../layout/file-size'
import { Page } from '../../layout/page'
import { layoutTexts } from '../../layout/texts'
import type { Visit } from '../../runtime/visit'
import { formTexts } from '../texts'
import { leavingPlace } from './drafts'

export interface PaperProps {
  visit: Visit
  procedure: Procedure
  draft: Draft
  rule: DocumentRule<never>
  /** Where the file goes, and where the browser goes then. */
  upload: PostForm
  arrived: string
  /** Where to go on. */
  next: string
  /** Among all that must be done; undefined for what may be left out. */
  stands?: { number: number; all: number }
  fault?: string
}

// Only where one may be sent.
const takesPictures = ({ accepts }: DocumentRule<never>): boolean =>
  accepts.some((type) => type.startsWith('image/'))

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
  const types = fileTypeNames(rule.accepts, text.or)
  const size = sizeText(rule.maxBytes, language)
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
      {given.map(({ uploadId, size: bytes, contentType }, index) => (
        <form method="post" action={`/drafts/${draft.id}/papers/${rule.type}`} class="motcua-file">
          <CsrfField visit={visit} />
          <span>
            {text.file(index + 1)}: {fileTypeNames([contentType], '')}, {sizeText(bytes, language)}
          </span>
          <Button name="remove" value={uploadId} look="secondary">
            {text.remove}
            <span class="govuk-visually-hidden">
              {' '}
              {text.file(index + 1)} ({name})
            </span>
          </Button>
        </form>
      ))}
      <form
        method="post"
        action={upload.url}
        enctype="multipart/form-data"
        class="motcua-upload"
        data-upload="true"
        data-upload-done={arrived}
        data-max-bytes={String(rule.maxBytes)}
        data-too-large={text.tooLarge(size)}
        data-failed={text.uploadFailed}
        data-empty={text.emptyFile}
        data-summary={layoutTexts[language].errorSummary}
        data-progress={text.uploading}
      >
        {Object.entries(upload.fields).map(([field, value]) => (
          <input type="hidden" name={field} value={value} />
        ))}
        <div class={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
          <label class="govuk-label" for="file">
            {given.length ? text.anotherFile : text.chooseFile}
          </label>
          <div id="file-hint" class="govuk-hint">
            {text.fileHint(types, size)}
            {takesPictures(rule) && ` ${text.photograph}`}
          </div>
          {fault && (
            <p id="file-error" class="govuk-error-message">
              {fault}
            </p>
          )}
          <input
            class="govuk-file-upload"
            id="file"
            name="file"
            type="file"
            accept={rule.accepts.join(',')}
            required
            aria-describedby={`file-hint${fault ? ' file-error' : ''}`}
          />
        </div>
        <Button look={given.length ? 'secondary' : undefined}>{text.sendFile}</Button>
      </form>
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
