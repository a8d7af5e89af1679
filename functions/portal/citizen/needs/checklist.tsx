import type { Agency } from '../../../../workflows/kernel/agency'
import { longestOf } from '../../../../workflows/kernel/cases'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { valueAt } from '../../../../workflows/kernel/value-at'
import { presentLimits } from '../../../office/presented/present-procedure'
import { answerText } from '../../answers/answer-text'
import { BackLink } from '../../layout/back-link'
import { ButtonLink } from '../../layout/button'
import { moneyText, periodText } from '../../layout/format'
import { LimitCases } from '../../layout/limit-cases'
import { Page } from '../../layout/page'
import { SummaryList } from '../../layout/summary-list'
import type { Visit } from '../../runtime/visit'
import { needsTexts, procedureTexts, routeTexts } from '../texts'
import type { ReadNeeds } from './read-needs'

interface ChecklistProps {
  visit: Visit
  procedure: Procedure
  read: ReadNeeds
  agencies: readonly Agency[]
}

/** Papers, fee and time for one case, to be printed. */
export const Checklist = ({ visit, procedure, read, agencies }: ChecklistProps) => {
  const { language } = visit
  const text = needsTexts[language]
  const texts = procedure.texts[language]
  const { papers, feeVnd, limit, parts, questions } = read.needs
  const limits = presentLimits(procedure, language)
  const said = procedureTexts[language]
  const due = papers.filter(({ required }) => required === true)
  const others = papers.filter(({ required }) => required === 'conditional' || !required)
  // What is asked of everybody under some condition, and not of who answers so, is not said.
  const possible = others.filter(
    ({ type, required }) =>
      required === 'conditional' || procedure.documents.find((one) => one.type === type)?.required === false,
  )
  const nameOf = (id: string) => agencies.find((one) => one.id === id)?.name[language] ?? id
  const cost = feeVnd === undefined ? said.feeDepends : feeVnd ? moneyText(feeVnd, language) : said.free
  const times = [
    ...parts.map(({ id, within }) => `${texts.parts?.[id] ?? id}: ${periodText(within, language)}`),
    ...questions.map((one) =>
      text.asked(
        one.agency ? nameOf(one.agency) : routeTexts[language].found,
        texts.questions[one.id]?.because ?? '',
        periodText(one.within, language),
      ),
    ),
  ]
  const rows = [
    ...read.answered.map((one) => ({
      key: texts.fields[one.path] ?? one.path,
      value: answerText(one, valueAt(read.answers, one.path), texts, language),
    })),
  ]
  const paperLine = ({ type, accepts, maxBytes }: (typeof papers)[number]) => (
    <li>
      {texts.documents[type] ?? type} <span class="govuk-hint">({said.fileOf(accepts, maxBytes)})</span>
      {texts.hints?.[`documents.${type}`] && <p class="govuk-hint">{texts.hints[`documents.${type}`]}</p>}
    </li>
  )
  return (
    <Page
      visit={visit}
      title={text.yours}
      before={<BackLink visit={visit} href={`/procedures/${procedure.code}`} />}
    >
      <span class="govuk-caption-l">{texts.name}</span>
      <h1 class="govuk-heading-l">{text.yours}</h1>
      {rows.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.answers}</h2>
          <SummaryList visit={visit} rows={rows} />
          <p class="govuk-body motcua-unprinted">
            <a class="govuk-link" href={`/procedures/${procedure.code}/needs`}>
              {text.change}
            </a>
          </p>
        </>
      )}
      <h2 class="govuk-heading-m">{text.papers}</h2>
      {due.length === 0 ? (
        <p class="govuk-body">{said.bringNothing}</p>
      ) : (
        <ul class="govuk-list motcua-checklist">{due.map(paperLine)}</ul>
      )}
      {possible.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.possible}</h2>
          <ul class="govuk-list motcua-checklist">{possible.map(paperLine)}</ul>
        </>
      )}
      <h2 class="govuk-heading-m">{said.costs}</h2>
      <p class="govuk-body">{cost}</p>
      <h2 class="govuk-heading-m">{said.takes}</h2>
      <p class="govuk-body">
        {said.takesFrom(periodText(limit?.period ?? longestOf(procedure.limit), language))}
      </p>
      {limits && <LimitCases visit={visit} limits={limits.filter(({ id }) => !limit || id === limit.case)} />}
      {times.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {times.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body motcua-unprinted">{text.print}</p>
      {!procedure.applicants && (
        <ButtonLink href={`/procedures/${procedure.code}/start`}>{said.start}</ButtonLink>
      )}
    </Page>
  )
}
