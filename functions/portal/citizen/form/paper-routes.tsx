import type { Hono } from 'hono'
import type { DocumentRule } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import { PageMissing } from '../../runtime/errors'
import { valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import type { PortalContext, PortalEnv } from '../../runtime/visit'
import { announceUpload } from '../../uploads/announce-upload'
import { lookAtArrived } from '../../uploads/look-at-arrived'
import { sendWaiting } from '../../uploads/send-waiting'
import type { CitizenDesk } from '../citizen-desk'
import { nextPlace, numberOf, progressOf } from './draft-progress'
import { leavingPlace, renewOwnDraft } from './drafts'
import { PaperPage } from './paper-page'

/** Files of a draft. They go straight to the object store, which sends the browser back here. */
export const addPapers = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  const at = async (c: PortalContext) => {
    const { visit } = c.var
    const found = await renewOwnDraft(visit, c.req.param('id') ?? '', desk)
    const type = c.req.param('type')
    const rules = found.procedure.documents as readonly DocumentRule<never>[]
    const rule = rules.find((one) => one.type === type)
    if (!rule || found.draft.filed) throw new PageMissing(`no paper ${type}`)
    return { ...found, visit, rule }
  }
  type Place = Awaited<ReturnType<typeof at>>

  const pageWithNewUpload = async (c: PortalContext, place: Place, fault?: string) => {
    const { visit, draft, procedure, rule } = place
    const about = { owner: draft.owner, rule, visit }
    const announced = await announceUpload(placeOf(place), about, desk)
    const progress = progressOf(procedure, draft)
    const here = `papers/${rule.type}`
    const next = `/drafts/${draft.id}/${nextPlace(progress, here)}`
    const stands = numberOf(progress, here)
    const goOn = draft.adds ? leavingPlace(draft) : next
    return show(
      c,
      <PaperPage {...place} {...announced} stands={stands} next={goOn} fault={fault} />,
      fault ? 422 : 200,
    )
  }

  app.get('/drafts/:id/papers/:type', async (c) => pageWithNewUpload(c, await at(c)))

  app.get('/drafts/:id/papers/:type/arrived/:upload', async (c) => {
    const place = await at(c)
    const { visit, draft, rule } = place
    const about = { owner: draft.owner, rule, visit }
    const arrived = await lookAtArrived(c.req.param('upload'), about, desk.cabinet)
    if ('fault' in arrived) return pageWithNewUpload(c, place, arrived.fault)
    await desk.drafts.change(draft, visit.at, (now) =>
      now.documents.some(({ uploadId }) => uploadId === arrived.uploadId)
        ? now
        : { ...now, documents: [...now.documents, { type: rule.type, ...arrived }] },
    )
    return c.redirect(placeOf(place), 303)
  })

  app.get('/drafts/:id/papers/:type/files/:upload', async (c) => {
    const { draft, rule } = await at(c)
    const file = draft.documents.find(
      ({ type, uploadId }) => type === rule.type && uploadId === c.req.param('upload'),
    )
    if (!file) throw new PageMissing('no such file')
    return sendWaiting(c, file, desk.cabinet)
  })

  app.post('/drafts/:id/papers/:type', async (c) => {
    const place = await at(c)
    const { visit, draft, rule } = place
    const remove = valueIn(c.var.form, 'remove')
    const changed = await desk.drafts.change(draft, visit.at, (now) =>
      remove
        ? { ...now, documents: now.documents.filter(({ uploadId }) => uploadId !== remove) }
        : { ...now, passed: [...new Set([...now.passed, `papers/${rule.type}`])] },
    )
    if (remove) return c.redirect(placeOf(place), 303)
    if (draft.adds) return c.redirect(leavingPlace(draft), 303)
    const next = nextPlace(progressOf(place.procedure, changed), `papers/${rule.type}`)
    return c.redirect(`/drafts/${draft.id}/${next}`, 303)
  })
}

const placeOf = ({ draft, rule }: { draft: Draft; rule: DocumentRule<never> }): string =>
  `/drafts/${draft.id}/papers/${rule.type}`
