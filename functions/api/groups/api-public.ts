import type { Agency } from '../../../workflows/kernel/agency'
import type { LawBook } from '../../adapters/law-book'
import { getProcedure } from '../../office/procedures/get-procedure'
import { listProcedures } from '../../office/procedures/list-procedures'
import { answering } from '../answering'
import type { Cores } from '../api-group'
import { getHealth } from '../get-health'
import { openApiDocument } from '../openapi-document'

interface PublicDesk {
  law: LawBook
  agencies: readonly Agency[]
  publicUrl: string
}

export const publicCores = (desk: PublicDesk): Cores<'api-public'> => {
  let document: ReturnType<typeof openApiDocument> | undefined
  return {
    listProcedures: answering('listProcedures', (call) => listProcedures(call.query, call, desk)),
    getProcedure: answering('getProcedure', (call) =>
      getProcedure({ ...call.path, ...call.query }, call, desk),
    ),
    getHealth: answering('getHealth', getHealth),
    getOpenApi: answering('getOpenApi', () => {
      // Made when first asked for: whoever looks for a procedure does not wait for it.
      document ??= openApiDocument(desk.publicUrl)
      return document
    }),
  }
}
