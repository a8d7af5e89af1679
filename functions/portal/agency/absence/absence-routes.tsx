import type { Hono } from 'hono'
import { localDate } from '../../../../workflows/kernel/calendar'
import { instant, millis } from '../../../../workflows/kernel/instant'
import { endOwnAbsence, recordOwnAbsence } from '../../../office/absence/own-absence'
import { dayFields } from '../../operator/people/absence-page'
import { beginOf, endOf } from '../../operator/people/of-officer'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { AbsencePage } from './absence-page'
import { type AbsencePlace, absencePlace, fieldOf } from './absence-place'
import { absenceTexts } from './texts'

/** What is recorded already. */
const standing = ({ own: { away, loans }, calendar }: AbsencePlace): Form => ({
  ...(away && dayFields('from', localDate(away.from, calendar))),
  ...(away && dayFields('lastAway', localDate(instant(millis(away.until) - 1), calendar))),
  ...Object.fromEntries(loans.map((loan) => [fieldOf(loan), [loan.to]])),
})

/** An officer says himself when he is away and which colleague stands in; and sees who else is. */
export const addAbsence = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  formPage<AbsencePlace>(app, '/agency/absence', {
    at: (c) => absencePlace(c.var.visit, desk),
    typed: standing,
    view: (place, form) => <AbsencePage {...place} {...form} />,
    async carryOut({ own }, form, visit) {
      const says = absenceTexts[visit.language].faults
      const from = beginOf(form, 'from')
      const until = endOf(form, 'lastAway')
      const isLater = until !== undefined && until > visit.at && !(from && until <= from)
      const chosen = own.roles.map((held) => ({ ...held, person: valueIn(form, fieldOf(held)) }))
      const faults = [
        ...(from ? [] : [{ id: 'from', message: says.from }]),
        ...(isLater ? [] : [{ id: 'lastAway', message: says.lastAway }]),
        ...chosen
          .filter(({ person, colleagues }) => person && !colleagues.includes(person))
          .map((held) => ({ id: fieldOf(held), message: says.deputy })),
      ]
      if (faults.length > 0 || !from || !until) throw new WrongForm(faults)
      const deputies = chosen.filter(({ person }) => person)
      await recordOwnAbsence({ from, until, deputies }, callerOf(visit), desk)
      return '/agency/absence?done=yes'
    },
  })

  app.post('/agency/absence/back', async (c) => {
    await endOwnAbsence(callerOf(c.var.visit), desk)
    return c.redirect('/agency/absence?done=yes', 303)
  })
}
