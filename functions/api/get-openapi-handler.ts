import { publicApi } from '../runtime/api-stack'
import { readEnv } from '../runtime/env'
import { openApiDocument } from './openapi-document'

const { PUBLIC_URL } = readEnv('PUBLIC_URL')
const document = openApiDocument(PUBLIC_URL)

export const handler = publicApi({}, () => ({ status: 200, body: document }))
