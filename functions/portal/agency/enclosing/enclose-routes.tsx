import type { Hono } from 'hono'
import { may } from '../../../../workflows/kernel/authority'
import { Refusal } from '../../../../workflows/kernel/errors'
import type { WaitingPaper } from '../../../adapters/waiting-paper'
import { paperName } from '../../../wording/paper-name'
import { ButtonLink } from '../../layout/button'
import { PageMissing } from '../../runtime/errors'
import { valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { type PortalContext, type PortalEnv, signedIn } from '../../runtime/visit'
import { announceUpload } from '../../uploads/announce-upload'
import { lookAtArrived } from '../../uploads/look-at-arrived'
import { GivenFiles, UploadForm } from '../../uploads/upload-form'
import { AboutTaskPage } from '../about-task-page'
import type { AgencyDesk } from '../agency-desk'
import { namesFor } from '../names'
import { taskOnRecord } from '../reading-on-record'
import { papersWith } from './papers-with'
import { renewText } from './renew-text'
import { enclosingTexts } from './texts'

/** Files that go with a task: each is sent by itself, and waits with what was written until that is sent. */
export const addEnclosing = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const at = async (c: PortalContext) => {
    const { visit } = c.var
    const { person } = signedIn(visit)
    const id = c.req.param('id') ?? ''
    const { reading, task } = await taskOnRecord(visit, id, desk)
    const own = reading.dossier.tasks[id]
    const type = c.req.param('type') ?? ''
    const rule = papersWith(task, reading).papers.find((paper) => paper.type === type)
    if (!own || !rule) throw new PageMissing(`no ${type} goes with task ${id}`)
    if (
      own.status !== 'open' ||
      !may(person, { action: 'task.complete', dossier: reading.dossier, task: own })
    )
      throw new Refusal('forbidden', `${person.id} hands in nothing for task ${id} here and now`)
    const { enclosed: all = [] } = await renewText(visit, id, desk)
    const files = all.filter((file) => file.type === type)
    const keep = (enclosed: WaitingPaper[]) => desk.texts.save(person.id, id, { enclosed }, visit.at)
    const here = `/agency/tasks/${id}/files/${type}`
    return { visit, task, reading, rule, all, files, keep, here, owner: person.id }
  }
  type Place = Awaited<ReturnType<typeof at>>

  const pageWithNewUpload = async (c: PortalContext, place: Place, fault?: string) => {
    const { visit, task, reading, rule, files, here, owner } = place
    const text = enclosingTexts[visit.language]
    const name = paperName(rule.type, reading.procedure, visit.language)
    const announced = await announceUpload(here, { owner, rule, visit }, desk)
    const names = await namesFor(visit, [], desk)
    const faults = fault ? [{ id: 'file', message: fault }] : []
    return show(
      c,
      <AboutTaskPage {...place} names={names} heading={text.heading(name)} lead={text.lead} faults={faults}>
        <GivenFiles visit={visit} files={files} name={name} page={here} />
        <UploadForm visit={visit} {...announced} rule={rule} isAnother={files.length > 0} fault={fault} />
        <ButtonLink href={`/agency/tasks/${task.id}`} look={files.length > 0 ? undefined : 'secondary'}>
          {text.back}
        </ButtonLink>
      </AboutTaskPage>,
      fault ? 422 : 200,
    )
  }

  app.get('/agency/tasks/:id/files/:type', async (c) => pageWithNewUpload(c, await at(c)))

  app.get('/agency/tasks/:id/files/:type/arrived/:upload', async (c) => {
    const place = await at(c)
    const { visit, rule, all, keep, here, owner } = place
    const arrived = await lookAtArrived(c.req.param('upload'), { owner, rule, visit }, desk.cabinet)
    if ('fault' in arrived) return pageWithNewUpload(c, place, arrived.fault)
    const isKnown = all.some(({ uploadId }) => uploadId === arrived.uploadId)
    if (!isKnown) await keep([...all, { type: rule.type, ...arrived }])
    return c.redirect(here, 303)
  })

  app.post('/agency/tasks/:id/files/:type', async (c) => {
    const { all, keep, here } = await at(c)
    const remove = valueIn(c.var.form, 'remove')
    await keep(all.filter(({ uploadId }) => uploadId !== remove))
    return c.redirect(here, 303)
  })
}
