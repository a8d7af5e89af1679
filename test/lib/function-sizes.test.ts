import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleOnce } from '../../lib/bundle-once'

// They lay out documents: fonts are read, cut and embedded.
const documents = ['issue-result', 'api-papers', 'portal-citizen', 'portal-agency', 'portal-oversight']

describe('the code of a function', () => {
  it('is at most 1 MB, with its AWS SDK and without fonts; 3 MB where documents are laid out', async () => {
    const out = dirname((await bundleOnce())('issue-result'))
    const functions = readdirSync(out).filter((name) => !name.includes('.'))
    expect(functions).toEqual(expect.arrayContaining(documents))
    const tooLarge = functions.filter((name) => {
      const code = readdirSync(join(out, name)).filter((file) => file.endsWith('.mjs'))
      const bytes = code.reduce((sum, file) => sum + statSync(join(out, name, file)).size, 0)
      return bytes > (documents.includes(name) ? 3_000_000 : 1_000_000)
    })
    expect(tooLarge).toEqual([])
  })
})
