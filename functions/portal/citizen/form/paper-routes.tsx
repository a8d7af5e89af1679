import type { Hono } from 'hono'
import { ulid } from 'ulid'
import { millis } from '../../../../workflows/kernel/instant'
import type { DocumentRule } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import { faultOfPaper } from '../../../intake/papers/look-at-paper'
import { sayFault } from '../../../runtime/problem'
import { fileTypeNames, sizeText } from '../../layout/file-size'
import { PageMissing } from '../../runtime/errors'
import { valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import type { PortalContext, PortalEnv, Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { formTexts } from '../texts'
import { nextPlace, numberOf, progressOf } from './draft-progress'
import { renewOwnDraft } from './drafts'
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
    const id = ulid(millis(visit.at))
    const key = `uploads/${id}`
    await desk.cabinet.uploads.create({ id, owner: draft.owner, key, createdAt: visit.at })
    const arrived = `${placeOf(place)}/arrived/${id}`
    const upload = await desk.cabinet.uploadFiles.page(key, {
      most: rule.maxBytes,
      next: `${desk.publicUrl}${arrived}`,
    })
    const progress = progressOf(procedure, draft)
    const here = `papers/${rule.type}`
    const next = `/drafts/${draft.id}/${nextPlace(progress, here)}`
    const stands = numberOf(progress, here)
    const goOn = draft.adds ? `/dossiers/${draft.adds.dossier}/supplement` : next
    return show(
      c,
      <PaperPage {...place} stands={stands} upload={upload} arrived={arrived} next={goOn} fault={fault} />,
      fault ? 422 : 200,
    )
  }

  app.get('/drafts/:id/papers/:type', async (c) => pageWithNewUpload(c, await at(c)))

  app.get('/drafts/:id/papers/:type/arrived/:upload', async (c) => {
    const place = await at(c)
    const { visit, draft, rule } = place
    const arrived = await lookAt(c.req.param('upload'), place, desk)
    if ('fault' in arrived) return pageWithNewUpload(c, place, arrived.fault)
    await desk.drafts.change(draft, visit.at, (now) =>
      now.documents.some(({ uploadId }) => uploadId === arrived.uploadId)
        ? now
        : { ...now, documents: [...now.documents, { type: rule.type, ...arrived }] },
    )
    return c.redirect(placeOf(place), 303)
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
    const next = nextPlace(progressOf(place.procedure, changed), `papers/${rule.type}`)
    return c.redirect(`/drafts/${draft.id}/${next}`, 303)
  })
}

const placeOf = ({ draft, rule }: { draft: Draft; rule: DocumentRule<never> }): string =>
  `/drafts/${draft.id}/papers/${rule.type}`

type Found = { uploadId: string; size: number; contentType: string } | { fault: string }

/** What arrived, by its content; what can't be taken is said at once, not at the end of the form. */
const lookAt = async (
  uploadId: string,
  { visit, draft, rule }: { visit: Visit; draft: Draft; rule: DocumentRule<never> },
  { cabinet }: CitizenDesk,
): Promise<Found> => {
  const text = formTexts[visit.language]
  const upload = await cabinet.uploads.find(uploadId.slice(0, 64), visit.at)
  if (upload?.owner !== draft.owner || upload.usedBy) throw new PageMissing(`no upload ${uploadId}`)
  const found = await cabinet.uploadFiles.inspect(upload.key, rule.maxBytes)
  if (!found) return { fault: text.notArrived }
  const { size, contentType = '' } = found
  const wrong = await faultOfPaper(found, rule, cabinet.scanner)
  if (!wrong) return { uploadId, size, contentType }
  if (wrong.code === 'attachment-size')
    return { fault: text.tooLarge(sizeText(rule.maxBytes, visit.language)) }
  if (wrong.code === 'attachment-type') {
    const types = fileTypeNames(rule.accepts, text.or)
    if (!/^image\/hei[cf]/.test(contentType)) return { fault: text.wrongType(types) }
    // What to do must lead to what is taken here.
    return { fault: rule.accepts.includes('image/jpeg') ? text.heic : text.heicFor(types) }
  }
  return { fault: sayFault(wrong.message, visit.language) }
}
