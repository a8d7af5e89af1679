import { aPortal } from '../../fixtures/portal'

const headersOf = async (path: string, ...names: string[]) => {
  const { visitor } = await aPortal()
  const { headers } = await visitor('oversight').send(path)
  return names.map((name) => headers.get(name))
}

describe('what browsers may do with an answer', () => {
  it.each(['/', '/nowhere', '/dossiers'])(
    '%s: keep it not, frame it not, guess its type not',
    async (path) => {
      const names = ['cache-control', 'x-frame-options', 'x-content-type-options', 'referrer-policy']
      expect(await headersOf(path, ...names)).toEqual(['no-store', 'DENY', 'nosniff', 'same-origin'])
    },
  )

  it('is what the answer itself says, where it says something', async () => {
    expect(await headersOf('/robots.txt', 'cache-control')).toEqual(['public, max-age=86400'])
    expect(await headersOf('/figures/on-time.svg', 'content-security-policy')).toEqual(["default-src 'none'"])
  })

  it('is to show figures and charts on pages of other sites', async () => {
    expect(await headersOf('/figures/on-time.svg', 'cross-origin-resource-policy')).toEqual([null])
  })
})
