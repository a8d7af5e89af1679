import type { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import { Aside, type AsideStore } from '../../adapters/aside-store'
import type { AstrayStore } from '../../adapters/astray-store'
import type { RebuiltMark } from '../../adapters/rebuilt-mark'
import type { WaitingWork } from '../../adapters/waiting-work'
import { listParkedDossiers } from '../../office/operating/list-parked-dossiers'
import { resumeDossier } from '../../office/operating/resume-dossier'
import { parsed } from '../../runtime/field-errors'
import type { Desk } from '../../runtime/run-command'
import { valueIn } from '../runtime/read-form'
import { show } from '../runtime/show'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../runtime/visit'
import { OperatorPage } from './operator-page'

export interface OperatorDesk extends Desk {
  asides: AsideStore
  rebuilt: Pick<RebuiltMark, 'due'>
  astray: AstrayStore
  waiting: Pick<WaitingWork, 'behind'>
}

/** Of each list, on a page. */
export const mostListed = 50
const Played = Aside.pick({ dossier: true, lane: true }).extend({ sequence: z.coerce.number().int() })

export const refuseOthers = (visit: Visit): void => {
  const { person } = signedIn(visit)
  if (!may(person, { action: 'dossiers.list-parked' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
}

/** For whoever keeps the platform going: what failed, and to start it again. */
export const addOperator = (app: Hono<PortalEnv>, desk: OperatorDesk): void => {
  app.get('/operator', async (c) => {
    const { visit } = c.var
    refuseOthers(visit)
    const query = { limit: mostListed, cursor: visit.query.parked }
    const [parked, asides, due, behind] = await Promise.all([
      listParkedDossiers(query, callerOf(visit), desk.dossiers),
      desk.asides.page(mostListed, visit.query.aside),
      desk.rebuilt.due(),
      desk.waiting.behind(visit.at),
    ])
    const { items, cursor: next } = asides
    return show(c, <OperatorPage {...{ visit, parked, asides: { items, next }, due, behind }} />)
  })

  app.post('/operator/resume', async (c) => {
    const { visit, form } = c.var
    refuseOthers(visit)
    await resumeDossier(
      { number: valueIn(form, 'number'), scope: valueIn(form, 'scope') },
      callerOf(visit),
      desk,
    )
    return c.redirect('/operator?done=yes', 303)
  })

  app.post('/operator/play-again', async (c) => {
    const { visit, form } = c.var
    refuseOthers(visit)
    const { dossier, lane, sequence } = parsed(
      Played,
      Object.fromEntries(Object.keys(Played.shape).map((name) => [name, valueIn(form, name)])),
    )
    await desk.asides.play({ dossier, lane, sequence }, visit.at)
    return c.redirect('/operator?done=yes', 303)
  })
}
