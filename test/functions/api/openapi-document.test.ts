import { Ajv2020 } from 'ajv/dist/2020'
import { contracts } from '../../../functions/api/contracts/contracts'
import { openApiDocument } from '../../../functions/api/openapi-document'
import { apiGroups } from '../../../lib/api-groups'
import { anApi } from '../../fixtures/api'

const document = openApiDocument('https://motcua.example.vn')
// biome-ignore lint/suspicious/noExplicitAny: a document is looked at, not typed
const { paths, components } = JSON.parse(JSON.stringify(document)) as any

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  Object.entries(methods as any).map(([method, operation]: [string, any]) => ({ path, method, operation })),
)
const refsIn = (value: unknown): string[] => {
  const refs: string[] = []
  JSON.stringify(value, (key, inner) => {
    if (key === '$ref') refs.push(inner)
    return inner
  })
  return refs
}

describe('the OpenAPI document', () => {
  it('has every call of the API, and no other', () => {
    const called = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect(called.sort()).toEqual(
      Object.values(contracts)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    )
    const addresses = apiGroups.flatMap(({ routes }) => routes.map((route) => route.split(' ')[1]))
    expect([...new Set(operations.map(({ path }) => path)), '/api/{rest+}'].sort()).toEqual(
      [...new Set(addresses)].sort(),
    )
  })

  it('is OpenAPI 3.1 of this server', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Motcua', version: '1' },
      servers: [{ url: 'https://motcua.example.vn' }],
      components: { securitySchemes: { accessToken: { type: 'http', scheme: 'bearer' } } },
    })
  })

  it('names each operation once, and each part of its path', () => {
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
    for (const { path, operation } of operations) {
      const named = operation.parameters.filter((one: { in?: string }) => one.in === 'path')
      expect(named.every((one: { required: boolean }) => one.required)).toBe(true)
      expect(named.map((one: { name: string }) => `{${one.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    }
  })

  it('says of a call that anybody may make whether a token says more', () => {
    const securityOf = (path: string) => paths[path].get.security
    expect(securityOf('/api/v1/procedures')).toEqual([])
    expect(securityOf('/api/v1/indicators')).toEqual([{}, { accessToken: [] }])
    expect(securityOf('/api/v1/tasks')).toBeUndefined()
  })

  it('refers only to what is in it', () => {
    for (const ref of refsIn(paths)) {
      const found = ref
        .slice(2)
        .split('/')
        .reduce((value, name) => value?.[name], JSON.parse(JSON.stringify(document)))
      expect([ref, typeof found]).toEqual([ref, 'object'])
    }
  })

  it('has valid JSON Schemas alone', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, validateFormats: false })
    const parameters = operations.flatMap(({ operation }) =>
      operation.parameters.flatMap((one: { schema?: object }) => one.schema ?? []),
    )
    for (const schema of [...Object.values(components.schemas), ...parameters])
      expect(() => ajv.compile(schema as object)).not.toThrow()
  })

  it('asks for a key where a POST without one is refused', async () => {
    const api = await anApi()
    for (const { method, path, keyed, who } of Object.values(contracts)) {
      if (method !== 'POST') continue
      const call = `POST ${path.replace(/\{\w+\}/g, 'x')}`
      const headers = { 'idempotency-key': undefined }
      const { body } = await api.call(who === 'person' ? 'lan' : undefined, call, { body: {}, headers })
      expect([path, body.code === 'idempotency-key-missing']).toEqual([path, keyed === true])
    }
  })

  it('asks for a token where a call without one is refused', async () => {
    const api = await anApi()
    for (const { method, path, who } of Object.values(contracts)) {
      // Results and the document itself are wired elsewhere, and a notice's 401 is about its signature.
      if (/openapi|notifications|results\/\{id\}(\/file)?$/.test(path)) continue
      const call = `${method} ${path.replace(/\{\w+\}/g, 'x')}`
      const { status } = await api.call(undefined, call, { body: {} })
      expect([path, status === 401]).toEqual([path, who === 'person'])
    }
  })

  it('tells of answers what they are', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const passes = (name: string, body: unknown) => {
      const validate = ajv.compile(components.schemas[name])
      expect([name, validate(body), validate.errors]).toEqual([name, true, null])
    }
    const api = await anApi()
    const number = await api.consulted()
    const read = async (person: string, path: string) => (await api.call(person, `GET ${path}`)).body
    passes('PresentedDossier', await read('lan', `/api/v1/dossiers/${number}`))
    passes('PresentedConsultation', await read('bao', `/api/v1/dossiers/${number}`))
    passes('DossierPage', await read('lan', '/api/v1/dossiers'))
    passes('OfficePaperList', await read('lan', `/api/v1/dossiers/${number}/papers`))
    passes('TaskPage', await read('bao', '/api/v1/tasks'))
    passes('ProcedurePage', await read('lan', '/api/v1/procedures'))
    passes('PresentedProcedure', await read('lan', '/api/v1/procedures/1.999999'))
    passes('Health', await read('lan', '/api/health'))
    passes('Problem', await read('lan', '/api/v1/procedures/9.9'))
    passes('Problem', (await api.call('lan', 'POST /api/v1/uploads', { body: {} })).body)
  })
})
