import type { Hono } from 'hono'
import { NewTemplate } from '../../../office/templates/schemas'
import { keepTemplate, listTemplates, removeTemplate } from '../../../office/templates/templates'
import { parsed } from '../../../runtime/field-errors'
import { formPage } from '../../runtime/form-page'
import { valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv, signedIn } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { agencyIn } from '../inbox/inbox'
import { namesFor } from '../names'
import { TemplatesPage } from './templates-page'

/** The texts of an agency. */
export const addTemplates = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  formPage(app, '/agency/templates', {
    async at(c) {
      const { visit } = c.var
      const agency = agencyIn(signedIn(visit).person, visit.query)
      return { visit, agency, here: `/agency/templates?agency=${agency}` }
    },
    async view({ visit, agency }, form) {
      const { items, leftOut } = await listTemplates(agency, callerOf(visit), desk)
      const names = await namesFor(
        visit,
        items.map(({ by }) => by),
        desk,
      )
      return <TemplatesPage {...{ visit, agency, templates: items, leftOut, names }} {...form} />
    },
    async carryOut({ agency, here }, form, visit) {
      const id = valueIn(form, 'remove')
      const [kind, title, text] = ['kind', 'title', 'text'].map((name) => valueIn(form, name) || undefined)
      if (id) await removeTemplate({ agency, id }, callerOf(visit), desk)
      else
        await keepTemplate({ agency, ...parsed(NewTemplate, { kind, title, text }) }, callerOf(visit), desk)
      return here
    },
  })
}
