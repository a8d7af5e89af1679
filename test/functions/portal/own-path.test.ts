import { ownPath } from '../../../functions/portal/runtime/own-path'

describe('an address that a caller gave', () => {
  it.each(['/', '/dossiers', '/dossiers?x=1&y=/..//z', '/verify?number=0001%2F2026', '/a%2f%2fb', '/%5Cx'])(
    'leads to %s, which is ours',
    (to) => expect(ownPath(to)).toBe(to),
  )

  it('is read as a browser reads it', () => {
    expect(ownPath('/a/../dossiers')).toBe('/dossiers')
    expect(ownPath('/hồ sơ')).toBe('/h%E1%BB%93%20s%C6%A1')
    expect(ownPath('/dossiers#note')).toBe('/dossiers')
  })

  it.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example/x',
    '///evil.example',
    '/..//evil.example/phish',
    '/.//evil.example',
    '/./\\evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    '/%2E//evil.example',
    '/a/%2e./\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.\r\n//evil.example',
    ' //evil.example',
    '\u0000//evil.example',
    'https:evil.example',
    'https:/..//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://here.invalid',
    '//here.invalid//evil.example',
    '/..//user@evil.example',
    '/..//[::1]/',
    '/..//%',
    'https://%',
  ])('leads to the first page from %j', (to) => expect(ownPath(to)).toBe('/'))
})
