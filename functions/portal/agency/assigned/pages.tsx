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

export const Pages = ({ visit, found }: { visit: Visit; found: BoardPage }) => {
  const { list: text } = assignedTexts[visit.language]
  return (
    <>
      {found.more && <p class="govuk-body">{text.more(mostOnBoard)}</p>}
      <PageNumbers visit={visit} label={text.caption} page={found.query.page} pages={found.pages} />
    </>
  )
}
