import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { fileNameIn } from '../../../functions/adapters/file-name'
import { documentFilesInS3 } from '../../../functions/adapters/object-store'
import { createEndpoint } from '../../../local/aws/endpoint'
import { permission } from '../../../local/iam/permission'
import { createPrincipals } from '../../../local/iam/principals'
import { openObjectStore } from '../../../local/s3/object-store'
import type { Bucket } from '../../../local/s3/read-buckets'
import { serveS3, serveUnsigned } from '../../../local/s3/serve'
import { aFolder } from '../fixture/assembly'
import { roomy } from '../fixture/room'

const region = 'ap-southeast-1'
const bucket = (name: string): Bucket => ({ name, arn: `arn:aws:s3:::${name}`, cors: [] })
const cors = {
  AllowedOrigins: ['https://motcua.example.vn'],
  AllowedMethods: ['POST'],
  AllowedHeaders: ['*'],
  ExposedHeaders: ['ETag'],
}

const serve = async () => {
  const dataDir = aFolder()
  const buckets = [{ ...bucket('uploads'), cors: [cors] }, bucket('documents')]
  const principals = createPrincipals('secret')
  const store = openObjectStore(dataDir, ['uploads', 'documents'], () => 0)
  const input = { store, buckets, principals }
  const server = createEndpoint({
    principals,
    services: { s3: serveS3(input) },
    unsigned: serveUnsigned({ ...input, room: roomy }),
    track: (work) => work,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = (
    credentials = principals.administrator as { accessKeyId: string; secretAccessKey: string },
  ) => new S3Client({ endpoint, region, credentials, maxAttempts: 1 })
  const withRole = (action: string, resource: string) =>
    client(principals.add(action, permission([{ Effect: 'Allow', Action: [action], Resource: [resource] }])))
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await store.close()
  }
  return { dataDir, endpoint, client, withRole, principals, close }
}

let twin: Awaited<ReturnType<typeof serve>>
let s3: S3Client
beforeAll(async () => {
  twin = await serve()
  s3 = twin.client()
})
afterAll(() => twin.close())

const place = (Key: string) => ({ Bucket: 'uploads', Key })
const put = (Key: string, Body: string | Uint8Array = 'một cửa', more = {}) =>
  s3.send(new PutObjectCommand({ ...place(Key), Body, ...more }))
const read = async (Key: string) =>
  (await s3.send(new GetObjectCommand(place(Key)))).Body!.transformToString()

describe('an object', () => {
  it('comes back as it was put, with its type, metadata and MD5', async () => {
    await put('a/b ă.txt', 'nội dung', { ContentType: 'text/plain', Metadata: { own: 'yes' } })
    const found = await s3.send(new GetObjectCommand(place('a/b ă.txt')))
    expect(await found.Body!.transformToString()).toBe('nội dung')
    expect(found).toMatchObject({ ContentType: 'text/plain', Metadata: { own: 'yes' }, ContentLength: 10 })
    expect(found.ETag).toBe(`"${createHash('md5').update('nội dung').digest('hex')}"`)
  })

  it('may be a stream, which the SDK sends in chunks', async () => {
    const bytes = Buffer.alloc(300_000, 'ab')
    await s3.send(
      new PutObjectCommand({
        ...place('stream'),
        Body: Readable.from([bytes.subarray(0, 99_999), bytes.subarray(99_999)]),
        ContentLength: bytes.length,
      }),
    )
    expect(await read('stream')).toBe(bytes.toString())
  })

  it('is replaced whole, and its old file goes', async () => {
    await put('replaced', 'one')
    const files = readdirSync(join(twin.dataDir, 's3', 'uploads')).length
    await put('replaced', 'two')
    expect(await read('replaced')).toBe('two')
    expect(readdirSync(join(twin.dataDir, 's3', 'uploads'))).toHaveLength(files)
  })

  it('is not put over another one when it must be new', async () => {
    await put('once', 'one', { IfNoneMatch: '*' })
    await expect(put('once', 'two', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    })
    expect(await read('once')).toBe('one')
  })

  it('with a wrong SHA-256 is refused and leaves nothing', async () => {
    const ChecksumSHA256 = createHash('sha256').update('other').digest('base64')
    await expect(put('wrong', 'one', { ChecksumSHA256 })).rejects.toMatchObject({ name: 'BadDigest' })
    await expect(read('wrong')).rejects.toMatchObject({ name: 'NoSuchKey' })
  })

  it('can be read in part', async () => {
    await put('part', '0123456789')
    const part = await s3.send(new GetObjectCommand({ ...place('part'), Range: 'bytes=2-4' }))
    expect([await part.Body!.transformToString(), part.ContentRange]).toEqual(['234', 'bytes 2-4/10'])
  })

  it('is gone once it is deleted, and deleting it again is no fault', async () => {
    await put('gone')
    await s3.send(new DeleteObjectCommand(place('gone')))
    await s3.send(new DeleteObjectCommand(place('gone')))
    await expect(s3.send(new HeadObjectCommand(place('gone')))).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('is listed by prefix, a page at a time', async () => {
    for (const key of ['list/a', 'list/b', 'list/c', 'other']) await put(key)
    const page = await s3.send(new ListObjectsV2Command({ Bucket: 'uploads', Prefix: 'list/', MaxKeys: 2 }))
    expect(page.Contents?.map(({ Key }) => Key)).toEqual(['list/a', 'list/b'])
    const next = { Bucket: 'uploads', Prefix: 'list/', ContinuationToken: page.NextContinuationToken }
    expect((await s3.send(new ListObjectsV2Command(next))).Contents?.map(({ Key }) => Key)).toEqual([
      'list/c',
    ])
  })
})

describe('a copy', () => {
  const copy = (more: object) =>
    s3.send(new CopyObjectCommand({ Bucket: 'documents', Key: 'kept', CopySource: 'uploads/c%20d', ...more }))

  it('is made only of the content that was looked at', async () => {
    const { ETag } = await put('c d', 'looked at')
    await copy({ CopySourceIfMatch: ETag })
    await put('c d', 'replaced since')
    await expect(copy({ CopySourceIfMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 412 },
    })
    const kept = await s3.send(new GetObjectCommand({ Bucket: 'documents', Key: 'kept' }))
    expect(await kept.Body!.transformToString()).toBe('looked at')
  })

  it('takes a new type when asked to', async () => {
    await put('c d', '%PDF', { ContentType: 'text/plain' })
    await copy({ MetadataDirective: 'REPLACE', ContentType: 'application/pdf' })
    expect(await s3.send(new HeadObjectCommand({ Bucket: 'documents', Key: 'kept' }))).toMatchObject({
      ContentType: 'application/pdf',
    })
  })
})

describe('a role', () => {
  it('without the action is refused, by the name of action and resource', async () => {
    const reader = twin.withRole('s3:GetObject', 'arn:aws:s3:::uploads/*')
    await expect(reader.send(new PutObjectCommand({ ...place('x'), Body: 'x' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringMatching(/s3:PutObject on resource: arn:aws:s3:::uploads\/x/),
    })
  })

  it('that may not list is not told that an object is missing', async () => {
    const reader = twin.withRole('s3:GetObject', 'arn:aws:s3:::uploads/*')
    await expect(reader.send(new GetObjectCommand(place('missing')))).rejects.toMatchObject({
      name: 'AccessDenied',
    })
  })

  it('is unknown without a key of this runtime', async () => {
    const stranger = twin.client({ accessKeyId: 'AKIAOTHER', secretAccessKey: 'x' })
    await expect(stranger.send(new GetObjectCommand(place('x')))).rejects.toThrow(/security token/)
    expect((await fetch(`${twin.endpoint}/uploads/x`)).status).toBe(403)
  })
})

describe('a presigned form', () => {
  const presign = (more: object = {}, client = s3) =>
    createPresignedPost(client, {
      Bucket: 'uploads',
      Key: 'form/one',
      Expires: 900,
      Fields: { 'Content-Type': 'application/pdf' },
      Conditions: [
        ['content-length-range', 3, 5],
        ['eq', '$Content-Type', 'application/pdf'],
      ],
      ...more,
    })
  const send = async (
    { url, fields }: Awaited<ReturnType<typeof presign>>,
    {
      content = '%PDF',
      headers = {},
      ...more
    }: Record<string, unknown> & { content?: string; headers?: Record<string, string> } = {},
  ) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...more })) form.append(name, String(value))
    form.append('file', new Blob([content]), 'đơn.pdf')
    const response = await fetch(url, { method: 'POST', body: form, headers, redirect: 'manual' })
    return { response, text: await response.text() }
  }

  it('takes the file that its policy describes', async () => {
    expect((await send(await presign())).response.status).toBe(204)
    const found = await s3.send(new GetObjectCommand(place('form/one')))
    expect([await found.Body!.transformToString(), found.ContentType]).toEqual(['%PDF', 'application/pdf'])
  })

  it('keeps its name where the form asks for it', async () => {
    const own = { 'x-amz-meta-name': `$${'{filename}'}` }
    const Conditions: ['starts-with', string, string][] = [['starts-with', '$x-amz-meta-name', '']]
    expect((await send(await presign({ Fields: own, Conditions }))).response.status).toBe(204)
    const { Metadata } = await s3.send(new GetObjectCommand(place('form/one')))
    expect(fileNameIn(Metadata?.name)).toBe('đơn.pdf')
  })

  it('answers 201 or a redirect when the form asks for one', async () => {
    const created = await presign({ Fields: { success_action_status: '201' }, Conditions: [] })
    expect((await send(created)).text).toMatch(/<Key>form\/one<\/Key>/)
    const Fields = { success_action_redirect: 'https://motcua.example.vn/next' }
    const { response } = await send(await presign({ Fields, Conditions: [] }))
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^https:\/\/motcua\.example\.vn\/next\?bucket=uploads&key=form%2Fone/),
    ])
  })

  it.each([
    ['a larger file', { content: '%PDF-1.7' }, 'EntityTooLarge'],
    ['a smaller file', { content: '%' }, 'EntityTooSmall'],
    ['another type', { 'Content-Type': 'text/html' }, 'AccessDenied'],
    ['another key', { key: 'form/two' }, 'AccessDenied'],
    ['a field without a condition', { acl: 'public-read' }, 'AccessDenied'],
    ['another policy', { Policy: Buffer.from('{}').toString('base64') }, 'SignatureDoesNotMatch'],
    [
      'a key of nobody',
      { 'X-Amz-Credential': 'AKIA/20260101/ap-southeast-1/s3/aws4_request' },
      'InvalidAccessKeyId',
    ],
  ])('refuses %s', async (_, change, code) => {
    const { response, text } = await send(await presign(), change)
    expect(response.ok).toBe(false)
    expect(text).toContain(`<Code>${code}</Code>`)
  })

  it('refuses after it has expired, in real time', async () => {
    const { text } = await send(await presign({ Expires: -1 }))
    expect(text).toContain('Policy expired')
  })

  it('allows no more than the role of whoever signed it', async () => {
    const signer = twin.withRole('s3:GetObject', 'arn:aws:s3:::uploads/*')
    expect((await send(await presign({}, signer))).text).toContain('s3:PutObject')
  })

  it('can be sent by a page of an origin that the bucket names, and by no other', async () => {
    const allowed = await send(await presign(), { headers: { origin: 'https://motcua.example.vn' } })
    expect(allowed.response.headers.get('access-control-allow-origin')).toBe('https://motcua.example.vn')
    const other = await send(await presign(), { headers: { origin: 'https://example.com' } })
    expect(other.response.headers.get('access-control-allow-origin')).toBeNull()
    const preflight = await fetch(`${twin.endpoint}/uploads`, {
      method: 'OPTIONS',
      headers: { origin: 'https://motcua.example.vn', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(200)
  })
})

describe('a presigned address', () => {
  const name = 'bản vẽ (1).pdf'
  const addressOf = async (Key = 'dossiers/D1/bản vẽ', client = s3) => {
    await s3.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: '%PDF', ContentType: 'text/html' }))
    return documentFilesInS3({ documents: 'documents' }, client).address(Key, {
      contentType: 'application/pdf',
      name,
    })
  }
  const refusal = async (address: string | URL, init: RequestInit = {}) => {
    const response = await fetch(address, init)
    return [response.status, /<Code>(.*)<\/Code>/.exec(await response.text())?.[1]]
  }

  it('gives the file as an attachment, of the type and name that were signed', async () => {
    const response = await fetch(await addressOf())
    expect([response.status, await response.text()]).toEqual([200, '%PDF'])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''b%E1%BA%A3n%20v%E1%BA%BD%20%281%29.pdf",
      'cache-control': 'no-store',
    })
  })

  it('lasts a minute, in real time', async () => {
    expect(new URL(await addressOf()).searchParams.get('X-Amz-Expires')).toBe('60')
    const signingDate = new Date(Date.now() - 61_000)
    const command = new GetObjectCommand({ Bucket: 'documents', Key: 'dossiers/D1/bản vẽ' })
    const late = await getSignedUrl(s3, command, { expiresIn: 60, signingDate })
    expect(await refusal(late)).toEqual([403, 'AccessDenied'])
  })

  it('does not live on as the header of a request', async () => {
    const address = new URL(await addressOf())
    const value = (name: string) => address.searchParams.get(`X-Amz-${name}`) ?? ''
    const authorization = `AWS4-HMAC-SHA256 Credential=${value('Credential')}, SignedHeaders=${value('SignedHeaders')}, Signature=${value('Signature')}`
    const date = value('Date')
    address.searchParams.delete('X-Amz-Signature')
    const headers = { authorization, 'x-amz-date': date, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }
    expect((await fetch(address, { headers })).status).toBe(403)
  })

  it.each([
    ['another key', (it: URL) => (it.pathname = '/documents/other')],
    ['another name', (it: URL) => it.searchParams.set('response-content-disposition', 'inline')],
    ['a longer life', (it: URL) => it.searchParams.set('X-Amz-Expires', '600')],
    ['a parameter more', (it: URL) => it.searchParams.set('response-content-type', 'text/html')],
    ['a signature that is none', (it: URL) => it.searchParams.set('X-Amz-Signature', 'x')],
  ])('refuses %s', async (_, change) => {
    const address = new URL(await addressOf())
    change(address)
    expect(await refusal(address)).toEqual([403, 'SignatureDoesNotMatch'])
  })

  it('refuses a key of nobody, another method, and another host', async () => {
    const address = new URL(await addressOf())
    const elsewhere = new URL(address)
    elsewhere.hostname = 'localhost'
    expect(await refusal(elsewhere)).toEqual([403, 'SignatureDoesNotMatch'])
    expect(await refusal(address, { method: 'DELETE' })).toEqual([403, 'AccessDenied'])
    expect(await refusal(address, { method: 'PUT', body: 'x' })).toEqual([403, 'AccessDenied'])
    const credential = address.searchParams.get('X-Amz-Credential')!
    address.searchParams.set('X-Amz-Credential', credential.replace(/^[^/]+/, 'AKIA'))
    expect(await refusal(address)).toEqual([403, 'InvalidAccessKeyId'])
  })

  it('allows no more than the role of whoever signed it', async () => {
    const signer = twin.withRole('s3:PutObject', 'arn:aws:s3:::documents/*')
    expect(await refusal(await addressOf('role', signer))).toEqual([403, 'AccessDenied'])
  })
})
