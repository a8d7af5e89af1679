import { createHmac, hash } from 'node:crypto'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}

export interface Signing {
  /** As the service is called in signatures. */
  service: string
  region: string
  credentials: Credentials
}

/** A POST without a query. */
export interface Posted {
  path: string
  /** Each is signed. By small letters, `host` among them. */
  headers: Record<string, string>
  body: string
}

const algorithm = 'AWS4-HMAC-SHA256'
const sha256 = (text: string) => hash('sha256', text)
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The headers of a request with AWS's signature, version 4. What signs for a day is made once a day. */
export const requestSigner = ({ service, region, credentials }: Signing) => {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  let [day, key] = ['', Buffer.alloc(0)]
  const keyOf = (today: string): Buffer => {
    if (today !== day) {
      day = today
      key = [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, today))
    }
    return key
  }
  return ({ path, headers, body }: Posted, now = new Date()): Record<string, string> => {
    const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
    const today = time.slice(0, 8)
    const signed: Record<string, string> = {
      ...headers,
      'x-amz-date': time,
      ...(sessionToken && { 'x-amz-security-token': sessionToken }),
    }
    const names = Object.keys(signed).sort()
    const said = names.map((name) => `${name}:${signed[name]}\n`).join('')
    const request = ['POST', path, '', said, names.join(';'), sha256(body)].join('\n')
    const scope = `${today}/${region}/${service}/aws4_request`
    const text = [algorithm, time, scope, sha256(request)].join('\n')
    const signature = hmac(keyOf(today), text).toString('hex')
    const authorization = `${algorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
    return { ...signed, authorization }
  }
}
