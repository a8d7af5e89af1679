import type { Hono } from 'hono'
import { readDocumentOnRecord } from '../../office/dossiers/read-document-on-record'
import { notesFor } from '../../office/notes/notes'
import { getOfficePaperOnRecord } from '../../office/papers/get-office-paper-on-record'
import { officePaperList } from '../../office/papers/list-office-papers-on-record'
import { readResultOnRecord } from '../../office/results/read-result-on-record'
import { PageMissing } from '../runtime/errors'
import { sendDocument, sendFile } from '../runtime/send-file'
import { show } from '../runtime/show'
import { callerOf, type PortalEnv, signedIn } from '../runtime/visit'
import type { AgencyDesk } from './agency-desk'
import { DossierPage } from './dossier-page'
import { namesFor } from './names'
import { readingOnRecord } from './reading-on-record'
import { shownPaperOnRecord } from './shown-paper'

export const addDossier = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  app.get('/agency/dossiers/:number', async (c) => {
    const { visit } = c.var
    const reading = await readingOnRecord(visit, c.req.param('number'), desk)
    const { whole, shown, record } = reading
    const notes = await notesFor(reading.dossier, callerOf(visit), desk)
    const people = [
      ...(notes?.items.map(({ by }) => by) ?? []),
      ...shown.tasks.map(({ assignee }) => assignee),
      ...(whole?.events.map(({ by }) => by) ?? []),
    ]
    const names = await namesFor(visit, people, desk)
    const office = whole
      ? officePaperList(record, { person: signedIn(visit).person, at: visit.at }).items
      : []
    const paper = await shownPaperOnRecord(reading, desk)
    const { agencies } = desk
    return show(c, <DossierPage {...reading} {...{ names, agencies, office, paper, notes }} />)
  })

  app.get('/agency/dossiers/:number/documents/:id', async (c) => {
    const document = await readDocumentOnRecord(c.req.param(), callerOf(c.var.visit), desk)
    return sendDocument(c, document, desk.cabinet.documentFiles)
  })

  app.get('/agency/dossiers/:number/papers/:paper', async (c) =>
    sendFile(c, await getOfficePaperOnRecord(c.req.param(), callerOf(c.var.visit), desk)),
  )

  app.get('/agency/dossiers/:number/result', async (c) => {
    const { visit } = c.var
    const { dossier } = await readingOnRecord(visit, c.req.param('number'), desk)
    if (!dossier.result) throw new PageMissing('no result yet')
    const files = desk.cabinet.documentFiles
    return sendFile(c, await readResultOnRecord(dossier.result, callerOf(visit), { ...desk, files }))
  })
}
