import { city } from '../../workflows/city/city'
import { procedures } from '../../workflows/procedures'
import { publicApi } from '../runtime/api-stack'
import { getProcedure, VersionQuery } from './get-procedure'
import { ProcedurePath } from './paths'

export const handler = publicApi({ query: VersionQuery, path: ProcedurePath }, (call) =>
  getProcedure(call, { procedures, agencies: city.agencies }),
)
