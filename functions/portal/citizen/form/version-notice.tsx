import { notOpenOn } from '../../../../workflows/kernel/in-force'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import { dayIn } from '../../../adapters/law-book'
import type { Visit } from '../../runtime/visit'
import { notOpenText } from '../not-open-text'
import { formTexts } from '../texts'

/** What came between the beginning of a form and now: other rules, or a day from which it is not taken. */
export const VersionNotice = ({
  visit,
  draft,
  procedure,
}: {
  visit: Visit
  draft: Draft
  procedure: Procedure
}) => {
  const { language, at } = visit
  const notOpen = draft.adds ? undefined : notOpenOn(procedure, dayIn(at))
  return (
    <>
      {draft.version !== procedure.version && (
        <p class="govuk-inset-text">{formTexts[language].otherVersion}</p>
      )}
      {notOpen && (
        <p class="govuk-inset-text">
          {notOpenText(notOpen, language)} {formTexts[language].keptMeanwhile}
        </p>
      )}
    </>
  )
}
