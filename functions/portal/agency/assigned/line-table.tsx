import type { Pressing, SaidLine } from '../../../office/assignments/board'
import { assignmentName, standsText, whoseText } from '../../../wording/assignment-text'
import { dueText } from '../../layout/format'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { assignedTexts } from './texts'

export type ShownLine = SaidLine & { pressing: Pressing }

interface LineTableProps {
  visit: Visit
  caption: string
  lines: readonly ShownLine[]
  agencyNamed: (id: string) => string
  /** The agency whose list it is: of its own tasks it is told with whom, of others for whom. */
  of?: string
  /** Where a conclusion is shown. */
  conclusionAt: (number: string) => string
}

/** Assignments, the most pressing first: until when, what, of which conclusion, with whom, and how far. */
export const LineTable = ({ visit, caption, lines, agencyNamed, of, conclusionAt }: LineTableProps) => {
  const { language } = visit
  const { list: text, owner: ownerText } = assignedTexts[language]
  const heads = [text.due, text.task, text.conclusion, of ? text.role : ownerText, text.stands]
  return (
    <table class="govuk-table motcua-table--stack motcua-lines">
      <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
      <TableHead names={heads} />
      <tbody class="govuk-table__body">
        {lines.map((line) => (
          <tr class="govuk-table__row">
            <td class="govuk-table__cell" data-label={text.due}>
              <Due visit={visit} line={line} />
            </td>
            <th scope="row" class="govuk-table__header motcua-plain" data-label={text.task}>
              <Task visit={visit} line={line} />
            </th>
            <td class="govuk-table__cell" data-label={text.conclusion}>
              <a class="govuk-link" href={conclusionAt(line.number)}>
                {line.number}
              </a>
              {line.title && (
                <>
                  <br />
                  <bdi>{line.title}</bdi>
                </>
              )}
            </td>
            <td class="govuk-table__cell" data-label={of ? text.role : ownerText}>
              {whose(line, of, visit, agencyNamed)}
            </td>
            <td class="govuk-table__cell" data-label={text.stands}>
              {standsText(line, language).map((words) => (
                <div>{words}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const looks: Record<Pressing, string> = { overdue: 'overdue', soon: 'soon', later: 'on-time', waits: 'today' }

export const Due = ({ visit, line }: { visit: Visit; line: Pick<ShownLine, 'pressing' | 'dueAt'> }) => (
  <>
    <strong class={`motcua-due motcua-due--${looks[line.pressing]}`}>
      {assignedTexts[visit.language].list.pressing[line.pressing]}
    </strong>{' '}
    {dueText(line, visit.language)}
  </>
)

const Task = ({ visit, line: { number, id, what, task } }: { visit: Visit; line: ShownLine }) => {
  return (
    <>
      <a class="govuk-link" href={task ? `/agency/tasks/${task}` : `/agency/dossiers/${number}#${id}`}>
        {assignmentName(id, visit.language)}
        <span class="govuk-visually-hidden">, {number}</span>
      </a>
      {what && (
        <>
          <br />
          <bdi>{what}</bdi>
        </>
      )}
    </>
  )
}

const whose = (
  line: ShownLine,
  of: string | undefined,
  { language }: Visit,
  agencyNamed: (id: string) => string,
): string => {
  const { list: text } = assignedTexts[language]
  if (of === undefined) return whoseText(line, language, agencyNamed)
  if (of !== line.owner) return text.helps(agencyNamed(line.owner))
  return whoseText(line, language, (id) => (id === of ? text.own : agencyNamed(id)))
}
