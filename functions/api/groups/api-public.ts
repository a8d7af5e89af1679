import type { Agency } from '../../../workflows/kernel/agency'
import type { LawBook } from '../../adapters/law-book'
import type { Cores } from '../api-group'
import { getHealth } from '../get-health'
import { getProcedure } from '../get-procedure'
import { listProcedures } from '../list-procedures'
import { openApiDocument } from '../openapi-document'

interface PublicDesk {
  law: LawBook
  agencies: readonly Agency[]
  publicUrl: string
}

export const publicCores = (desk: PublicDesk): Cores<'api-public'> => {
  let document: ReturnType<typeof openApiDocument> | undefined
  return {
    listProcedures: (call) => listProcedures(call, desk),
    getProcedure: (call) => getProcedure(call, desk),
    getHealth,
    getOpenApi: () => {
      // Made when first asked for: whoever looks for a procedure does not wait for it.
      document ??= openApiDocument(desk.publicUrl)
      return { status: 200, body: document }
    },
  }
}
