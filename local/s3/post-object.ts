import type { IncomingMessage, ServerResponse } from 'node:http'
import { AwsError } from '@motcua/states/server/aws-error'
import { escapeMarkup } from '../aws/escape-markup'
import { sendXml } from '../aws/send-xml'
import type { Principals } from '../iam/principals'
import { requireMay } from './access'
import { toldAsMalformed } from './byte-scanner'
import { checkHeaders, checkKey } from './check-object'
import { readMultipartForm } from './multipart-form'
import type { ObjectStore } from './object-store'
import { checkPostPolicy, type FormPermission } from './post-policy'
import type { Bucket } from './read-buckets'

export interface PostInput {
  store: ObjectStore
  principals: Principals
  bucket: Bucket
}

/** Refuses in the middle of a file that grows past its limit. */
async function* within(content: AsyncIterable<Buffer>, { largest }: FormPermission) {
  let size = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size > largest) {
      throw new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
    }
    yield chunk
  }
}

const answer = (
  request: IncomingMessage,
  response: ServerResponse,
  fields: Map<string, string>,
  it: { bucket: string; key: string; etag: string },
) => {
  const redirect = fields.get('success_action_redirect')
  response.setHeader('etag', `"${it.etag}"`)
  if (redirect && URL.canParse(redirect)) {
    const location = new URL(redirect)
    location.searchParams.set('bucket', it.bucket)
    location.searchParams.set('key', it.key)
    location.searchParams.set('etag', `"${it.etag}"`)
    return void response.writeHead(303, { location: location.href }).end()
  }
  const status = Number(fields.get('success_action_status') ?? 204)
  if (status !== 201) return void response.writeHead(status === 200 ? 200 : 204).end()
  const location = `http://${request.headers.host}/${it.bucket}/${encodeURIComponent(it.key)}`
  sendXml(
    response,
    201,
    `<PostResponse><Location>${location}</Location><Bucket>${it.bucket}</Bucket><Key>${escapeMarkup(it.key)}</Key><ETag>"${it.etag}"</ETag></PostResponse>`,
  )
}

/** Headers are ASCII; S3 gives back other letters as RFC 2047 has them. */
const asHeader = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

const receive = async (
  { store, principals, bucket }: PostInput,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const source = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  const { fields, fileName, content } = await readMultipartForm(source, request.headers['content-type'] ?? '')
  const permission = checkPostPolicy(principals, bucket.name, fields)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder for the file's name.
  const withName = (text: string) => text.replace('${filename}', () => fileName)
  const key = checkKey(withName(fields.get('key') ?? ''))
  if (!key) throw new AwsError('InvalidArgument', 'Bucket POST must contain a field named "key".')
  requireMay(permission.principal, 's3:PutObject', bucket, key)
  const kept = [...fields]
    .filter(([name]) => name === 'content-type' || name.startsWith('x-amz-meta-'))
    .map(([name, value]) => [name, asHeader(withName(value))])
  const object = await store.put(
    { bucket: bucket.name, key, headers: checkHeaders(Object.fromEntries(kept)) },
    within(content, permission),
    ({ size }) => {
      if (size < permission.smallest) {
        throw new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
      }
    },
  )
  // What follows the file means nothing, but the connection must not be left in the middle of it.
  request.resume()
  answer(request, response, fields, { bucket: bucket.name, key, etag: object.etag })
}

/** A file from a plain HTML form with a presigned policy. */
export const postObject = (
  input: PostInput,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => receive(input, request, response).catch(toldAsMalformed)
