import type { Hono } from 'hono'
import { type Role, TaskRole } from '../../../../workflows/kernel/agency'
import { MotcuaError } from '../../../../workflows/kernel/errors'
import { dossierOfTask } from '../../../office/find-dossier'
import { assignTask } from '../../../office/tasks/assign-task'
import { Assignment } from '../../../office/tasks/schemas'
import { parsed } from '../../../runtime/field-errors'
import { problemOf } from '../../../runtime/problem'
import { formPage, WrongForm } from '../../runtime/form-page'
import { valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { namesFor } from '../names'
import { InboxQuery, inboxOf } from './inbox'
import { InboxPage, type InboxProps } from './inbox-page'
import { inboxTexts } from './texts'

/** Everybody who is there to do work of these roles in an agency, by name. */
const colleaguesIn = async (
  agency: string,
  roles: readonly Role[],
  visit: Visit,
  { registry }: AgencyDesk,
) => {
  const held = await Promise.all(roles.map((role) => registry.holders(agency, role, visit.at)))
  const people = [...new Set(held.flat().map(({ id }) => id))]
  const named = await Promise.all(people.map(async (id) => ({ id, name: (await registry.nameOf(id)) ?? id })))
  return named.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

export const addInbox = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const page = async (visit: Visit, about: Pick<InboxProps, 'said' | 'faults'>) => {
    const { person } = signedIn(visit)
    const inbox = await inboxOf(person, InboxQuery.parse(visit.query), visit, desk)
    const nameOf = await namesFor(
      visit,
      inbox.items.map(({ assignee }) => assignee),
      desk,
    )
    // Only what the visitor may give, and so only to those who may do it.
    const given = new Set(inbox.items.flatMap(({ mayAssign, role }) => (mayAssign && role ? [role] : [])))
    const roles = TaskRole.options.filter((role) => given.has(role))
    const colleagues = await colleaguesIn(inbox.agency, roles, visit, desk)
    return <InboxPage {...{ visit, inbox, nameOf, colleagues, ...about }} />
  }

  formPage(app, '/agency/inbox', {
    at: async (c) => c,
    view: (c, { faults }) => page(c.var.visit, { faults }),
    async carryOut(c, form, visit) {
      const text = inboxTexts[visit.language]
      const tasks = form.task ?? []
      const officer = valueIn(form, 'officer')
      const faults = [
        ...(tasks.length ? [] : [{ id: 'task', message: text.chooseTasks }]),
        ...(officer ? [] : [{ id: 'officer', message: text.chooseColleague }]),
      ]
      if (faults.length) throw new WrongForm(faults)
      // One after the other: what can't be given does not keep the rest.
      const said: string[] = []
      let given = 0
      for (const id of tasks) {
        try {
          await assignTask({ id, ...parsed(Assignment, { officer }) }, callerOf(visit), desk)
          given += 1
        } catch (error) {
          if (!(error instanceof MotcuaError)) throw error
          const { title, errors = [] } = problemOf(error, visit.language, visit.requestId)
          const unknown = error.code === 'unknown-task'
          const number = unknown ? '' : ((await desk.dossiers.load(dossierOfTask(id)))?.number ?? '')
          said.push(text.notAssigned(number, [title, ...errors.map(({ message }) => message)].join('. ')))
        }
      }
      if (given === 0) throw new WrongForm(said.map((message) => ({ id: 'task', message })))
      return show(c, page(visit, { said: [text.assigned(given), ...said] }))
    },
  })
}
