import type { Hono } from 'hono'
import { completeTask } from '../../../office/tasks/complete-task'
import { mostTogether } from '../../../office/tasks/done-together'
import { formPage, WrongForm } from '../../runtime/form-page'
import type { Form } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { chosenIn } from '../inbox/chosen'
import { eachOf } from '../inbox/each-of'
import { agencyIn } from '../inbox/inbox'
import { inboxTexts } from '../inbox/texts'
import { DoneTogetherPage } from './done-together-page'
import { lookTogether, sortedOut } from './look-together'
import { togetherTexts } from './texts'
import { TogetherPage } from './together-page'

/** Dossiers of one day, looked at below each other, and done with one form: each by a command and an event of its own. */
export const addTogether = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const looked = async (visit: Visit, ids: readonly string[], props: { most?: number; typed?: Form }) => (
    <TogetherPage {...{ visit, ...props, together: await lookTogether(ids, visit, desk) }} faults={[]} />
  )

  formPage(app, '/agency/together', {
    async at(c) {
      agencyIn(signedIn(c.var.visit).person, {})
      return c
    },
    async view(c, { typed, faults }) {
      const { visit } = c.var
      // Without its tick a dossier is still on the page.
      const ids = typed.shown ?? (await chosenIn(typed, mostTogether, visit, desk)).tasks
      const together = await lookTogether(ids, visit, desk)
      return <TogetherPage {...{ visit, together, faults }} typed={typed.send ? typed : undefined} />
    },
    async carryOut(c, form, visit) {
      const text = togetherTexts[visit.language]
      if (!form.send) {
        const { tasks, more } = await chosenIn(form, mostTogether, visit, desk)
        return show(c, looked(visit, tasks, more ? { most: mostTogether } : {}))
      }
      const tasks = form.task ?? []
      const faults = [
        ...(tasks.length ? [] : [{ id: 'task', message: text.chooseSome }]),
        ...(form.looked ? [] : [{ id: 'looked', message: text.mustLook }]),
      ]
      if (faults.length) throw new WrongForm(faults)
      const { like, others, gone } = await sortedOut(tasks, visit, desk)
      const ways = new Map(like.map(({ task, outcome }) => [task.id, { outcome, number: task.dossier }]))
      const { done, said } = await eachOf([...ways.keys()], c, desk, async (id) =>
        completeTask({ id, outcome: ways.get(id)?.outcome ?? '', documents: [] }, callerOf(visit), desk),
      )
      const numbers = done.map((id) => ways.get(id)?.number ?? '')
      const why = { 'not-yours': text.notYours, 'by-itself': text.byItself, unlike: text.unlike }
      const left = others.map((one) => inboxTexts[visit.language].notAssigned(one.task.dossier, why[one.why]))
      const all = [...said, ...left, ...(gone > 0 ? [text.gone(gone)] : [])]
      return show(c, <DoneTogetherPage visit={visit} done={numbers} said={all} />)
    },
  })
}
