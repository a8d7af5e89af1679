import type { Hono } from 'hono'
import { isGiven } from '../../../../workflows/kernel/assignment'
import {
  type Conclusion,
  readConclusionOnRecord,
} from '../../../office/assignments/read-conclusion-on-record'
import { agencyNames } from '../../../wording/agency-names'
import { assignmentName, standsText, whoseText } from '../../../wording/assignment-text'
import { answerRows } from '../../agency/answer-rows'
import { Due } from '../../agency/assigned/line-table'
import { assignedTexts } from '../../agency/assigned/texts'
import { BackLink } from '../../layout/back-link'
import { timeText } from '../../layout/format'
import { Page } from '../../layout/page'
import { SummaryList } from '../../layout/summary-list'
import { TableHead } from '../../layout/table-head'
import { PageMissing } from '../../runtime/errors'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { OversightDesk } from '../oversight-desk'
import { directiveTexts } from './texts'

/** One conclusion or directive: what it says of itself, and how each of its tasks stands, the done ones too. */
export const addConclusion = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  app.get('/oversight/directives/:number', async (c) => {
    const { visit } = c.var
    const conclusion = await readConclusionOnRecord(c.req.param(), callerOf(visit), desk)
    if (conclusion.lines.length === 0) throw new PageMissing(`${conclusion.number} gives no tasks`)
    const agencyNamed = agencyNames(desk.agencies, visit.language)
    return show(c, <ConclusionPage {...conclusion} visit={visit} agencyNamed={agencyNamed} />)
  })
}

interface ConclusionProps extends Conclusion {
  visit: Visit
  agencyNamed: (id: string) => string
}

const ConclusionPage = ({ visit, number, procedure, answers, lines, agencyNamed }: ConclusionProps) => {
  const { language } = visit
  const { one: text } = directiveTexts[language]
  const { list, owner, done } = assignedTexts[language]
  const heads = [list.task, owner, list.due, list.stands]
  const given = lines.filter(isGiven)
  const overdue = given.filter(({ pressing }) => pressing === 'overdue').length
  const { tasks: _tasks, ...about } = answers
  const { name } = procedure.texts[language]
  return (
    <Page
      visit={visit}
      title={`${name} ${number}`}
      before={<BackLink visit={visit} href="/oversight/directives?by=conclusion" />}
      wide
    >
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{number}</h1>
      <SummaryList visit={visit} rows={answerRows(procedure, about, language)} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/agency/dossiers/${number}`}>
          {text.whole}
        </a>
      </p>
      <p class="govuk-body">{text.counted(lines.length, lines.length - given.length, overdue)}</p>
      <table class="govuk-table motcua-table--stack">
        <caption class="govuk-table__caption govuk-table__caption--m">{text.tasks}</caption>
        <TableHead names={heads} />
        <tbody class="govuk-table__body">
          {lines.map((line) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header motcua-plain" data-label={list.task}>
                <a class="govuk-link" href={`/agency/dossiers/${number}#${line.id}`}>
                  {assignmentName(line.id, language)}
                </a>
                <br />
                <bdi>{line.what}</bdi>
                {line.done && (
                  <>
                    <br />
                    {done}: <bdi>{line.done}</bdi>
                  </>
                )}
              </th>
              <td class="govuk-table__cell" data-label={owner}>
                {whoseText(line, language, agencyNamed)}
              </td>
              <td class="govuk-table__cell" data-label={list.due}>
                {isGiven(line) ? <Due visit={visit} line={line} /> : timeText(line.dueAt, language)}
              </td>
              <td class="govuk-table__cell" data-label={list.stands}>
                {standsText(line, language).map((words) => (
                  <div>{words}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  )
}
