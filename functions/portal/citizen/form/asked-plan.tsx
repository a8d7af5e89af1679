import type { Agency } from '../../../../workflows/kernel/agency'
import { MotcuaError } from '../../../../workflows/kernel/errors'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { circulationIn } from '../../../../workflows/kernel/views/drafts'
import type { Draft } from '../../../adapters/draft-store'
import { planCirculation } from '../../../office/drafts/plan-circulation'
import type { CirculationGround, PlannedCirculation } from '../../../office/drafts/schemas'
import { agencyNames } from '../../../wording/agency-names'
import { saidOf } from '../../../wording/said-of'
import { dayText } from '../../layout/format'
import { TableHead } from '../../layout/table-head'
import { callerOf, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { formTexts } from '../texts'
import { answersToFile } from './draft-progress'

export interface AskedPlanProps {
  visit: Visit
  plan: PlannedCirculation
  agencies: readonly Agency[]
}

/** Who would be asked by a draft's answers until now; undefined while they do not say it yet, or it asks nobody. */
export const plannedFor = async (
  visit: Visit,
  { draft, procedure }: { draft: Draft; procedure: Procedure },
  desk: CitizenDesk,
): Promise<AskedPlanProps | undefined> => {
  const { forAgency } = draft
  if (!forAgency || !circulationIn(procedure)) return undefined
  const about = { code: procedure.code, answers: answersToFile(procedure, draft), forAgency }
  try {
    return { visit, plan: await planCirculation(about, callerOf(visit), desk), agencies: desk.agencies }
  } catch (error) {
    if (error instanceof MotcuaError && error.code === 'invalid-input') return undefined
    throw error
  }
}

/** Whether a question is about who is asked or by when: there it is shown what comes of it. */
export const concernsPlan = (question: string, procedure: Procedure): boolean => {
  const fields = circulationIn(procedure)?.fields
  return fields !== undefined && [fields.shortTimeReason, fields.leftOut, fields.others].includes(question)
}

/** Who would be asked, on what ground, and what no answer would mean. */
export const AskedPlan = ({ visit, plan, agencies }: AskedPlanProps) => {
  const { language } = visit
  const { asked: text } = formTexts[language]
  const nameOf = agencyNames(agencies, language)
  const { asked, leftOut, until, workingDays } = plan
  const short = asked.flatMap(({ minimum }) => minimum ?? [])
  return (
    <section aria-labelledby="asked-plan">
      <h2 class="govuk-heading-m" id="asked-plan">
        {text.heading(asked.length)}
      </h2>
      <p class="govuk-body">{text.until(dayText(until, language), workingDays)}</p>
      {short[0] && <p class="govuk-inset-text">{text.short(short.length, short[0].workingDays)}</p>}
      {asked.length > 0 && (
        <table class="govuk-table motcua-table--stack">
          <TableHead names={[text.agency, text.ground, text.silence]} />
          <tbody class="govuk-table__body">
            {asked.map(({ agency, grounds, reason, onSilence, regulation }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {nameOf(agency)}
                </th>
                <td class="govuk-table__cell" data-label={text.ground}>
                  {grounds.length > 0 ? <Grounds grounds={grounds} /> : text.added(reason ?? '')}
                </td>
                <td class="govuk-table__cell" data-label={text.silence}>
                  {saidOf(text.silences, onSilence.kind)}
                  {onSilence.kind === 'escalate' &&
                    text.andThen(saidOf(text.silences, onSilence.onSilence.kind) ?? '')}
                  {!regulation && ` ${text.noRegulation}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {leftOut.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{text.leftOut}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {leftOut.map(({ agency, reason }) => (
              <li>
                {nameOf(agency)}
                {reason && (
                  <>
                    : <bdi>{reason}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const Grounds = ({ grounds }: { grounds: readonly CirculationGround[] }) => (
  <>
    {grounds.map(({ name, ground }, index) => (
      <>
        {index > 0 && '; '}
        {ground === name ? name : `${name}: ${ground}`}
      </>
    ))}
  </>
)
