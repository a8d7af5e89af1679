import type { Hono } from 'hono'
import { may } from '../../../../workflows/kernel/authority'
import { Refusal } from '../../../../workflows/kernel/errors'
import { dossierOfTask } from '../../../office/find-dossier'
import { officersPaper as rule } from '../../../office/tasks/complete-task'
import { ButtonLink } from '../../layout/button'
import { PageMissing } from '../../runtime/errors'
import { valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { type PortalContext, type PortalEnv, signedIn } from '../../runtime/visit'
import { announceUpload } from '../../uploads/announce-upload'
import type { ArrivedFile } from '../../uploads/look-at-arrived'
import { lookAtArrived } from '../../uploads/look-at-arrived'
import { GivenFiles, UploadForm } from '../../uploads/upload-form'
import type { AgencyDesk } from '../agency-desk'
import { namesFor } from '../names'
import { readingOnRecord } from '../reading-on-record'
import { AboutGivenPage } from './about-given-page'
import { assignedTexts } from './texts'

/** Files that go with what is handed in: each is sent by itself, and waits with what was written until that is sent. */
export const addEnclosing = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const at = async (c: PortalContext) => {
    const { visit } = c.var
    const { person } = signedIn(visit)
    const id = c.req.param('id') ?? ''
    const dossier = await desk.dossiers.load(dossierOfTask(id))
    if (!dossier) throw new PageMissing(`no task ${id}`)
    const reading = await readingOnRecord(visit, dossier.number, desk)
    const task = reading.shown.tasks.find((one) => one.id === id)
    const given = reading.shown.assignments?.find((one) => one.id === task?.question)
    const own = reading.dossier.tasks[id]
    if (!task || !given || !own) throw new PageMissing(`task ${id} is about no assignment`)
    const handsIn = own.kind === 'assignment' && own.status === 'open'
    if (!handsIn || !may(person, { action: 'task.complete', dossier: reading.dossier, task: own }))
      throw new Refusal('forbidden', `${person.id} hands in nothing for task ${id} here and now`)
    const files = (await desk.texts.find(person.id, id, visit.at))?.enclosed ?? []
    const keep = (enclosed: ArrivedFile[]) => desk.texts.save(person.id, id, { enclosed }, visit.at)
    const here = `/agency/tasks/${id}/files`
    return { visit, task, given, reading, files, keep, here, owner: person.id }
  }
  type Place = Awaited<ReturnType<typeof at>>

  const pageWithNewUpload = async (c: PortalContext, place: Place, fault?: string) => {
    const { visit, files, here, owner } = place
    const { enclose: text } = assignedTexts[visit.language]
    const announced = await announceUpload(here, { owner, rule, visit }, desk)
    const names = await namesFor(visit, [], desk)
    const faults = fault ? [{ id: 'file', message: fault }] : []
    return show(
      c,
      <AboutGivenPage {...place} names={names} heading={text.heading} lead={text.lead} faults={faults}>
        <GivenFiles visit={visit} files={files} name={text.name} page={here} />
        <UploadForm visit={visit} {...announced} rule={rule} isAnother={files.length > 0} fault={fault} />
        <ButtonLink href={`/agency/tasks/${place.task.id}`} look={files.length > 0 ? undefined : 'secondary'}>
          {text.back}
        </ButtonLink>
      </AboutGivenPage>,
      fault ? 422 : 200,
    )
  }

  app.get('/agency/tasks/:id/files', async (c) => pageWithNewUpload(c, await at(c)))

  app.get('/agency/tasks/:id/files/arrived/:upload', async (c) => {
    const place = await at(c)
    const { visit, files, keep, here, owner } = place
    const arrived = await lookAtArrived(c.req.param('upload'), { owner, rule, visit }, desk.cabinet)
    if ('fault' in arrived) return pageWithNewUpload(c, place, arrived.fault)
    const isKnown = files.some(({ uploadId }) => uploadId === arrived.uploadId)
    if (!isKnown) await keep([...files, arrived])
    return c.redirect(here, 303)
  })

  app.post('/agency/tasks/:id/files', async (c) => {
    const { files, keep, here } = await at(c)
    const remove = valueIn(c.var.form, 'remove')
    await keep(files.filter(({ uploadId }) => uploadId !== remove))
    return c.redirect(here, 303)
  })
}
