import type { Hono } from 'hono'
import { may } from '../../../workflows/kernel/authority'
import { appointmentOf } from '../../../workflows/kernel/due-date'
import { Refusal } from '../../../workflows/kernel/errors'
import { agenciesOf } from '../../../workflows/kernel/person'
import { lawToFile } from '../../adapters/law-book'
import { prefilled } from '../../office/procedures/prefill-form'
import { agencyNames } from '../../wording/agency-names'
import { beginDraft } from '../answers/begin-draft'
import { lookedUp } from '../layout/fields/look-up'
import { PageMissing } from '../runtime/errors'
import { formPage, WrongForm } from '../runtime/form-page'
import { portalApp } from '../runtime/portal-app'
import { type Form, valueIn } from '../runtime/read-form'
import { show } from '../runtime/show'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../runtime/visit'
import type { CounterDesk } from './counter-desk'
import { CounterPage } from './counter-page'
import { CounterFiledPage } from './filed-page'
import { lookUpOnRecord } from './look-up-on-record'
import { counterTexts } from './texts'

/**
 * A form for whoever stands at the counter: an officer of the reception types, and has no mandate to show. It is begun
 * here, and filled in where all forms are.
 */
export const counterApp = (desk: CounterDesk): Hono<PortalEnv> => {
  const app = portalApp('counter', desk)
  const prepared = async (visit: Visit) => {
    const { person } = signedIn(visit)
    const agencies = agenciesOf(person).filter((agency) =>
      may(person, { action: 'dossier.file-at-counter', agency }),
    )
    if (agencies.length === 0) throw new Refusal('forbidden', `${person.id} receives nobody at a counter`)
    const begun = (await desk.drafts.of(person.id, visit.at)).items.filter(({ atCounter }) => atCounter)
    const drafts = await Promise.all(
      begun.map(async (draft) => ({
        draft,
        name: (draft.onBehalfOf && (await desk.nameOf(draft.onBehalfOf))) || '',
      })),
    )
    const catalogue = await desk.law.catalogue(visit.at)
    const nameOf = {
      agency: agencyNames(desk.agencies, visit.language),
      procedure: (code: string) => catalogue.get(code)?.name[visit.language] ?? code,
    }
    // Several may have one name: the code tells them apart.
    const forPeople = [...catalogue.values()].filter(({ applicants }) => !applicants)
    const procedures = forPeople.map(({ code, name }) => ({
      value: code,
      text: `${name[visit.language]} (${code})`,
    }))
    return { visit, agencies, procedures, drafts, nameOf }
  }
  type Prepared = Awaited<ReturnType<typeof prepared>>

  formPage(app, '/counter', {
    at: (c) => prepared(c.var.visit),
    typed: ({ visit }) => ({ procedure: [visit.query.procedure ?? ''] }),
    view: (found, form) => <CounterPage {...found} {...form} />,
    async carryOut(found, form, visit) {
      const asked = readAsked(form, found)
      const applicant = await lookUpOnRecord(visit, asked.identityNumber, desk)
      if (typeof applicant === 'string')
        throw new WrongForm([
          { id: 'identityNumber', message: counterTexts[visit.language].faults[applicant] },
        ])
      const { procedure } = await lawToFile(desk.law, asked.procedure, visit.at)
      const { code, version } = procedure
      const { answers, from, known } = prefilled(procedure, applicant.record)
      const about = { onBehalfOf: applicant.id, atCounter: asked.agency }
      const begun = { procedure: code, version, answers, from, known, ...about }
      const draft = await beginDraft(begun, callerOf(visit), desk)
      return `/drafts/${draft.id}`
    },
  })

  app.get('/counter/filed/:draft', async (c) => {
    const { visit } = c.var
    const { person } = signedIn(visit)
    const draft = await desk.drafts.find(person.id, c.req.param('draft').slice(0, 100), visit.at)
    const id = draft?.atCounter && draft.filed && (await desk.dossiers.find(draft.filed))
    const record = id ? await desk.dossiers.read(id) : undefined
    if (!record) throw new PageMissing('nothing was filed')
    const { number, clock } = record.dossier
    return show(c, <CounterFiledPage visit={visit} number={number} due={appointmentOf(clock)} />)
  })

  const readAsked = (
    form: Form,
    { visit, agencies, procedures }: Prepared,
  ): { agency: string; procedure: string; identityNumber: string } => {
    const says = counterTexts[visit.language].faults
    const agency = agencies.length === 1 ? agencies[0] : agencies.find((id) => id === valueIn(form, 'agency'))
    const procedure = lookedUp(valueIn(form, 'procedure'), procedures)
    const identityNumber = valueIn(form, 'identityNumber').replaceAll(/\s/g, '')
    const faults = [
      ...(agency ? [] : [{ id: 'agency', message: says.agency }]),
      ...(procedure ? [] : [{ id: 'procedure', message: says.procedure }]),
      ...(/^\d{12}$/.test(identityNumber) ? [] : [{ id: 'identityNumber', message: says.identityNumber }]),
      ...(valueIn(form, 'consent') === 'yes' ? [] : [{ id: 'consent', message: says.consent }]),
    ]
    if (!agency || !procedure || faults.length) throw new WrongForm(faults)
    return { agency, procedure, identityNumber }
  }
  return app
}
