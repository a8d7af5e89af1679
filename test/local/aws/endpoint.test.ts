import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { sendJson } from '@motcua/states/server/send-json'
import type { Service } from '../../../local/aws/endpoint'
import { anAwsEndpoint } from '../fixture/aws-endpoint'

let heard: string[] = []
const kms: Service = async ({ response, principal, body }) => {
  heard.push(`${principal.name} ${(await body()).toString()} ${(await body()).length}`)
  sendJson(response, 200, {})
}
const s3: Service = async ({ request, response, principal }) => {
  heard.push(`${principal.name} ${request.url}`)
  request.resume()
  response.writeHead(200).end()
}

let twin: Awaited<ReturnType<typeof anAwsEndpoint>>
beforeAll(async () => {
  twin = await anAwsEndpoint({ kms, s3 })
})
beforeEach(() => {
  heard = []
})
afterAll(() => twin.close())

const withSecret = (secretAccessKey: string) => {
  const { credentials, ...client } = twin.administrator
  return { ...client, credentials: { ...credentials, secretAccessKey } }
}
/** What the SDK sends, and a way to send it again with something changed. */
const captured = async () => {
  const client = new KMSClient(twin.administrator)
  let sent: { headers: Record<string, string>; body: string } | undefined
  client.middlewareStack.add(
    (next) => (args) => {
      sent = args.request as typeof sent
      return next(args)
    },
    { step: 'finalizeRequest', priority: 'low' },
  )
  await client.send(new GetPublicKeyCommand({ KeyId: 'one' }))
  const { headers, body } = sent!
  return (more: Record<string, string> = {}, other = body) =>
    fetch(twin.administrator.endpoint, { method: 'POST', headers: { ...headers, ...more }, body: other })
}

describe('a request with a signature in its header', () => {
  it('is served when its caller has the secret, however often the body is read', async () => {
    await new KMSClient(twin.administrator).send(new GetPublicKeyCommand({ KeyId: 'one' }))
    expect(heard).toEqual(['administrator {"KeyId":"one"} 15'])
  })

  it('is refused when its caller knows the access key alone', async () => {
    const call = new KMSClient(withSecret('guessed')).send(new GetPublicKeyCommand({ KeyId: 'one' }))
    await expect(call).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      $metadata: { httpStatusCode: 403 },
    })
    expect(heard).toEqual([])
  })

  it('is refused by S3 under the name that S3 has for it', async () => {
    const client = new S3Client({ ...withSecret('guessed'), forcePathStyle: true })
    const call = client.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: 'x' }))
    await expect(call).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
      $metadata: { httpStatusCode: 403 },
    })
    expect(heard).toEqual([])
  })

  it('may name its place with any letters', async () => {
    const client = new S3Client({ ...twin.administrator, forcePathStyle: true })
    await client.send(new PutObjectCommand({ Bucket: 'b', Key: "a/b ă+(1)'*!.txt", Body: 'x' }))
    expect(heard).toHaveLength(1)
  })

  it('is refused with another body, or with another header than was signed', async () => {
    const send = await captured()
    expect((await send()).status).toBe(200)
    expect((await send({}, '{"KeyId":"two"}')).status).toBe(403)
    expect((await send({ 'x-amz-target': 'TrentService.Sign' })).status).toBe(403)
    expect((await send({ 'x-amz-date': '20200101T000000Z' })).status).toBe(403)
    expect(heard).toHaveLength(2)
  })
})
