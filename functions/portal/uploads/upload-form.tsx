import type { Child } from 'hono/jsx'
import type { PaperRule } from '../../intake/papers/look-at-paper'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { fileTypeNames, sizeText } from '../layout/file-size'
import { layoutTexts } from '../layout/texts'
import { mostBytesSent } from '../runtime/send-file'
import type { Visit } from '../runtime/visit'
import type { Announced } from './announce-upload'
import type { ArrivedFile } from './look-at-arrived'
import { uploadTexts } from './texts'

interface GivenFilesProps {
  visit: Visit
  files: readonly ArrivedFile[]
  /** What they are, and the page that they stand on. */
  name: string
  page: string
  /** Each can be looked at, below the page's `files`. */
  isShown?: boolean
}

/** The files until now, each to be taken away again. */
export const GivenFiles = ({ visit, files, name, page, isShown = false }: GivenFilesProps) => {
  const text = uploadTexts[visit.language]
  return (
    <>
      {files.map((file, index) => (
        <form method="post" action={page} class="motcua-file">
          <CsrfField visit={visit} />
          {isShown ? (
            <ShownFile address={`${page}/files/${file.uploadId}`} file={file}>
              {fileText(visit, file, index)}
            </ShownFile>
          ) : (
            <span>{fileText(visit, file, index)}</span>
          )}
          <Button name="remove" value={file.uploadId} look="secondary">
            {text.remove}
            <span class="govuk-visually-hidden">
              {' '}
              {text.file(index + 1)} ({name})
            </span>
          </Button>
        </form>
      ))}
    </>
  )
}

interface ShownFileProps {
  address: string
  file: ArrivedFile
  children: Child
}
/** A link to it, with a small picture where it is one. */
const ShownFile = ({ address, file, children }: ShownFileProps) => (
  <a class="govuk-link motcua-file__open" href={address}>
    {isPicture(file) && <img class="motcua-file__picture" src={address} alt="" loading="lazy" />}
    <span>{children}</span>
  </a>
)

/** Of what is larger nobody's phone makes a small picture. */
const isPicture = ({ contentType, size }: ArrivedFile): boolean =>
  contentType.startsWith('image/') && size <= mostBytesSent

/** `Tệp 1: PDF, 25 KB (bản vẽ.pdf)` */
export const fileText = (
  { language }: Pick<Visit, 'language'>,
  { contentType, size, name }: ArrivedFile,
  index: number,
): string =>
  `${uploadTexts[language].file(index + 1)}: ${fileTypeNames([contentType], '')}, ${sizeText(size, language)}${name ? ` (${name})` : ''}`

interface UploadFormProps extends Announced {
  visit: Visit
  rule: PaperRule
  /** There is one already. */
  isAnother: boolean
  fault?: string | undefined
}

/** For one more file. */
export const UploadForm = ({ visit, upload, arrived, rule, isAnother, fault }: UploadFormProps) => {
  const { language } = visit
  const text = uploadTexts[language]
  const types = fileTypeNames(rule.accepts, text.or)
  const size = sizeText(rule.maxBytes, language)
  // Only where one may be sent.
  const takesPictures = rule.accepts.some((type) => type.startsWith('image/'))
  const heicText = rule.accepts.includes('image/jpeg') ? text.heic : text.heicFor(types)
  return (
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
      data-several={text.several}
      data-heic={takesPictures ? heicText : undefined}
      data-summary={layoutTexts[language].errorSummary}
      data-progress={text.uploading}
    >
      {Object.entries(upload.fields).map(([field, value]) => (
        <input type="hidden" name={field} value={value} />
      ))}
      <div class={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label" for="file">
          {isAnother ? text.anotherFile : text.chooseFile}
        </label>
        <div id="file-hint" class="govuk-hint">
          {text.fileHint(types, size)}
          {takesPictures && ` ${text.photograph}`}
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
      <Button look={isAnother ? 'secondary' : undefined}>{text.sendFile}</Button>
    </form>
  )
}
