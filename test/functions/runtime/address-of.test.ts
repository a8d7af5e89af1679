import { addressOf, edgeHeader } from '../../../functions/runtime/address-of'

const secret = 'known to CloudFront'
const headers = (viewer?: string, said?: string) => ({
  header: (name: string) => ({ 'cloudfront-viewer-address': viewer, [edgeHeader]: said })[name],
})

test('whoever connects is where he connects from, whatever he writes', () => {
  const request = { sourceIp: '203.0.113.7', ...headers('198.51.100.1:443', secret) }
  expect(addressOf(request)).toBe('203.0.113.7')
  expect(addressOf(request, secret)).toBe('198.51.100.1')
})

test.each([undefined, '', 'a guess', `${secret} `])(
  'where he is is not believed of who says %j in place of the secret',
  (said) => {
    const request = { sourceIp: '203.0.113.7', ...headers('198.51.100.1:443', said) }
    expect(addressOf(request, secret)).toBe('203.0.113.7')
    // Nothing was set up: no word for it is right, and an empty one neither.
    expect(addressOf(request, undefined)).toBe('203.0.113.7')
    expect(addressOf(request, '')).toBe('203.0.113.7')
  },
)

test('CloudFront that does not say where somebody is leaves him where he connects from', () => {
  expect(addressOf({ sourceIp: '203.0.113.7', ...headers(undefined, secret) }, secret)).toBe('203.0.113.7')
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:0db8::1', '2001:db8:0:0'],
])('of %s the network is one customer’s', (sourceIp, network) => {
  expect(addressOf({ sourceIp, ...headers() })).toBe(network)
  expect(addressOf({ sourceIp: '203.0.113.7', ...headers(`${sourceIp}:46532`, secret) }, secret)).toBe(
    network,
  )
})

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined])('%s is the machine itself', (sourceIp) => {
  expect(addressOf({ sourceIp, ...headers() })).toBeUndefined()
})

test('IPv4 that is written as IPv6 is each address by itself', () => {
  expect(addressOf({ sourceIp: '::ffff:203.0.113.7', ...headers() })).toBe('203.0.113.7')
})
