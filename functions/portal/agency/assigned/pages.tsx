import { mostOnBoard, type Pressing } from '../../../office/assignments/board'
import { Radios } from '../../layout/fields/choices'
import { PageNumbers } from '../../layout/page-numbers'
import type { Visit } from '../../runtime/visit'
import type { BoardPage } from './board-page'
import { assignedTexts } from './texts'

/** All, or what presses; each with how many they are. */
export const Which = ({ visit, query, counts }: Pick<BoardPage, 'query' | 'counts'> & { visit: Visit }) => {
  const { list: text } = assignedTexts[visit.language]
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const named = (which: Pressing) => `${text.pressing[which]} (${counts[which]})`
  return (
    <Radios
      visit={visit}
      id="show"
      label={text.which}
      value={query.show}
      inline
      options={[
        { value: 'all', text: `${text.all} (${all})` },
        { value: 'overdue', text: named('overdue') },
        { value: 'soon', text: named('soon') },
        { value: 'waits', text: named('waits') },
      ]}
    />
  )
}

/** The same list, from another place on. */
const hrefOf = ({ query: { after: _, page: __, ...kept } }: Visit, after: string | undefined): string =>
  `?${new URLSearchParams({ ...kept, ...(after && { after }) })}`

/** Which of how many are shown, and where the others are. */
export const Pages = ({ visit, found }: { visit: Visit; found: BoardPage }) => {
  const { list: text } = assignedTexts[visit.language]
  return (
    <>
      {found.keys.length > 0 && (found.pages > 1 || found.next || found.query.after) && (
        <p class="govuk-body">{text.shown(found.first + 1, found.first + found.keys.length, found.found)}</p>
      )}
      <PageNumbers visit={visit} label={text.caption} page={found.query.page} pages={found.pages} />
      {(found.next || found.query.after) && (
        <>
          <p class="govuk-body">{text.stretch(mostOnBoard)}</p>
          <ul class="govuk-list">
            {found.query.after && (
              <li>
                <a class="govuk-link" href={hrefOf(visit, undefined)}>
                  {text.soonest}
                </a>
              </li>
            )}
            {found.next && (
              <li>
                <a class="govuk-link" href={hrefOf(visit, found.next)}>
                  {text.dueLater}
                </a>
              </li>
            )}
          </ul>
        </>
      )}
    </>
  )
}
