import { createReadStream, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { AwsError } from '@motcua/states/server/aws-error'
import type { Application } from '../assembly/load-application'
import type { AwsRequest, Service } from '../aws/endpoint'
import { requireMay } from './access'
import { place } from './serve'

/** Adds the bucket that assets are published to: what the assembly has there, and `kept`, what earlier ones had. */
export const withPublished =
  (
    application: Pick<Application, 'asset' | 'assetBuckets'>,
    kept: (key: string) => string | undefined,
    others: Service,
  ): Service =>
  async (call) => {
    const { bucket, key } = place(call.request)
    if (!application.assetBuckets.has(bucket)) return others(call)
    await serve(call, bucket, key, application.asset(key) ?? kept(key))
  }

const serve = async (
  { request, response, principal }: AwsRequest,
  name: string,
  key: string,
  path: string | undefined,
): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw new AwsError('MethodNotAllowed', `${request.method} is not served here: assets are published`, 405)
  const bucket = { name, arn: `arn:aws:s3:::${name}`, cors: [] }
  requireMay(principal, 's3:GetObject', bucket, key)
  const stat = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false })
  // The code of functions is a folder here, and nobody reads it.
  if (path === undefined || !stat?.isFile()) {
    requireMay(principal, 's3:ListBucket', bucket)
    throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404)
  }
  response.writeHead(200, { 'content-type': 'binary/octet-stream', 'content-length': stat.size })
  if (request.method === 'HEAD') return void response.end()
  await pipeline(createReadStream(path), response)
}
