import { join } from 'node:path'
import { publishableLaws } from '../../../lib/law/publishable-laws'
import { readLaws } from '../../../lib/law/read-laws'
import { aLawFolder, platform, shippedFiles } from '../../fixtures/law-folder'
import { procedures } from '../../fixtures/shipped-procedures'

const extract = 'civil-status-extract/v1/procedure.ts'
const withExtract = (change: (text: string) => string, more: Record<string, string> = {}) => {
  const files = shippedFiles()
  return aLawFolder({ ...files, [extract]: change(files[extract]!), ...more })
}
const faultsOf = async (folder: string) =>
  (await readLaws(folder)).faults.map(({ path, message }) => [
    path.replace(/^.*\/(\w[\w-]*\/v\d)/, '$1'),
    message,
  ])

describe('a folder of procedures', () => {
  it('has those that lie in it, each in a folder of its version: nobody lists them', async () => {
    const { laws, faults } = await readLaws(aLawFolder({ ...shippedFiles(), 'notes/v1/plan.ts': 'nothing' }))
    expect(laws.map(({ procedure: { code } }) => code).sort()).toEqual(procedures.map(({ code }) => code))
    expect(faults).toEqual([])
  })

  it('says so when there is none in it, or it is not there', async () => {
    await expect(readLaws(aLawFolder({ 'a/procedure.ts': '' }))).rejects.toThrow('holds no procedure')
    await expect(readLaws(join(aLawFolder({}), 'none'))).rejects.toThrow('no such file or folder')
  })
})

describe('refused with the path of its file', () => {
  it('one code in two folders', async () => {
    const files = shippedFiles()
    const copies = Object.entries(files)
      .filter(([path]) => path.startsWith('civil-status-extract/'))
      .map(([path, text]) => [path.replace('civil-status-extract', 'extract'), text] as const)
    expect(await faultsOf(aLawFolder({ ...files, ...Object.fromEntries(copies) }))).toEqual([
      [
        'extract/v1/procedure.ts',
        expect.stringMatching(
          /^has the code 2\.000635, which \S+civil-status-extract\/v1\/procedure\.ts has/,
        ),
      ],
    ])
  })

  it('a version that is not that of its folder', async () => {
    const folder = withExtract((text) => text.replace('version: 1', 'version: 2'))
    expect(await faultsOf(folder)).toEqual([[extract, 'is version 2, in the folder of version 1']])
  })

  it('another code than that of the version before it', async () => {
    const files = shippedFiles()
    const newer = Object.entries(files)
      .filter(([path]) => path.startsWith('civil-status-extract/'))
      .map(([path, text]) => [
        path.replace('/v1/', '/v2/'),
        text.replace("'2.000635'", "'2.000636'").replace('version: 1', 'version: 2'),
      ])
    expect(await faultsOf(aLawFolder({ ...files, ...Object.fromEntries(newer) }))).toEqual([
      [
        extract.replace('v1', 'v2'),
        'has the code 2.000636; the version before it in its folder has 2.000635',
      ],
    ])
  })

  it.each([
    ['no export', 'export const', 'const', 'exports nothing; a procedure is wanted'],
    [
      'two',
      'export const',
      'export const other = 1\nexport const',
      'exports civilStatusExtract, other; one procedure is wanted',
    ],
    ['what is thrown while it is loaded', 'export const', "throw new Error('no')\nexport const", 'no'],
  ])('%s', async (_what, from, to, message) => {
    const faults = await faultsOf(withExtract((text) => text.replace(from, to)))
    expect(faults).toEqual([[extract, expect.stringContaining(message)]])
  })

  it.each([
    ['a package', "import { readFileSync } from 'node:fs'\nconsole.log(readFileSync)\n", 'not node:fs'],
    ['a file that is not there', "import { x } from './none'\nconsole.log(x)\n", './none'],
    ['what is no TypeScript', 'export const = 1', 'Expected identifier'],
  ])('%s', async (_what, line, message) => {
    const faults = await faultsOf(withExtract((text) => `${line}${text}`))
    expect(faults).toEqual([[expect.stringContaining(extract), expect.stringContaining(message)]])
  })

  it('every one that can not be built, however many others there are', async () => {
    const files = Array.from({ length: 120 }, (_, number) => [
      `p${String(number).padStart(3, '0')}/v1/procedure.ts`,
      `export const one = ${number % 119 === 0 ? '' : number}`,
    ])
    expect(await faultsOf(aLawFolder(Object.fromEntries(files)))).toEqual([
      [expect.stringContaining('p000/v1'), expect.any(String)],
      [expect.stringContaining('p119/v1'), expect.any(String)],
    ])
  })

  it('what the platform has and does not offer to the law', async () => {
    const line = `import { decide } from ${platform('kernel/decide')}\nconsole.log(decide)\n`
    const faults = await faultsOf(withExtract((text) => `${line}${text}`))
    expect(faults).toEqual([
      [extract, expect.stringContaining('imports kernel/decide, which is none of the words')],
    ])
  })
})

describe('what is published', () => {
  it('was checked: with a fault anywhere nothing is', async () => {
    const folder = withExtract((text) => text.replace("by: 'signer'", "by: 'singer'"))
    await expect(publishableLaws(folder)).rejects.toMatchObject({
      code: 'definition-faulty',
      message: expect.stringContaining('unknown role, given "singer"'),
    })
  })

  it('was checked, also when it was found sound before it was changed', async () => {
    await publishableLaws(withExtract((text) => text))
    const folder = withExtract((text) => text.replace('workingHours(3)', 'workingHours(-3)'))
    await expect(publishableLaws(folder)).rejects.toMatchObject({ code: 'definition-faulty' })
  })

  it('tells faults of how it lies there and of what it says together', async () => {
    const folder = withExtract((text) =>
      text.replace("by: 'signer'", "by: 'singer'").replace('version: 1', 'version: 2'),
    )
    await expect(publishableLaws(folder)).rejects.toThrow(
      /procedure\.ts has 1 fault\n[^\n]*is version 2, in the folder of version 1\n.*unknown role, given "singer"/s,
    )
  })
})

describe('an artifact', () => {
  it('is the same bytes wherever its sources lie, and whatever is built with it', async () => {
    const [here, alone] = await Promise.all([
      readLaws(aLawFolder(shippedFiles())),
      readLaws(join(aLawFolder(shippedFiles()), extract)),
    ])
    const shipped = await readLaws(join(import.meta.dirname, '..', '..', '..', 'workflows'))
    expect(here.laws.map(({ hash }) => hash)).toEqual(shipped.laws.map(({ hash }) => hash))
    const renamed = Object.entries(shippedFiles()).map(([path, text]) => [
      `z-${path.replace('b', 'y')}`,
      text,
    ])
    const elsewhere = await readLaws(aLawFolder(Object.fromEntries(renamed.reverse())))
    expect(elsewhere.laws.map(({ hash }) => hash).sort()).toEqual(shipped.laws.map(({ hash }) => hash).sort())
    expect(alone.laws.map(({ text }) => text)).toEqual(
      here.laws.filter(({ procedure }) => procedure.code === '2.000635').map(({ text }) => text),
    )
  })

  it('has nothing of the platform in it, and is no larger than what it says', async () => {
    for (const { text } of (await readLaws(aLawFolder(shippedFiles()))).laws) {
      expect(text).toContain('require("zod")')
      expect(Buffer.byteLength(text)).toBeLessThan(21_000)
    }
  })

  it('is changed by a text, and not by a comment', async () => {
    const hashOf = async (change: (text: string) => string) =>
      (await readLaws(join(withExtract(change), extract))).laws[0]?.hash
    const before = await hashOf((text) => text)
    expect(await hashOf((text) => `// A remark.\n${text}`)).toBe(before)
    expect(await hashOf((text) => text.replace('60/2014/QH13', '61/2014/QH13'))).not.toBe(before)
  })
})
