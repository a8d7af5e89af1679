import type { Hono } from 'hono'
import { may } from '../../../../workflows/kernel/authority'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { lawOf } from '../../../adapters/law-book'
import { readDocumentOnRecord } from '../../../office/dossiers/read-document-on-record'
import { readDossierOnRecord } from '../../../office/dossiers/read-dossier-on-record'
import { getOfficePaperOnRecord } from '../../../office/papers/get-office-paper-on-record'
import { officePaperList } from '../../../office/papers/list-office-papers-on-record'
import { createPayment } from '../../../office/payments/create-payment'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import { readResultOnRecord } from '../../../office/results/read-result-on-record'
import { PageMissing } from '../../runtime/errors'
import { sendDocument, sendFile } from '../../runtime/send-file'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { DossierPage } from './dossier-page'
import { FiledPage } from './filed-page'
import { resultWays } from './result-ways'

/** That a dossier which is shown goes by. */
export const procedureShown = async (
  { number, procedure: { code, version } }: PresentedDossier,
  { law }: CitizenDesk,
): Promise<Procedure> =>
  (await lawOf(law, { id: number, procedure: code, procedureVersion: version })).procedure

/** A dossier of one's own. Officers have their pages elsewhere: here whoever acts for the applicant is let in. */
export const ownDossier = async (
  visit: Visit,
  number: string,
  desk: CitizenDesk,
): Promise<PresentedDossier> => (await readOwn(visit, number, desk)).dossier

/** One that whoever is signed in may add to: at the counter where it was filed, an officer too. */
export const readSuppliedOnRecord = async (
  visit: Visit,
  number: string,
  desk: CitizenDesk,
): Promise<PresentedDossier> => {
  const who = callerOf(visit)
  const { record, what, shown } = await readDossierOnRecord({ number }, who, desk)
  const supplies = may(who.person, { action: 'dossier.supplement', dossier: record.dossier, at: visit.at })
  if (what !== 'dossier' || !supplies) throw new PageMissing(`${who.person.id} adds nothing to ${number}`)
  return shown
}

/** The same with all that is on record of it. */
export const readOwn = async (visit: Visit, number: string, desk: CitizenDesk) => {
  const who = callerOf(visit)
  const { person } = who
  if (person.kind !== 'citizen') throw new PageMissing(`no citizen reads ${number}`)
  const { record, what, shown } = await readDossierOnRecord({ number }, who, desk)
  if (what !== 'dossier') throw new PageMissing(`${number} is not ${person.id}'s`)
  return { record, dossier: shown, person }
}

export const addDossier = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  app.get('/dossiers/:number', async (c) => {
    const { visit } = c.var
    const { record, dossier, person } = await readOwn(visit, c.req.param('number'), desk)
    const { items } = officePaperList(record, { person, at: visit.at })
    const procedure = await procedureShown(dossier, desk)
    const ways = dossier.result
      ? resultWays(dossier, (await desk.law.catalogue(visit.at)).values(), visit)
      : []
    const about = { visit, dossier, procedure, agencies: desk.agencies, papers: items, ways }
    return show(c, <DossierPage {...about} />)
  })

  app.get('/dossiers/:number/filed', async (c) => {
    const dossier = await ownDossier(c.var.visit, c.req.param('number'), desk)
    const procedure = await procedureShown(dossier, desk)
    return show(c, <FiledPage visit={c.var.visit} dossier={dossier} procedure={procedure} />)
  })

  app.get('/dossiers/:number/documents/:id', async (c) => {
    const document = await readDocumentOnRecord(c.req.param(), callerOf(c.var.visit), desk)
    return sendDocument(c, document, desk.cabinet.documentFiles)
  })

  app.get('/dossiers/:number/papers/:paper', async (c) =>
    sendFile(c, await getOfficePaperOnRecord(c.req.param(), callerOf(c.var.visit), desk)),
  )

  app.get('/dossiers/:number/result', async (c) => {
    const { visit } = c.var
    const { result } = await ownDossier(visit, c.req.param('number'), desk)
    if (!result) throw new PageMissing('no result yet')
    const files = desk.cabinet.documentFiles
    return sendFile(c, await readResultOnRecord(result, callerOf(visit), { ...desk, files }))
  })

  app.post('/dossiers/:number/pay', async (c) => {
    const { number } = c.req.param()
    const returnUrl = `${desk.publicUrl}/dossiers/${number}/paid`
    const { url } = await createPayment({ number, returnUrl }, callerOf(c.var.visit), desk)
    return c.redirect(url, 303)
  })
}
