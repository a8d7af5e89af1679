import { may } from '../../../workflows/kernel/authority'
import type { TaskKind } from '../../../workflows/kernel/task'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { dueText } from '../layout/format'
import { signedIn } from '../runtime/visit'
import type { DossierProps } from './dossier-page-props'
import { inboxTexts } from './inbox/texts'
import { agencyTexts } from './texts'

/** What waits: work of one's own to take and do, and who else is waited for. */
export const TaskList = ({ visit, shown, dossier, names }: DossierProps) => {
  const { dossier: text, kinds } = agencyTexts[visit.language]
  const { person } = signedIn(visit)
  const open = shown.tasks.filter(({ status, kind }) => status === 'open' && kind !== 'gate')
  const isOwn = (id: string) => {
    const task = dossier.tasks[id]
    return task !== undefined && may(person, { action: 'task.complete', dossier, task })
  }
  const own = open.filter(({ id }) => isOwn(id))
  const others = open.filter(({ id }) => !isOwn(id))
  const who = (agency: string | undefined, kind: TaskKind) =>
    agency ? names.agency(agency) : kind === 'issue' ? text.system : text.applicant
  return (
    <>
      {own.length > 0 && (
        <section aria-labelledby="own">
          <h2 class="govuk-heading-m" id="own">
            {text.yourTasks}
          </h2>
          <ul class="govuk-list">
            {own.map(({ id, kind, dueAt, provisional, assignee, question }) => (
              <li class="motcua-waits__item">
                <p class="govuk-body">
                  <a class="govuk-link" href={`/agency/tasks/${id}`}>
                    {kinds[kind]}
                    {question && shown.opinions.find((one) => one.question === question)?.asked && (
                      <>: {shown.opinions.find((one) => one.question === question)?.asked}</>
                    )}
                  </a>
                  , {dueText({ dueAt, provisional }, visit.language)}
                </p>
                {assignee ? (
                  <p class="govuk-body">
                    <bdi>
                      {assignee === person.id
                        ? inboxTexts[visit.language].you
                        : text.hasIt(names.person(assignee))}
                    </bdi>
                  </p>
                ) : (
                  <form method="post" action={`/agency/tasks/${id}/take`}>
                    <CsrfField visit={visit} />
                    <Button look="secondary">
                      {text.take}
                      <span class="govuk-visually-hidden">: {kinds[kind]}</span>
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="waits">
          <h2 class="govuk-heading-m" id="waits">
            {text.now}
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {others.map(({ kind, agency, dueAt, provisional }) => (
              <li>
                {text.waits(kinds[kind], who(agency, kind), dueText({ dueAt, provisional }, visit.language))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
