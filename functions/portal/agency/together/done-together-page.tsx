import { ButtonLink } from '../../layout/button'
import { Page } from '../../layout/page'
import type { Visit } from '../../runtime/visit'
import { filterIn, withFilter } from '../inbox/inbox-query'
import { togetherTexts } from './texts'

interface DoneTogetherProps {
  visit: Visit
  /** Numbers of dossiers. */
  done: readonly string[]
  /** What was not done, with its reason. */
  said: readonly string[]
}

/** What became of each of several decisions. */
export const DoneTogetherPage = ({ visit, done, said }: DoneTogetherProps) => {
  const text = togetherTexts[visit.language]
  return (
    <Page visit={visit} title={text.done(done.length)}>
      <h1 class="govuk-heading-l">{text.done(done.length)}</h1>
      <ul class="govuk-list">
        {done.map((number) => (
          <li>
            <a class="govuk-link" href={`/agency/dossiers/${number}`}>
              {number}
            </a>
          </li>
        ))}
      </ul>
      {said.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.notDone}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {said.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink href={withFilter('/agency/inbox', filterIn(visit.query))}>{text.goOn}</ButtonLink>
    </Page>
  )
}
