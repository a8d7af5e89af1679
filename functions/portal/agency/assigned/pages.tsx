import { mostOnBoard, type Pressing } from '../../../office/assignments/board'
import { Radios } from '../../layout/fields/choices'
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

export const Pages = ({ visit, found }: { visit: Visit; found: BoardPage }) => {
  const { list: text } = assignedTexts[visit.language]
  return (
    <>
      {found.more && <p class="govuk-body">{text.more(mostOnBoard)}</p>}
      {found.pages > 1 && (
        <nav aria-label={text.caption}>
          <ul class="motcua-navigation__list govuk-body">
            {Array.from({ length: found.pages }, (_, index) => index + 1).map((page) => (
              <li>
                <a
                  class="govuk-link"
                  href={`?${new URLSearchParams({ ...visit.query, page: String(page) })}`}
                  aria-current={page === found.query.page ? 'page' : undefined}
                >
                  {text.page(page)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}
