import type { Hono } from 'hono'
import { type Role, TaskRole } from '../../../../workflows/kernel/agency'
import { FindDossiers } from '../../../office/dossiers/schemas'
import { assignTask } from '../../../office/tasks/assign-task'
import { findWorkOnRecord } from '../../../office/tasks/find-work-on-record'
import { sumOf } from '../../../office/tasks/open-work'
import { Assignment } from '../../../office/tasks/schemas'
import { parsed } from '../../../runtime/field-errors'
import { formPage, WrongForm } from '../../runtime/form-page'
import { valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { callerOf, type PortalContext, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import { readNumber } from '../../verify/read-printed'
import type { AgencyDesk } from '../agency-desk'
import { namesFor } from '../names'
import { chosenIn, mostGiven } from './chosen'
import { eachOf } from './each-of'
import { inboxOf, type WorkAsked } from './inbox'
import { inboxCsv } from './inbox-csv'
import { InboxPage } from './inbox-page'
import type { InboxProps } from './inbox-props'
import { filterIn, InboxQuery, withFilter } from './inbox-query'
import { inboxTexts } from './texts'

/** Everybody who is there to do work of these roles in an agency, by name. */
const colleaguesIn = async (
  agency: string,
  roles: readonly Role[],
  visit: Visit,
  { registry, dossiers }: AgencyDesk,
) => {
  const held = await Promise.all(roles.map((role) => registry.holders(agency, role, visit.at)))
  const people = [...new Set(held.flat().map(({ id }) => id))]
  if (people.length === 0) return []
  const [names, openOf] = await Promise.all([registry.namesOf(people), dossiers.workloads(agency, people)])
  const named = people.map((id) => ({ id, name: names.get(id) ?? id, open: sumOf(openOf(id)) }))
  return named.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

export const addInbox = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const page = async (
    visit: Visit,
    about: Pick<InboxProps, 'said' | 'faults' | 'typed' | 'words'>,
    find?: Parameters<typeof inboxOf>[4],
  ) => {
    const { person } = signedIn(visit)
    const inbox = await inboxOf(person, InboxQuery.parse(visit.query), visit, desk, find)
    const nameOf = await namesFor(
      visit,
      inbox.items.flatMap(({ assignee, applicant }) => [
        assignee,
        applicant?.name || applicant?.agency ? undefined : applicant?.id,
      ]),
      desk,
    )
    // Only what the visitor may give, and so only to those who may do it.
    const given = new Set(inbox.items.flatMap(({ mayAssign, role }) => (mayAssign && role ? [role] : [])))
    const roles = TaskRole.options.filter((role) => given.has(role))
    const colleagues = await colleaguesIn(inbox.agency, roles, visit, desk)
    return <InboxPage {...{ visit, inbox, nameOf, colleagues, ...about }} />
  }

  app.get('/agency/inbox.csv', async (c) => {
    const csv = await inboxCsv(c.var.visit, desk)
    c.header('content-disposition', 'attachment; filename="inbox.csv"')
    return c.body(csv, 200, { 'content-type': 'text/csv; charset=utf-8' })
  })

  formPage<PortalContext>(app, '/agency/inbox/search', {
    // What was looked for stands in no address: to load it again is to see the list.
    at: async (c) =>
      c.req.method === 'GET' ? c.redirect(withFilter('/agency/inbox', filterIn(c.var.visit.query)), 303) : c,
    view: (c, { typed, faults }) => page(c.var.visit, { faults, words: valueIn(typed, 'words') }),
    carryOut(c, form, visit) {
      const cursor = valueIn(form, 'cursor')
      const asked = parsed(FindDossiers, { words: valueIn(form, 'words'), ...(cursor && { cursor }) })
      const { words } = asked
      const find = (wanted: WorkAsked) =>
        findWorkOnRecord(
          { ...wanted, words, number: readNumber(words), cursor: asked.cursor },
          callerOf(visit),
          desk,
        )
      return show(c, page(visit, { words }, find))
    },
  })

  formPage(app, '/agency/inbox', {
    at: async (c) => c,
    view: (c, { faults, typed }) => page(c.var.visit, { faults, typed }),
    async carryOut(c, form, visit) {
      const text = inboxTexts[visit.language]
      const { tasks, more } = await chosenIn(form, mostGiven, visit, desk)
      const officer = valueIn(form, 'officer')
      const faults = [
        ...(tasks.length ? [] : [{ id: 'task', message: text.chooseTasks }]),
        ...(officer ? [] : [{ id: 'officer', message: text.chooseColleague }]),
      ]
      if (faults.length) throw new WrongForm(faults)
      const { said, done } = await eachOf(tasks, c, desk, (id) =>
        assignTask({ id, ...parsed(Assignment, { officer }) }, callerOf(visit), desk),
      )
      if (done.length === 0) throw new WrongForm(said.map((message) => ({ id: 'task', message })))
      const rest = more ? [text.moreGiven(mostGiven)] : []
      return show(c, page(visit, { said: [text.assigned(done.length), ...rest, ...said] }))
    },
  })
}
