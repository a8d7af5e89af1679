import type { PresentedChange } from '../../../office/drafts/schemas'
import type { PresentedOpinion } from '../../../office/presented/presented-opinion'
import { takenUpText } from '../../../wording/opinion-text'
import type { Article } from '../../answers/split-draft'
import type { Visit } from '../../runtime/visit'
import { articleName } from './compile-rows'
import { draftTexts } from './texts'

interface SaidProps {
  visit: Visit
  opinion: Partial<Pick<PresentedOpinion, 'changes' | 'response' | 'beyond' | 'minimum'>>
  articles: readonly Article[]
}

/** What an agency would have otherwise in a draft, each with what became of it. */
export const SaidChanges = ({ visit, opinion, articles }: SaidProps) => {
  const { changes = [], response, beyond, minimum } = opinion
  const text = draftTexts[visit.language]
  return (
    <>
      {(beyond || minimum) && (
        <p class="govuk-body-s">
          {[beyond && text.askedBeyond, minimum && text.short(minimum.workingDays)].filter(Boolean).join(' ')}
        </p>
      )}
      <Response visit={visit} response={response} />
      {changes.map(({ article, says, why, response: answer }) => (
        <div class="motcua-article">
          <h4 class="govuk-heading-s">
            <bdi>{articleName(article, articles, visit)}</bdi>
          </h4>
          <p class="govuk-body">
            <bdi>{says}</bdi>
          </p>
          {why && (
            <p class="govuk-body-s">
              <bdi>{text.compile.reason(why)}</bdi>
            </p>
          )}
          <Response visit={visit} response={answer} />
        </div>
      ))}
    </>
  )
}

const Response = ({ visit, response }: { visit: Visit; response?: PresentedChange['response'] }) =>
  response ? (
    <p class="govuk-body">
      <strong>{takenUpText(response.takenUp, visit.language)}</strong>
      {response.why && (
        <>
          : <bdi>{response.why}</bdi>
        </>
      )}
    </p>
  ) : null
