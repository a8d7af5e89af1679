import { city } from '../../workflows/city/city'
import { procedures } from '../../workflows/procedures'
import { publicApi } from '../runtime/api-stack'
import { listProcedures, ProcedureQuery } from './list-procedures'

export const handler = publicApi({ query: ProcedureQuery }, (call) =>
  listProcedures(call, { procedures, agencies: city.agencies }),
)
