import { ownValue } from '../../../../workflows/kernel/own-value'
import { Button } from '../../layout/button'
import { errorOf } from '../../layout/error-summary'
import { describedBy, Labelled } from '../../layout/fields/labelled'
import { Select } from '../../layout/fields/select'
import { Textarea } from '../../layout/fields/textarea'
import { fileTypeNames, sizeText } from '../../layout/file-size'
import { valueIn } from '../../runtime/read-form'
import { uploadTexts } from '../../uploads/texts'
import { fileText } from '../../uploads/upload-form'
import { dossierTexts } from '../texts'
import { type AskedItem, isDone } from './asked-items'
import { Place } from './place'
import type { SupplementProps } from './supplement-props'
import { filesOf, mostTogether, typeOf } from './take-asked-files'

type ItemProps = SupplementProps & { item: AskedItem }

/** One thing that was asked for: whether it is done, what came for it, and all ways to answer it. */
export const AskedItemPart = (props: ItemProps) => {
  const { visit, procedure, typed, faults, item } = props
  const text = dossierTexts[visit.language].supplement
  const { fields } = procedure.texts[visit.language]
  const { id, says, paper, pages, files, changed } = item
  const done = isDone(item, typed)
  return (
    <section class="motcua-asked" aria-labelledby={`${id}-asked`}>
      <h3 class="govuk-heading-s" id={`${id}-asked`}>
        <bdi>{says}</bdi>{' '}
        <strong class={`govuk-tag govuk-tag--${done ? 'green' : 'grey'}`}>
          {done ? text.isDone : text.isOpen}
        </strong>
      </h3>
      {changed && <p class="govuk-body motcua-asked__received">✓ {text.changed}</p>}
      {files.map((file, index) => (
        <div class="motcua-file">
          <span>{fileText(visit, file, index)}</span>
          <Button name="remove" value={file.uploadId} look="secondary">
            {uploadTexts[visit.language].remove}
            <span class="govuk-visually-hidden">
              {' '}
              {uploadTexts[visit.language].file(index + 1)} ({says})
            </span>
          </Button>
        </div>
      ))}
      {(paper || pages.length === 0) && <ItemFiles {...props} />}
      {pages.map((page) => (
        <Place place={`questions/${page.id}`}>{text.change(fields[page.called] ?? page.called)}</Place>
      ))}
      <Textarea
        visit={visit}
        id={id}
        label={paper || pages.length ? text.sayMore : text.say}
        error={errorOf(faults, id)}
        value={valueIn(typed, id)}
        rows={2}
      />
    </section>
  )
}

/** Where files for it are chosen, several at once; which paper they are is asked where the officer named none. */
const ItemFiles = ({ visit, procedure, typed, faults, item }: ItemProps) => {
  const { language } = visit
  const text = dossierTexts[language].supplement
  const { id, paper, files } = item
  const rules = procedure.documents.filter(({ type }) => !paper || type === paper)
  if (rules.length === 0) return null
  const accepts = [...new Set(rules.flatMap((rule) => rule.accepts))]
  const nameOf = (type: string) => ownValue(procedure.texts[language].documents, type) ?? type
  const most = Math.max(...rules.map(({ maxBytes }) => maxBytes))
  const field = {
    id: filesOf(id),
    label: files.length ? text.moreFiles : text.chooseFiles,
    hint: text.filesHint(
      fileTypeNames(accepts, uploadTexts[language].or),
      sizeText(Math.min(most, mostTogether), language),
      sizeText(mostTogether, language),
    ),
    error: errorOf(faults, filesOf(id)),
  }
  return (
    <>
      {!paper && (
        <Select
          visit={visit}
          id={typeOf(id)}
          label={text.whichPaperIsIt}
          value={valueIn(typed, typeOf(id))}
          options={rules.map(({ type }) => ({ value: type, text: nameOf(type) }))}
          error={errorOf(faults, typeOf(id))}
        />
      )}
      <Labelled visit={visit} {...field}>
        <input
          class="govuk-file-upload"
          id={field.id}
          name={field.id}
          type="file"
          multiple
          accept={accepts.join(',')}
          aria-describedby={describedBy(field)}
        />
      </Labelled>
      {paper && most > mostTogether && (
        <Place place={`papers/${paper}`}>{text.largeFile(sizeText(most, language))}</Place>
      )}
    </>
  )
}
