import { city } from '../../../workflows/city/city'
import { lawBookInS3 } from '../../adapters/law-book-in-s3'
import { brakingOf } from '../../runtime/braking'
import { readEnv } from '../../runtime/env'
import { apiGroup } from '../api-group'
import { publicUseCases } from './api-public'

const env = readEnv('BRAKE_TABLE', 'EDGE_SECRET', 'LAW_PARAMETERS', 'PUBLIC_URL')

export const handler = apiGroup(
  publicUseCases({
    law: lawBookInS3(env.LAW_PARAMETERS),
    agencies: city.agencies,
    calendar: city.calendar,
    regulations: city.regulations,
    publicUrl: env.PUBLIC_URL,
  }),
  { braking: brakingOf(env) },
)
