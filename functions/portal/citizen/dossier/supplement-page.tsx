import type { Hono } from 'hono'
import { ulid } from 'ulid'
import { type FieldError, Refusal } from '../../../../workflows/kernel/errors'
import { millis } from '../../../../workflows/kernel/instant'
import { ownValue } from '../../../../workflows/kernel/own-value'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { type Draft, draftFiled } from '../../../adapters/draft-store'
import { canonical } from '../../../adapters/event-chain'
import type { PresentedDossier } from '../../../api/presented-dossier'
import { supplementDossier } from '../../../api/supplement-dossier'
import { sayFault } from '../../../runtime/problem'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, type Fault } from '../../layout/error-summary'
import { Textarea } from '../../layout/fields/textarea'
import { dueText } from '../../layout/format'
import { Page } from '../../layout/page'
import { PageMissing } from '../../runtime/errors'
import { type Form, valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { callOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { answersToFile, relevantPages } from '../form/draft-progress'
import { renewPapers } from '../form/renew-papers'
import { dossierTexts } from '../texts'
import { suppliedDossier } from './dossier-routes'

interface SupplementProps {
  visit: Visit
  dossier: PresentedDossier
  procedure: Procedure
  draft: Draft
  task: PresentedDossier['tasks'][number]
  typed: Form
  faults: readonly Fault[]
}

/** The answer to a request for more: papers, changed answers, a note. What is added is kept as in a form. */
export const addSupplement = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  const at = async (visit: Visit, number: string) => {
    const dossier = await suppliedDossier(visit, number, desk)
    const open = dossier.tasks.filter(({ kind, status }) => kind === 'supplement' && status === 'open')
    const task = open.find(({ id }) => id === visit.query.task) ?? open[0]
    const procedure = desk.procedures.find(
      ({ code, version }) => code === dossier.procedure.code && version === dossier.procedure.version,
    )
    if (!task || !procedure) throw new PageMissing(`nothing is asked of ${number}`)
    return { visit, dossier, procedure, task, draft: await draftFor(visit, dossier, task.id, desk) }
  }

  app.get('/dossiers/:number/supplement', async (c) => {
    const found = await at(c.var.visit, c.req.param('number'))
    return show(c, <SupplementPage {...found} typed={c.var.visit.held ?? {}} faults={[]} />)
  })

  app.post('/dossiers/:number/supplement', async (c) => {
    const { visit, form } = c.var
    const found = await at(visit, c.req.param('number'))
    const { dossier, draft, task, procedure } = found
    const answers = changedAnswers(answersToFile(procedure, draft), dossier.answers)
    const documents = draft.documents.map(({ type, uploadId }) => ({ type, uploadId }))
    const note = valueIn(form, 'note') || undefined
    const body = { task: task.id, ...(Object.keys(answers).length && { answers }), documents, note }
    try {
      const call = callOf(visit, { path: { number: dossier.number }, body })
      await supplementDossier({ ...call, keep: () => [draftFiled(draft, dossier.number)] }, desk)
      return c.redirect(dossierPlace(visit, dossier.number), 303)
    } catch (error) {
      if (!(error instanceof Refusal) || error.errors.length === 0) throw error
      const faults = error.errors.map((fault) => faultOf(fault, found))
      return show(c, <SupplementPage {...found} typed={form} faults={faults} />, 422)
    }
  })
}

const dossierPlace = ({ who }: Visit, number: string): string =>
  who?.person.kind === 'officer' ? `/agency/dossiers/${number}` : `/dossiers/${number}`

/** One draft a request: taken up where it was left. */
const draftFor = async (
  visit: Visit,
  { number, procedure, answers }: PresentedDossier,
  task: string,
  desk: CitizenDesk,
): Promise<Draft> => {
  const { person } = signedIn(visit)
  const found = (await desk.drafts.of(person.id, visit.at)).items.find(({ adds }) => adds?.task === task)
  if (found) return renewPapers(found, visit.at, desk)
  const draft: Draft = {
    id: ulid(millis(visit.at)),
    owner: person.id,
    procedure: procedure.code,
    version: procedure.version,
    answers,
    from: {},
    passed: [],
    adds: { dossier: number, task },
    documents: [],
    startedAt: visit.at,
    changedAt: visit.at,
    revision: 1,
  }
  await desk.drafts.create(draft)
  return draft
}

/** Top-level fields that are no longer as they were. */
const changedAnswers = (
  now: Record<string, unknown>,
  before: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(now).filter(([name, value]) => canonical(value) !== canonical(before[name] ?? null)),
  )

const faultOf = (
  fault: FieldError,
  { visit, draft, procedure }: Pick<SupplementProps, 'visit' | 'draft' | 'procedure'>,
): Fault => {
  const { pointer, message } = fault
  const texts = procedure.texts[visit.language]
  if (message === 'nothing-supplied')
    return { id: 'note', message: dossierTexts[visit.language].supplement.nothing }
  const says = sayFault(fault, visit.language)
  const [kind, ...parts] = pointer.split('/').slice(1)
  const path = parts.join('.')
  if (kind === 'answers')
    return {
      id: path,
      href: `/drafts/${draft.id}/questions/${path}`,
      message: `${texts.fields[path] ?? path}: ${says}`,
    }
  const type = draft.documents[Number(parts[0])]?.type ?? ''
  return {
    id: type,
    href: `/drafts/${draft.id}/papers/${type}`,
    message: `${ownValue(texts.documents, type) ?? type}: ${says}`,
  }
}

const SupplementPage = ({ visit, dossier, procedure, draft, task, typed, faults }: SupplementProps) => {
  const { language } = visit
  const text = dossierTexts[language].supplement
  const texts = procedure.texts[language]
  const asked = dossier.events.findLast(
    ({ type, task: about }) => type === 'supplement-requested' && (!task.question || about !== undefined),
  )
  const pages = relevantPages(procedure, draft)
  return (
    <Page
      visit={visit}
      title={text.heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={dossierPlace(visit, dossier.number)} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">
        {dossierTexts[language].dossier} {dossier.number}
      </span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead(dueText(task, language))}</p>
      <h2 class="govuk-heading-m">{text.items}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {(asked?.items ?? []).map((item) => (
          <li>
            <bdi>{item}</bdi>
          </li>
        ))}
      </ul>
      {asked?.note && (
        <p class="govuk-body">
          <bdi>{asked.note}</bdi>
        </p>
      )}
      <div class="govuk-warning-text">
        <span class="govuk-warning-text__icon" aria-hidden="true">
          !
        </span>
        <strong class="govuk-warning-text__text">{text.warned}</strong>
      </div>
      <h2 class="govuk-heading-m">{text.papers}</h2>
      <ul class="govuk-list">
        {procedure.documents.map(({ type }) => (
          <li>
            <a class="govuk-link" href={`/drafts/${draft.id}/papers/${type}`}>
              {text.add(
                ownValue(texts.documents, type) ?? type,
                draft.documents.filter((paper) => paper.type === type).length,
              )}
            </a>
          </li>
        ))}
      </ul>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{text.answers}</span>
        </summary>
        <div class="govuk-details__text">
          <ul class="govuk-list">
            {pages.map(({ id }) => (
              <li>
                <a class="govuk-link" href={`/drafts/${draft.id}/questions/${id}`}>
                  {texts.fields[id] ?? id}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </details>
      <form method="post" action={`/dossiers/${dossier.number}/supplement`} novalidate>
        <CsrfField visit={visit} />
        <Textarea
          visit={visit}
          id="note"
          label={text.note}
          hint={text.noteHint}
          error={faults.find(({ id }) => id === 'note')?.message}
          value={valueIn(typed, 'note')}
          longest={5_000}
        />
        <Button>{text.send}</Button>
      </form>
    </Page>
  )
}
