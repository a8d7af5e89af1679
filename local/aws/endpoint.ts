import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Principal, Principals } from '../iam/principals'
import { sendJson, sendXml } from './answer'
import { AwsError } from './errors'
import { escapeMarkup } from './escape-markup'

/** A request whose key is known. `service` is the one that the signature names. */
export interface AwsRequest {
  request: IncomingMessage
  response: ServerResponse
  principal: Principal
}

/** Serves one AWS service; throws `AwsError` to refuse. */
export type Service = (call: AwsRequest) => Promise<void>

export interface EndpointInput {
  principals: Principals
  /** By the service's name in the signature's scope: `dynamodb`, `states`, `s3`, `kms`, `ses`, `ssm`. */
  services: Record<string, Service>
  /** Requests without a signature header: presigned forms and their preflights. */
  unsigned: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  track: <T>(work: Promise<T>) => Promise<T>
}

const refuse = (request: IncomingMessage, response: ServerResponse, error: unknown) => {
  const known = error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500)
  if (!(error instanceof AwsError)) console.error(error)
  if (response.headersSent) return void response.destroy()
  const target = request.headers['x-amz-target']
  const service = serviceOf(request)?.service
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
  // A body that nobody read would otherwise be taken for the connection's next request.
  if (!request.complete) request.resume()
}

const credential = /Credential=([^/,\s]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/
const serviceOf = (request: IncomingMessage) => {
  const [, accessKeyId, service] = credential.exec(request.headers.authorization ?? '') ?? []
  return accessKeyId && service ? { accessKeyId, service } : undefined
}

const handle = async (input: EndpointInput, request: IncomingMessage, response: ServerResponse) => {
  const signed = serviceOf(request)
  if (!signed) return input.unsigned(request, response)
  const principal = input.principals.byKey(signed.accessKeyId)
  if (!principal) {
    throw new AwsError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      403,
    )
  }
  const service = input.services[signed.service]
  if (!service) {
    throw new AwsError(
      'UnknownOperationException',
      `the embedded runtime does not serve ${signed.service}; it serves ${Object.keys(input.services).join(', ')}`,
    )
  }
  await service({ request, response, principal })
}

/** The one local address of all AWS services. */
export const createEndpoint = (input: EndpointInput): Server => {
  const server = createServer({ keepAliveTimeout: 120_000, noDelay: true }, (request, response) => {
    input.track(handle(input, request, response)).catch((error) => refuse(request, response, error))
  })
  server.requestTimeout = 0
  return server
}
