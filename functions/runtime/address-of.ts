import { createHash, timingSafeEqual } from 'node:crypto'
import { isIPv6 } from 'node:net'

interface Requested {
  /** Who holds the connection, as the gateway says. */
  sourceIp: string | undefined
  header(name: string): string | undefined
}

/** In which CloudFront says the secret. Nobody else can make it say another one. */
export const edgeHeader = 'x-motcua-edge'

const ownMachine = new Set(['127.0.0.1', '::1'])

/**
 * Where a request comes from; of IPv6, the network that one customer has. Undefined for the machine itself. Anybody may
 * write the header in which CloudFront says it: it is believed of whoever knows the secret.
 */
export const addressOf = ({ sourceIp, header }: Requested, edgeSecret?: string): string | undefined => {
  // The address and the port, of IPv6 too without brackets.
  const told = isEdge(header(edgeHeader), edgeSecret)
    ? header('cloudfront-viewer-address')?.replace(/:\d+$/, '')
    : undefined
  // Of a socket for both, IPv4 written as IPv6: it is no network of somebody's.
  const address = (told || sourceIp)?.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!address || ownMachine.has(address)) return undefined
  return isIPv6(address) ? networkOf(address) : address
}

const isEdge = (said: string | undefined, secret: string | undefined): boolean =>
  Boolean(said && secret) && timingSafeEqual(digest(said), digest(secret))
const digest = (text = '') => createHash('sha256').update(text).digest()

/** The first 64 bits, written out. */
const networkOf = (address: string): string => {
  const [before = '', after] = address.toLowerCase().split('::')
  const groups = before.split(':').filter(Boolean)
  const rest = (after ?? '').split(':').filter(Boolean)
  const zeros = after === undefined ? 0 : 8 - groups.length - rest.length
  const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...rest]
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
