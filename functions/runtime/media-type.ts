import { Refusal } from '../../workflows/kernel/errors'

type Headers = Readonly<Record<string, string | undefined>>

const refused = (header: string, allowed: readonly string[]) =>
  new Refusal('unsupported-media-type', `${header} is not one of ${allowed.join(', ')}`, [
    { pointer: `/headers/${header}`, message: `allowed: ${allowed.join(', ')}` },
  ])

/** Refuses a body that is not of one of the types, as it is, in UTF-8 (RFC 9110, 8.3 and 8.4). */
export const checkMediaType = (headers: Headers, types: readonly string[]): void => {
  const encoding = headers['content-encoding']?.trim().toLowerCase() || 'identity'
  if (encoding !== 'identity') throw refused('content-encoding', ['identity'])
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(one)?.[1]).find(Boolean)
  const isUtf8 = charset === undefined || charset === 'utf-8' || charset === 'utf8'
  if (!types.includes(type.trim()) || !isUtf8) throw refused('content-type', types)
}
