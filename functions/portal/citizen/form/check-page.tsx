import type { FoundLimit } from '../../../../workflows/kernel/file-dossier'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Draft } from '../../../adapters/draft-store'
import { presentLimits } from '../../../office/presented/present-procedure'
import { answerText } from '../../answers/answer-text'
import { entriesText } from '../../answers/entries'
import type { Asked, FormPage } from '../../answers/form-pages'
import { BackLink } from '../../layout/back-link'
import { Button, ButtonLink } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, type Fault } from '../../layout/error-summary'
import { moneyText, periodText } from '../../layout/format'
import { LimitCases } from '../../layout/limit-cases'
import { Page } from '../../layout/page'
import { SummaryList, type SummaryRow } from '../../layout/summary-list'
import { layoutTexts } from '../../layout/texts'
import type { Visit } from '../../runtime/visit'
import { formTexts, procedureTexts } from '../texts'
import { AskedPlan, type AskedPlanProps } from './asked-plan'
import { nextPlace, type Progress } from './draft-progress'
import type { FormTexts } from './texts.vi'
import { notTaken, VersionNotice } from './version-notice'

export interface CheckProps {
  visit: Visit
  procedure: Procedure
  draft: Draft
  progress: Progress
  /** In đồng; undefined before all is answered. */
  fee?: number
  /** The legal time, with its case where it goes by one. */
  limit?: FoundLimit
  isFor?: string
  faults: readonly Fault[]
  /** Answers to what is asked no more, which are not sent. */
  dropped?: readonly string[]
  /** The same was filed already: the numbers of those that are one's own, '' for somebody else's. */
  alike?: readonly string[]
  /** Of a draft: who would be asked. */
  planned?: AskedPlanProps
}

/** Everything that will be filed, each with a way to change it. */
export const CheckPage = ({
  visit,
  procedure,
  draft,
  progress,
  fee,
  limit,
  isFor,
  faults,
  dropped = [],
  alike = [],
  planned,
}: CheckProps) => {
  const { language } = visit
  const texts = procedure.texts[language]
  const text = formTexts[language]
  const open = progress.places.filter(({ done }) => !done)
  const isTaken = !notTaken({ visit, draft, procedure })
  const sections = [...new Set(progress.pages.map(({ section }) => section))]
  return (
    <Page
      visit={visit}
      title={text.check}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={`/drafts/${draft.id}`} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">{texts.name}</span>
      <h1 class="govuk-heading-l">{text.check}</h1>
      {alike.length > 0 && <Alike visit={visit} draft={draft} alike={alike} />}
      {isFor && <p class="govuk-inset-text">{isFor}</p>}
      <VersionNotice visit={visit} draft={draft} procedure={procedure} />
      {dropped.length > 0 && (
        <div class="govuk-inset-text">
          <p class="govuk-body">{text.noLongerAsked}</p>
          <ul class="govuk-list govuk-list--bullet">
            {dropped.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </div>
      )}
      {draft.begins && (
        <SummaryList
          visit={visit}
          rows={[
            {
              key: text.from.ways[draft.begins.as],
              value: draft.begins.number,
              href: `/drafts/${draft.id}/result`,
            },
          ]}
        />
      )}
      {sections.map((section) => (
        <>
          <h2 class="govuk-heading-m">{texts.fields[section] ?? section}</h2>
          <SummaryList
            visit={visit}
            rows={progress.pages
              .filter((page) => page.section === section)
              .flatMap((page) => rowsOf(page, { visit, procedure, draft }))}
          />
        </>
      ))}
      <h2 class="govuk-heading-m">{text.papers}</h2>
      {progress.papers.length === 0 ? (
        <p class="govuk-body">{text.noPapers}</p>
      ) : (
        <SummaryList
          visit={visit}
          rows={progress.papers.map(({ type }) => ({
            key: texts.documents[type] ?? type,
            value: filesText(draft, type, text),
            href: `/drafts/${draft.id}/papers/${type}`,
          }))}
        />
      )}
      {planned && <AskedPlan {...planned} />}
      {fee !== undefined && !draft.forAgency && (
        <>
          <h2 class="govuk-heading-m">{text.fee}</h2>
          <p class="govuk-body">{fee ? text.feeIs(moneyText(fee, language)) : text.noFee}</p>
        </>
      )}
      {limit && (
        <>
          <h2 class="govuk-heading-m">{procedureTexts[language].takes}</h2>
          <p class="govuk-body">{procedureTexts[language].takesFrom(periodText(limit.period, language))}</p>
          {limit.case && (
            <LimitCases
              visit={visit}
              limits={presentLimits(procedure, language)?.filter(({ id }) => id === limit.case) ?? []}
            />
          )}
        </>
      )}
      {open.length > 0 ? (
        <>
          <p class="govuk-body">{text.open(open.length)}</p>
          <ButtonLink href={`/drafts/${draft.id}/${nextPlace(progress)}`}>{text.goOn}</ButtonLink>
        </>
      ) : !isTaken ? null : (
        <form method="post" novalidate>
          <CsrfField visit={visit} />
          <h2 class="govuk-heading-m">{text.nowFile}</h2>
          <p class="govuk-body">{declarationOf(draft, text)}</p>
          {alike.length > 0 && <input type="hidden" name="another" value="yes" />}
          <Button>{alike.length > 0 ? text.fileAnother : text.fileIt}</Button>
        </form>
      )}
    </Page>
  )
}

const declarationOf = ({ atCounter, forAgency }: Draft, text: FormTexts): string => {
  if (forAgency) return text.declarationForAgency
  return atCounter ? text.declarationAtCounter : text.declaration
}

const filesText = ({ documents }: Draft, type: string, text: FormTexts): string => {
  const files = documents.filter((paper) => paper.type === type)
  const names = files.flatMap(({ name }) => name ?? [])
  return [text.files(files.length), names.join(', ')].filter(Boolean).join(': ')
}

/** Told before it is sent; whoever means another one sends it all the same. */
const Alike = ({
  visit,
  draft,
  alike,
}: Pick<CheckProps, 'visit' | 'draft'> & { alike: readonly string[] }) => {
  const dossiers = draft.forAgency ? '/agency/dossiers' : '/dossiers'
  const text = formTexts[visit.language]
  return (
    <div class="govuk-inset-text" role="alert">
      <p class="govuk-body">{alike.some(Boolean) ? text.alikeOwn : text.alikeOther}</p>
      {alike.some(Boolean) && (
        <ul class="govuk-list">
          {alike.filter(Boolean).map((number) => (
            <li>
              <a class="govuk-link" href={`${dossiers}/${number}`}>
                {number}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type Of = Pick<CheckProps, 'visit' | 'procedure' | 'draft'>

const rowsOf = (page: FormPage, { visit, procedure, draft }: Of): SummaryRow[] => {
  const { language } = visit
  const texts = procedure.texts[language]
  const href = `/drafts/${draft.id}/questions/${page.id}`
  const name = (path: string) => texts.fields[path] ?? path
  if (page.kind === 'wanted') {
    const there = valueAt(draft.answers, page.id) !== undefined
    // Below a heading of the same name, the name again would say nothing.
    const key = page.id === page.section ? formTexts[language].filledIn : name(page.id)
    return [{ key, value: there ? layoutTexts[language].yes : layoutTexts[language].no, href }]
  }
  if (page.kind === 'list') {
    const value = entriesText(draft.answers, page, texts, language) || formTexts[language].noEntries
    return [{ key: name(page.id), value, href }]
  }
  return page.asked.map((asked) => ({
    key: name(asked.path),
    value: shownAnswer(asked, { visit, procedure, draft }),
    href,
  }))
}

const shownAnswer = (asked: Asked, { visit, procedure, draft }: Of) => {
  const text = formTexts[visit.language]
  const value = answerText(
    asked,
    valueAt(draft.answers, asked.path),
    procedure.texts[visit.language],
    visit.language,
  )
  if (!value) return asked.optional ? text.notGiven : text.notAnswered
  if (!Object.hasOwn(draft.from, asked.path)) return value
  return (
    <>
      <bdi>{value}</bdi> <span class="govuk-hint">{text.fromRegister}</span>
    </>
  )
}
