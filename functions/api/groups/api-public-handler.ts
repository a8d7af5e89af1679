import { city } from '../../../workflows/city/city'
import { procedures } from '../../../workflows/procedures'
import { lawBookInMemory } from '../../adapters/law-book-in-memory'
import { readEnv } from '../../runtime/env'
import { apiGroup } from '../api-group'
import { publicCores } from './api-public'

const env = readEnv('PUBLIC_URL')

export const handler = apiGroup(
  publicCores({ law: lawBookInMemory(procedures), agencies: city.agencies, publicUrl: env.PUBLIC_URL }),
)
