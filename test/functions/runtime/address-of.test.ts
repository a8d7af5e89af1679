import { addressOf } from '../../../functions/runtime/address-of'

const headers = (viewer?: string) => ({
  header: (name: string) => (name === 'cloudfront-viewer-address' ? viewer : undefined),
})

test('whoever connects is where he connects from, whatever he writes', () => {
  const request = { sourceIp: '203.0.113.7', ...headers('198.51.100.1:443') }
  expect(addressOf(request, 'connection')).toBe('203.0.113.7')
  expect(addressOf(request, 'cloudfront')).toBe('198.51.100.1')
  expect(addressOf({ ...request, ...headers() }, 'cloudfront')).toBe('203.0.113.7')
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:0db8::1', '2001:db8:0:0'],
])('of %s the network is one customer’s', (sourceIp, network) => {
  expect(addressOf({ sourceIp, ...headers() }, 'connection')).toBe(network)
  expect(addressOf({ sourceIp: '203.0.113.7', ...headers(`${sourceIp}:46532`) }, 'cloudfront')).toBe(network)
})

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined])('%s is the machine itself', (sourceIp) => {
  expect(addressOf({ sourceIp, ...headers() }, 'connection')).toBeUndefined()
})

test('IPv4 that is written as IPv6 is each address by itself', () => {
  expect(addressOf({ sourceIp: '::ffff:203.0.113.7', ...headers() }, 'connection')).toBe('203.0.113.7')
})
