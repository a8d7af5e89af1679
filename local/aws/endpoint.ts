import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { AwsError } from '@motcua/states/server/aws-error'
import { createLocalServer, type Refusal } from '@motcua/states/server/http-server'
import { readBody } from '@motcua/states/server/read-body'
import { sendJson } from '@motcua/states/server/send-json'
import type { Principal, Principals } from '../iam/principals'
import { escapeMarkup } from './escape-markup'
import { sendXml } from './send-xml'
import { checkSignedHeader, signedHeaderOf } from './signed-header'

/** A request whose signature was checked. */
export interface AwsRequest {
  request: IncomingMessage
  response: ServerResponse
  principal: Principal
}

/** `body` is the whole of it, read once however often it is asked for; S3 takes `request` itself, as a stream. */
export type AwsCall = AwsRequest & { body: () => Promise<Buffer> }

/** Serves one AWS service; throws `AwsError` to refuse. */
export type Service = (call: AwsCall) => Promise<void>

export interface EndpointInput {
  principals: Principals
  /** By the service's name in the signature's scope: `dynamodb`, `states`, `s3`, `kms`, `ses`, `ssm`. */
  services: Record<string, Service>
  /** Requests without a signature header: presigned forms and their preflights. */
  unsigned: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Holds the virtual clock while a request is served. */
  track: <T>(work: Promise<T>, request: IncomingMessage) => Promise<T>
}

const refuse = (known: Refusal, request: IncomingMessage, response: ServerResponse) => {
  const target = request.headers['x-amz-target']
  const service = signedHeaderOf(request)?.service
  if (target || service === 'ses') {
    response.setHeader('x-amzn-errortype', known.code)
    sendJson(response, known.status, { __type: known.code, message: known.message, Message: known.message })
  } else if (request.method === 'HEAD') {
    response.writeHead(known.status).end()
  } else {
    // S3 has its own name for it.
    const code = known.code === 'AccessDeniedException' ? 'AccessDenied' : known.code
    sendXml(
      response,
      known.status,
      `<Error><Code>${code}</Code><Message>${escapeMarkup(known.message)}</Message></Error>`,
    )
  }
}

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let begun: Promise<T> | undefined
  return () => (begun ??= work())
}

const handle = async (input: EndpointInput, request: IncomingMessage, response: ServerResponse) => {
  const signed = signedHeaderOf(request)
  if (!signed) return input.unsigned(request, response)
  if (!input.principals.byKey(signed.accessKeyId)) {
    throw new AwsError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      403,
    )
  }
  const service = Object.hasOwn(input.services, signed.service) ? input.services[signed.service] : undefined
  if (!service) {
    throw new AwsError(
      'UnknownOperationException',
      `the embedded runtime does not serve ${signed.service}; it serves ${Object.keys(input.services).join(', ')}`,
    )
  }
  const body = once(() => readBody(request))
  const principal = await checkSignedHeader(input.principals, request, signed, body)
  await service({ request, response, principal, body })
}

/** The one local address of all AWS services. */
export const createEndpoint = (input: EndpointInput): Server => {
  const server = createLocalServer({
    options: { keepAliveTimeout: 120_000 },
    serve: (request, response) => input.track(handle(input, request, response), request),
    refuse,
  })
  server.requestTimeout = 0
  return server
}
