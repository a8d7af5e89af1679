import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { AwsError } from '@motcua/states/server/aws-error'
import type { AwsRequest, Service } from '../aws/endpoint'
import { escapeMarkup } from '../aws/escape-markup'
import { sendXml } from '../aws/send-xml'
import type { Principals } from '../iam/principals'
import { noRoom, type Room } from '../process/room'
import { requireMay } from './access'
import { decodeAwsChunked } from './aws-chunked'
import { toldAsMalformed } from './byte-scanner'
import { checkHeaders, checkKey } from './check-object'
import { allowOrigin } from './cors'
import type { Headers, ObjectStore, StoredObject } from './object-store'
import { postObject } from './post-object'
import { checkPresignedAddress, isPresigned } from './presigned-address'
import type { Bucket } from './read-buckets'

export interface S3Input {
  room: Room
  store: ObjectStore
  buckets: Bucket[]
  principals: Principals
}

type Call = AwsRequest & {
  store: ObjectStore
  buckets: Bucket[]
  bucket: Bucket
  key: string
  query: URLSearchParams
}

/** What a path-style address names. */
export const place = (request: IncomingMessage) => {
  const [path = '', query = ''] = (request.url ?? '/').split('?')
  const [, bucket = '', ...rest] = path.split('/')
  return { bucket, key: checkKey(decodeURIComponent(rest.join('/'))), query: new URLSearchParams(query) }
}
const findBucket = (buckets: Bucket[], name: string) => {
  const found = buckets.find((bucket) => bucket.name === name)
  if (found) return found
  throw new AwsError('NoSuchBucket', `The specified bucket does not exist: ${name}`, 404)
}

const keptHeader = /^(content-type|content-disposition|content-language|cache-control|x-amz-meta-.+)$/
const headersOf = (request: IncomingMessage): Headers => {
  const headers = Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name]) => keptHeader.test(name))
      .map(([name, value]) => [name, String(value)]),
  )
  return { 'content-type': 'binary/octet-stream', ...headers }
}

/** An object that exists. Whoever may not list the bucket is not told that one does not. */
const existing = ({ store, principal }: Call, bucket: Bucket, key: string): StoredObject => {
  requireMay(principal, 's3:GetObject', bucket, key)
  const object = store.get(bucket.name, key)
  if (object) return object
  requireMay(principal, 's3:ListBucket', bucket)
  throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404)
}

const unquoted = (etag: unknown) => String(etag).replaceAll('"', '')
const conditionFailed = () =>
  new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412)

const describe = (object: StoredObject) => ({
  ...object.headers,
  etag: `"${object.etag}"`,
  'last-modified': new Date(object.modifiedAt).toUTCString(),
  'accept-ranges': 'bytes',
  'x-amz-checksum-sha256': object.sha256,
})

const rangeOf = (header: string | undefined, size: number) => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (!from && !to) return undefined
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  if (start > end) throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416)
  return { start, end }
}

/** What the caller wants to be told instead of what is stored. */
const overrides = (query: URLSearchParams): Headers =>
  checkHeaders(
    Object.fromEntries(
      ['content-type', 'content-disposition', 'content-language', 'cache-control'].flatMap((name) => {
        const wanted = query.get(`response-${name}`)
        return wanted === null ? [] : [[name, wanted]]
      }),
    ),
  )

/** As a distribution in front of the buckets says it: what people sent is nothing to run. Pictures and PDFs shown in place stay visible. */
const harmless = (query: URLSearchParams): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  ...(query.get('response-content-disposition')?.startsWith('attachment') && {
    'content-security-policy': "default-src 'none'; sandbox",
  }),
})

const getObject = async (call: Call) => {
  const { request, response, store, bucket, key, query } = call
  const object = existing(call, bucket, key)
  const match = request.headers['if-match']
  if (match && unquoted(match) !== object.etag) throw conditionFailed()
  const range = rangeOf(request.headers.range, object.size)
  const { 'x-amz-checksum-sha256': sha256, ...headers } = describe(object)
  response.writeHead(range ? 206 : 200, {
    ...headers,
    ...overrides(query),
    ...harmless(query),
    'content-length': range ? range.end - range.start + 1 : object.size,
    ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${object.size}` }),
    // Of the whole object only; and the SDK checks what it asked for.
    ...(!range && request.headers['x-amz-checksum-mode'] && { 'x-amz-checksum-sha256': sha256 }),
  })
  if (request.method === 'HEAD') return void response.end()
  await pipeline(createReadStream(store.path(bucket.name, object), range), response)
}

const putObject = async (call: Call) => {
  const { request, response, store, principal, bucket, key } = call
  requireMay(principal, 's3:PutObject', bucket, key)
  const absent = request.headers['if-none-match'] === '*'
  if (absent && store.get(bucket.name, key)) throw conditionFailed()
  const source = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  const chunked = /aws-chunked/.test(String(request.headers['content-encoding'] ?? ''))
  const wanted = request.headers['x-amz-checksum-sha256']
  const signed = String(request.headers['x-amz-content-sha256'] ?? '')
  const object = await store.put(
    { bucket: bucket.name, key, headers: headersOf(request) },
    chunked ? decodeAwsChunked(source) : source,
    ({ sha256 }) => {
      if (wanted && wanted !== sha256) {
        throw new AwsError('BadDigest', 'The SHA256 you specified did not match the calculated checksum.')
      }
      if (/^[0-9a-f]{64}$/.test(signed) && signed !== Buffer.from(sha256, 'base64').toString('hex')) {
        throw new AwsError('XAmzContentSHA256Mismatch', 'The content is not what was signed.')
      }
      if (absent && store.get(bucket.name, key)) throw conditionFailed()
    },
  )
  if (!request.complete) request.resume()
  response.writeHead(200, { etag: `"${object.etag}"`, 'content-length': 0 }).end()
}

const copyObject = async (call: Call) => {
  const { request, response, store, principal, buckets, bucket, key } = call
  const [name = '', ...rest] = decodeURIComponent(String(request.headers['x-amz-copy-source']))
    .replace(/^\//, '')
    .split('/')
  const from = findBucket(buckets, name)
  const object = existing(call, from, checkKey(rest.join('/').replace(/\?versionId=.*$/, '')))
  requireMay(principal, 's3:PutObject', bucket, key)
  const match = request.headers['x-amz-copy-source-if-match']
  if (match && unquoted(match) !== object.etag) throw conditionFailed()
  const headers =
    request.headers['x-amz-metadata-directive'] === 'REPLACE' ? headersOf(request) : object.headers
  const copy = await store.copy({ bucket: from.name, object }, { bucket: bucket.name, key, headers })
  sendXml(
    response,
    200,
    `<CopyObjectResult><LastModified>${new Date(copy.modifiedAt).toISOString()}</LastModified><ETag>"${copy.etag}"</ETag></CopyObjectResult>`,
  )
}

const deleteObject = async ({ response, store, principal, bucket, key }: Call) => {
  requireMay(principal, 's3:DeleteObject', bucket, key)
  await store.remove(bucket.name, key)
  response.writeHead(204).end()
}

const listObjects = async ({ response, store, principal, bucket, query }: Call) => {
  requireMay(principal, 's3:ListBucket', bucket)
  const asked = query.get('max-keys') ?? '1000'
  if (!/^\d{1,9}$/.test(asked)) throw new AwsError('InvalidArgument', `max-keys ${asked} is no whole number`)
  const limit = Math.min(1000, Number(asked))
  const after = query.get('continuation-token') ?? query.get('start-after') ?? ''
  const prefix = query.get('prefix') ?? ''
  const found = limit === 0 ? [] : store.list(bucket.name, checkKey(prefix), checkKey(after), limit + 1)
  const page = found.slice(0, limit)
  const contents = page.map(
    ({ key, object }) =>
      `<Contents><Key>${escapeMarkup(key)}</Key><LastModified>${new Date(object.modifiedAt).toISOString()}</LastModified><ETag>"${object.etag}"</ETag><Size>${object.size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  )
  const more = found.length > limit
  const next = more ? `<NextContinuationToken>${escapeMarkup(page.at(-1)!.key)}</NextContinuationToken>` : ''
  sendXml(
    response,
    200,
    `<ListBucketResult><Name>${bucket.name}</Name><Prefix>${escapeMarkup(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${limit}</MaxKeys><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
  )
}

// These parameters change what a call means; without them it would be taken for another one.
const notServed = ['uploads', 'uploadId', 'tagging', 'acl', 'delete', 'versions', 'versionId', 'retention']

const actionOf = ({ request, key, query }: Call) => {
  const asked = notServed.find((name) => query.has(name))
  if (asked) throw new AwsError('NotImplemented', `the embedded runtime does not serve S3's ?${asked}`, 501)
  if (key === '' && request.method === 'GET') return listObjects
  if (key === '') return undefined
  if (request.method === 'GET' || request.method === 'HEAD') return getObject
  if (request.method === 'DELETE') return deleteObject
  if (request.method !== 'PUT') return undefined
  return request.headers['x-amz-copy-source'] ? copyObject : putObject
}

/** S3 for the functions, path-style addresses. */
export const serveS3 =
  ({ store, buckets }: Omit<S3Input, 'room'>): Service =>
  async (aws) => {
    const { bucket, key, query } = place(aws.request)
    const call = { ...aws, store, buckets, bucket: findBucket(buckets, bucket), key, query }
    const action = actionOf(call)
    if (!action) throw new AwsError('MethodNotAllowed', `${aws.request.method} is not served here`, 405)
    await action(call).catch(toldAsMalformed)
  }

/** S3 for browsers: presigned forms with their preflights, and presigned addresses; all else needs a signature. */
export const serveUnsigned =
  ({ store, buckets, principals, room }: S3Input) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = place(request)
    const bucket = buckets.find(({ name }) => name === asked.bucket)
    if (bucket && request.method === 'OPTIONS') {
      const method = String(request.headers['access-control-request-method'])
      const allowed = allowOrigin(bucket, request, response, method)
      return void response.writeHead(allowed ? 200 : 403).end()
    }
    if (bucket && request.method === 'GET' && isPresigned(asked.query)) {
      allowOrigin(bucket, request, response)
      const principal = checkPresignedAddress(principals, request)
      return getObject({ ...asked, request, response, principal, store, buckets, bucket })
    }
    if (!bucket || request.method !== 'POST')
      throw new AwsError('AccessDeniedException', 'Access Denied', 403)
    allowOrigin(bucket, request, response)
    if (room.isShort(Number(request.headers['content-length'] ?? 0))) throw noRoom()
    await postObject({ store, principals, bucket }, request, response)
  }
