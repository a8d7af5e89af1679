import { overdueBehind } from '../../../workflows/kernel/decide'
import { textOf } from '../../adapters/personal-words'
import { valueText } from '../answers/answer-text'
import { BackLink } from '../layout/back-link'
import { Button, EnterButton } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { ErrorSummary } from '../layout/error-summary'
import { dueText, moneyText, timeText } from '../layout/format'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import { Warning } from '../layout/warning'
import { signedIn } from '../runtime/visit'
import { Beside } from './assigned/beside'
import { Given } from './assigned/given'
import { DraftChanged } from './drafts/draft-changed'
import { DraftFields } from './drafts/draft-fields'
import { DraftPapers, DraftToRead } from './drafts/draft-to-read'
import { DueTag } from './due-tag'
import { EnclosedFiles } from './enclosing/enclosed-files'
import { Facts } from './facts'
import { filterIn, withFilter } from './inbox/inbox-query'
import { inboxTexts } from './inbox/texts'
import { KeysLink } from './keys/keys-link'
import { KnownBeside, workForm } from './known-beside'
import { Objections, WhatObjectionsMean } from './objections'
import { Outcomes } from './outcomes'
import { RecordFields } from './recording/record-fields'
import { recordedFields } from './recording/recorded-fields'
import type { TaskProps } from './task-props'
import { InsertTemplate } from './templates/insert-template'
import { agencyTexts } from './texts'

/** One piece of work: what is asked, and how it can end. */
export const TaskPage = (props: TaskProps) => {
  const { visit, task, reading, names, due, work, restored, said, faults } = props
  const { language } = visit
  const { task: text, kinds } = agencyTexts[language]
  const { person } = signedIn(visit)
  const filter = filterIn(visit.query)
  const opinion = reading.shown.opinions.find(({ question }) => question === task.question)
  const given = reading.shown.assignments?.find(({ id }) => id === task.question)
  const isEarly = task.notBefore !== undefined && visit.at < task.notBefore
  // Of a draft, and of what was given, all that is to be read stands above already.
  const isBeside =
    !work &&
    !given &&
    (reading.whole !== undefined || reading.shown.shared === true || reading.shown.documents.length > 0)
  return (
    <Page
      visit={visit}
      title={`${kinds[task.kind]}, ${task.dossier}`}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={`/agency/dossiers/${task.dossier}`} />}
      desk={isBeside}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">
        {names.procedure(task.procedure)} ·{' '}
        <a class="govuk-link" href={`/agency/dossiers/${task.dossier}`}>
          {task.dossier}
        </a>
      </span>
      <h1 class="govuk-heading-l">{kinds[task.kind]}</h1>
      {said && (
        <div class="govuk-inset-text" role="status">
          {said}
        </div>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={withFilter(`/agency/tasks/${task.id}/next`, filter)} data-key="n">
          {text.skip}
        </a>
        {' · '}
        <a class="govuk-link" href={withFilter('/agency/inbox', filter)} data-key="u">
          {inboxTexts[language].toList}
        </a>
        {isBeside && !isEarly && (
          <>
            {' · '}
            <a class="govuk-link" href="#outcome">
              {text.toDecision}
            </a>
          </>
        )}
        {' · '}
        <KeysLink visit={visit} />
      </p>
      {restored && <div class="govuk-inset-text">{text.restored}</div>}
      {task.assignee && task.assignee !== person.id && (
        <Warning>{text.others(names.person(task.assignee))}</Warning>
      )}
      <p class="govuk-body">
        <DueTag due={due} visit={visit} /> {text.due}: {dueText(task, language)}
      </p>
      {task.status !== 'open' && <p class="govuk-body">{text.late}</p>}
      {work?.opinion && (
        <>
          <DraftToRead reading={reading} step={work.step} opinion={work.opinion} />
          <DraftPapers {...reading} />
        </>
      )}
      <Facts {...reading} />
      {task.kind === 'direction' && <Overdue {...props} />}
      {task.kind === 'decision' && <Returned {...props} />}
      <Duty {...props} />
      {given && <Given visit={visit} given={given} names={names} reading={reading} />}
      <Beside visit={visit} dossier={reading.dossier} task={task} />
      <Objections {...props} />
      {opinion?.asked && !work && (
        <SummaryList
          visit={visit}
          rows={[
            { key: text.question, value: opinion.asked },
            ...(opinion.because ? [{ key: text.grounds, value: opinion.because }] : []),
            ...opinion.grounds.map(({ label, text: said, value }) => ({
              key: label,
              value: said ?? valueText(value, visit.language),
            })),
          ]}
        />
      )}
      {opinion && task.kind === 'opinion' && (
        <WhatObjectionsMean {...reading} names={names} opinions={[opinion]} />
      )}
      {work?.opinion && work.opinion.round > 1 && work.before && (
        <DraftChanged visit={visit} before={work.before} articles={work.articles} />
      )}
      {isEarly && (
        <div class="govuk-inset-text">{text.notBefore(timeText(task.notBefore ?? '', language))}</div>
      )}
      {isBeside ? (
        <div class="motcua-work">
          <div>
            <KnownBeside {...reading} names={names} paper={props.paper} notes={props.notes} />
          </div>
          <div class="motcua-work__action">
            <Action {...props} isEarly={isEarly} />
          </div>
        </div>
      ) : (
        <Action {...props} isEarly={isEarly} />
      )}
    </Page>
  )
}

const Action = (props: TaskProps & { isEarly: boolean }) => {
  const { visit, work, reading } = props
  const { task: text } = agencyTexts[visit.language]
  const recorded = recordedFields(props.task, reading.procedure, visit.language)
  // Papers and notes beside it are opened with this form.
  if (props.isEarly)
    return (
      <form method="post" id={workForm}>
        <CsrfField visit={visit} />
      </form>
    )
  return (
    <form method="post" novalidate id={workForm}>
      <CsrfField visit={visit} />
      {props.taken.papers.length + props.templates.length > 0 && <EnterButton />}
      {work && <DraftFields {...props} work={work} />}
      {recorded && <RecordFields {...props} recorded={recorded} />}
      <Outcomes {...props} procedure={reading.procedure} />
      <InsertTemplate {...props} />
      <EnclosedFiles {...props} />
      <div class="govuk-button-group">
        <Button>{text.send}</Button>
        <Button name="next" value="yes" look="secondary" shortcut="Control+Enter">
          {text.sendAndNext}
        </Button>
        <Button name="save" value="yes" look="secondary">
          {text.save}
        </Button>
      </div>
    </form>
  )
}

/** Whom a direction is about. */
const Overdue = ({ visit, reading, task, names }: TaskProps) => {
  const direction = reading.dossier.tasks[task.id]
  const behind = direction && overdueBehind(reading.dossier, direction)
  if (!behind || typeof behind.owner !== 'object') return null
  const { dossier: text, kinds } = agencyTexts[visit.language]
  const until = dueText(behind, visit.language)
  return (
    <div class="govuk-inset-text">
      {text.waits(kinds[behind.kind], names.agency(behind.owner.agency), until)}
    </div>
  )
}

/** Why who was to sign it too has returned it, where that is so. */
const Returned = ({ visit, reading, names }: TaskProps) => {
  const returned = reading.record.events.findLast(({ event }) => event.type === 'decision-returned')
  const owner = reading.dossier.tasks[returned?.event.task ?? '']?.owner
  if (!returned || typeof owner !== 'object') return null
  return (
    <div class="govuk-inset-text">
      {agencyTexts[visit.language].task.returned(names.agency(owner.agency))}
      <br />
      <bdi>{textOf(returned.personal?.reason)}</bdi>
    </div>
  )
}

/** What money goes back, or what the applicant is to be told of. */
const Duty = ({ visit, reading, task }: TaskProps) => {
  const { task: text, events } = agencyTexts[visit.language]
  const refund = reading.dossier.refundsDue?.find(({ payment }) => payment === task.payment)
  const notice = task.notice && reading.dossier.sequence >= task.notice.sequence ? task.notice : undefined
  const told = notice && reading.record.events[notice.sequence - 1]?.event
  if (!refund && !told) return null
  return (
    <div class="govuk-inset-text">
      {refund &&
        text.refund(
          moneyText(refund.amountVnd, visit.language),
          refund.payment,
          timeText(refund.dueSince, visit.language),
        )}
      {told && text.delivery(events[told.type], timeText(told.at, visit.language))}
    </div>
  )
}
