import type { Hono } from 'hono'
import { Conflict } from '../../../workflows/kernel/errors'
import type { Aside } from '../../adapters/aside-store'
import type { Parked } from '../../office/dossiers/schemas'
import { listParkedDossiers } from '../../office/operating/list-parked-dossiers'
import { resumeDossier } from '../../office/operating/resume-dossier'
import { Resumption } from '../../office/operating/schemas'
import { parsed } from '../../runtime/field-errors'
import { logger } from '../../runtime/logger'
import { formPage } from '../runtime/form-page'
import { type Form, valueIn } from '../runtime/read-form'
import { callerOf, type PortalEnv, type Visit } from '../runtime/visit'
import { ConfirmPage, type Listed } from './confirm-page'
import { mostListed, type OperatorDesk, refuseOthers } from './operator-routes'
import { operatorTexts } from './texts'

const Reasoned = Resumption.required({ reason: true })

/** How what a page of a list has of one cause is started, all at once. */
interface AtOnce<T> {
  path: string
  withReason: boolean
  /** What is there now: of what was confirmed, that is started which still is. */
  list: (visit: Visit) => Promise<{ items: readonly T[] }>
  shown: (one: T, visit: Visit) => Listed
  words: (visit: Visit, count: number, error: string) => string
  start: (one: T, visit: Visit, form: Form) => Promise<unknown>
}

interface Place<T> {
  visit: Visit
  error: string
  listed: readonly (Listed & { one: T })[]
}

/** All that the operator's page lists of one cause, after it was confirmed. */
export const addAtOnce = (app: Hono<PortalEnv>, desk: OperatorDesk): void => {
  const add = <T extends { error: string }>(atOnce: AtOnce<T>): void =>
    formPage<Place<T>>(app, atOnce.path, {
      async at(c) {
        const { visit } = c.var
        refuseOthers(visit)
        const { error = '' } = visit.query
        const listed = (await atOnce.list(visit)).items
          .filter((one) => one.error === error)
          .map((one) => ({ one, ...atOnce.shown(one, visit) }))
        return listed.length > 0 ? { visit, listed, error } : c.redirect('/operator', 303)
      },
      view({ visit, listed, error }, { typed, faults }) {
        const heading = atOnce.words(visit, listed.length, error)
        const { send } = operatorTexts[visit.language].atOnce
        const { withReason } = atOnce
        return <ConfirmPage {...{ visit, heading, send, listed, withReason, typed, faults }} />
      },
      async carryOut({ listed }, form, visit) {
        if (atOnce.withReason) parsed(Reasoned, { reason: valueIn(form, 'reason') })
        const confirmed = new Set(form.item)
        let failed = 0
        // One after the other; one that can't be started holds up no other.
        for (const { one, item } of listed.filter(({ item }) => confirmed.has(item)))
          await atOnce.start(one, visit, form).catch((error) => {
            // Somebody was quicker.
            if (error instanceof Conflict) return
            failed += 1
            logger.error('what failed could not be started again', { item, error })
          })
        return `/operator?${new URLSearchParams({ done: 'yes', ...(failed > 0 && { failed: `${failed}` }) })}`
      },
    })

  add<Parked>({
    path: '/operator/resume-all',
    withReason: true,
    list: (visit) =>
      listParkedDossiers({ limit: mostListed, cursor: visit.query.parked }, callerOf(visit), desk.dossiers),
    shown: ({ number, scope }) => ({ item: `${number} ${scope}`, line: `${number}, ${scope}` }),
    words: ({ language }, count, error) => operatorTexts[language].atOnce.parked(count, error),
    start: ({ number, scope }, visit, form) =>
      resumeDossier({ number, scope, reason: valueIn(form, 'reason') }, callerOf(visit), desk),
  })
  add<Aside>({
    path: '/operator/play-all',
    withReason: false,
    list: (visit) => desk.asides.page(mostListed, visit.query.aside),
    shown({ number, dossier, lane, sequence }, { language }) {
      const { lanes, event } = operatorTexts[language]
      return {
        item: `${dossier} ${lane} ${sequence}`,
        line: `${number}, ${lanes[lane]}, ${event(sequence)}`,
      }
    },
    words: ({ language }, count, error) => operatorTexts[language].atOnce.aside(count, error),
    start: (one, { at }) => desk.asides.play(one, at),
  })
}
