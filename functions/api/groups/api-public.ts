import type { Agency } from '../../../workflows/kernel/agency'
import type { Calendar } from '../../../workflows/kernel/calendar'
import type { Regulation } from '../../../workflows/kernel/regulation'
import type { LawBook } from '../../adapters/law-book'
import { getAgency } from '../../office/agencies/get-agency'
import { listAgencies } from '../../office/agencies/list-agencies'
import { getProcedure } from '../../office/procedures/get-procedure'
import { getProcessing } from '../../office/procedures/get-processing'
import { listNeeds } from '../../office/procedures/list-needs'
import { listProcedures } from '../../office/procedures/list-procedures'
import { listRegulations } from '../../office/regulations/list-regulations'
import type { UseCases } from '../api-group'
import { getHealth } from '../get-health'
import { openApiDocument } from '../openapi-document'

interface PublicDesk {
  law: LawBook
  agencies: readonly Agency[]
  calendar: Calendar
  regulations: readonly Regulation[]
  publicUrl: string
}

export const publicUseCases = (desk: PublicDesk): UseCases<'api-public'> => {
  let document: ReturnType<typeof openApiDocument> | undefined
  return {
    listProcedures: (call) => listProcedures(call.query, call, desk),
    getProcedure: (call) => getProcedure({ ...call.query, ...call.path }, call, desk),
    listNeeds: (call) => listNeeds({ ...call.body, ...call.path }, call, desk),
    getProcessing: (call) => getProcessing(call.path, call, desk),
    listRegulations: (call) => listRegulations(call, desk),
    listAgencies: (call) => listAgencies(call.query, call, desk),
    getAgency: (call) => getAgency(call.path, call, desk),
    getHealth,
    getOpenApi: () => {
      // Made when first asked for: whoever looks for a procedure does not wait for it.
      document ??= openApiDocument(desk.publicUrl)
      return document
    },
  }
}
