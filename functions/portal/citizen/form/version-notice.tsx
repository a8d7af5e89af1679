import { type NotOpen, notOpenOn } from '../../../../workflows/kernel/in-force'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import { dayIn } from '../../../adapters/law-book'
import type { Visit } from '../../runtime/visit'
import { notOpenText } from '../not-open-text'
import { formTexts } from '../texts'

interface NoticeProps {
  visit: Visit
  draft: Draft
  procedure: Procedure
}

/** Why what is written is not taken as things are; nothing of what is added to a dossier that was. */
export const notTaken = ({ visit, draft, procedure }: NoticeProps): NotOpen | undefined =>
  draft.adds ? undefined : notOpenOn(procedure, dayIn(visit.at))

/** What came between the beginning of a form and now: other rules, or a day from which it is not taken. */
export const VersionNotice = (props: NoticeProps) => {
  const { visit, draft, procedure } = props
  const { language } = visit
  const notOpen = notTaken(props)
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
