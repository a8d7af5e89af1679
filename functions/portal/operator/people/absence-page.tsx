import type { Hono } from 'hono'
import { type Calendar, localDate } from '../../../../workflows/kernel/calendar'
import { instant, millis } from '../../../../workflows/kernel/instant'
import { inForce } from '../../../adapters/registry-entry'
import { recordAbsence } from '../../../office/operating/absences'
import { type Loan, namesOfStaff, ownRoles } from '../../../office/operating/officers'
import { errorOf } from '../../layout/error-summary'
import type { Option } from '../../layout/fields/choices'
import { DateInput } from '../../layout/fields/date-input'
import { Listed, lookedUp } from '../../layout/fields/look-up'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv } from '../../runtime/visit'
import {
  beginOf,
  endOf,
  notToChange,
  type OfficerPlace,
  officerPath,
  officerToChangeAt,
  type PeopleDesk,
  typedDay,
} from './of-officer'
import { type OfficerForm, OfficerFormPage, reasonIn } from './officer-form-page'
import { peopleTexts } from './texts'

type AbsencePlace = OfficerPlace & {
  colleagues: ReadonlyMap<string, readonly Option[]>
  /** By agency: who stands in now, where it is one. */
  standIns: ReadonlyMap<string, string>
  /** What is recorded already. */
  stands: Form
}

const fieldOf = (agency: string): string => `deputy-${agency}`

/** An officer is away for some days, and who gets his tasks in each of his agencies. */
export const addAbsence = (app: Hono<PortalEnv>, desk: PeopleDesk): void => {
  formPage<AbsencePlace>(app, '/operator/people/:person/absence', {
    async at(c) {
      const { visit } = c.var
      const place = await officerToChangeAt(c, desk)
      const held = ownRoles(place.officer).filter(inForce(visit.at))
      const colleagues = new Map<string, readonly Option[]>()
      const refused = await notToChange(visit, desk)
      for (const agency of new Set(held.map((one) => one.agency))) {
        const staff = await namesOfStaff(agency, callerOf(visit), desk.registry)
        const others = staff.filter(({ id }) => id !== place.officer.id && !refused.has(id))
        colleagues.set(
          agency,
          others.map(({ id, name }) => ({ value: id, text: `${name} (${id})` })),
        )
      }
      const standIns = standInsOf(place.loans)
      return { ...place, colleagues, standIns, stands: standing(place, standIns, desk.calendar) }
    },
    typed: ({ stands }) => stands,
    view: (place, form) => <AbsencePage {...place} {...form} />,
    async carryOut({ officer, loans, colleagues, standIns }, form, visit) {
      const says = peopleTexts[visit.language].faults
      const from = beginOf(form, 'from')
      const until = endOf(form, 'lastAway')
      const why = reasonIn(form, visit)
      const isLater = until !== undefined && until > visit.at && !(from && until <= from)
      const chosen = [...colleagues].map(([agency, options]) => {
        const typed = valueIn(form, fieldOf(agency))
        return { agency, typed, deputy: lookedUp(typed, options) }
      })
      const faults = [
        ...(from ? [] : [{ id: 'from', message: says.from }]),
        ...(isLater ? [] : [{ id: 'lastAway', message: says.lastAway }]),
        ...chosen
          .filter(({ typed, deputy }) => typed && !deputy)
          .map(({ agency }) => ({ id: fieldOf(agency), message: says.deputy })),
        ...why.faults,
      ]
      if (faults.length > 0 || !from || !until) throw new WrongForm(faults)
      const deputies = new Map(
        chosen.flatMap(({ agency, deputy }): [string, string][] => (deputy ? [[agency, deputy]] : [])),
      )
      const ending = loans.filter(
        ({ agency, to }) =>
          standIns.get(agency) === to && colleagues.has(agency) && deputies.get(agency) !== to,
      )
      const absence = { officer: officer.id, from, until, deputies, ending, reason: why.reason }
      await recordAbsence(absence, callerOf(visit), desk)
      return `${officerPath(officer.id)}?done=yes`
    },
  })
}

const standInsOf = (loans: readonly Loan[]): ReadonlyMap<string, string> =>
  new Map(
    loans
      .filter(({ agency, to }) => loans.every((other) => other.agency !== agency || other.to === to))
      .map(({ agency, to }) => [agency, to]),
  )

const standing = (
  { officer: { away }, visit }: OfficerPlace,
  standIns: ReadonlyMap<string, string>,
  calendar: Calendar,
): Form => ({
  ...(away && away.until > visit.at && dayFields('from', localDate(away.from, calendar))),
  ...(away &&
    away.until > visit.at &&
    dayFields('lastAway', localDate(instant(millis(away.until) - 1), calendar))),
  ...Object.fromEntries([...standIns].map(([agency, to]) => [fieldOf(agency), [to]])),
})

export const dayFields = (id: string, date: string): Form => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${id}-day`]: [day], [`${id}-month`]: [month], [`${id}-year`]: [year] }
}

const AbsencePage = ({ visit, officer, agency, colleagues, typed, faults }: AbsencePlace & OfficerForm) => {
  const text = peopleTexts[visit.language]
  const field = (id: string) => ({ visit, id, error: errorOf(faults, id) })
  const heading = `${text.absence}: ${officer.name}`
  return (
    <OfficerFormPage
      {...{ visit, heading, typed, faults }}
      lead={text.absenceLead}
      back={officerPath(officer.id)}
      send={text.save}
    >
      <DateInput {...field('from')} label={text.from} value={typedDay(typed, 'from')} />
      <DateInput {...field('lastAway')} label={text.lastAway} value={typedDay(typed, 'lastAway')} />
      {[...colleagues].map(([id, options]) => (
        <Listed
          {...field(fieldOf(id))}
          label={text.deputy(agency(id))}
          hint={text.deputyHint}
          value={valueIn(typed, fieldOf(id))}
          options={options}
        />
      ))}
    </OfficerFormPage>
  )
}
