import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundled } from '../fixtures/bundled'

const aHandler = (answer: string) =>
  `import { greeting } from '../shared/greeting'\nexport const handler = async () => greeting(${answer})`
const sources = {
  'functions/shared/greeting.ts': "export const greeting = (name: string) => 'greetings to ' + name",
  'functions/api/lan-handler.ts': aHandler("'Lan'"),
  'functions/api/minh-handler.ts': aHandler("'Minh'"),
  'functions/review/alone-handler.ts': 'export const handler = async () => 1',
}
/** What a directory holds, by name. */
const contentOf = (directory: string) =>
  Object.fromEntries(
    readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]),
  )

describe('a function', () => {
  it('ships its entry and just the chunks that it imports', async () => {
    const directoryOf = await bundled(sources)
    const [chunk, entry, ...more] = readdirSync(directoryOf('lan'))
    expect([chunk, entry, more]).toEqual([expect.stringMatching(/^chunk-\w+\.mjs$/), 'index.mjs', []])
    expect(readdirSync(directoryOf('minh'))).toContain(chunk)
    expect(readdirSync(directoryOf('alone'))).toEqual(['index.mjs'])
  })

  it('ships what it imports only when it comes to that', async () => {
    const directoryOf = await bundled({
      'functions/rare.ts': "export const rare = 'rare'",
      'functions/patient-handler.ts': "export const handler = async () => (await import('./rare')).rare",
    })
    expect(readdirSync(directoryOf('patient'))).toEqual([expect.stringMatching(/^rare|^chunk/), 'index.mjs'])
  })

  it('has beside it what a module in it reads there', async () => {
    const directoryOf = await bundled({
      'functions/pdf/fonts.ts': 'export const place = import.meta.dirname',
      'functions/paper-handler.ts':
        "import { place } from './pdf/fonts'\nexport const handler = async () => place",
      'functions/plain-handler.ts': 'export const handler = async () => 1',
    })
    expect(readdirSync(directoryOf('paper'))).toContain('BeVietnamPro_400Regular.ttf')
    expect(readdirSync(directoryOf('plain'))).toEqual(['index.mjs'])
  })

  it('that has no handler is told with those that there are', async () => {
    const directoryOf = await bundled(sources)
    expect(() => directoryOf('hoa')).toThrow('there are handlers for alone, lan, minh')
  })
})

describe('a change in one handler', () => {
  it('changes no other function', async () => {
    const before = await bundled(sources)
    const after = await bundled({ ...sources, 'functions/api/lan-handler.ts': aHandler("'Lan Anh'") })
    expect(contentOf(after('lan'))).not.toEqual(contentOf(before('lan')))
    expect(contentOf(after('minh'))).toEqual(contentOf(before('minh')))
    expect(contentOf(after('alone'))).toEqual(contentOf(before('alone')))
  })

  it('in what two of them share changes those two', async () => {
    const before = await bundled(sources)
    const shared = "export const greeting = (name: string) => 'good day, ' + name"
    const after = await bundled({ ...sources, 'functions/shared/greeting.ts': shared })
    expect(readdirSync(after('lan'))).not.toEqual(readdirSync(before('lan')))
    expect(readdirSync(after('minh'))).not.toEqual(readdirSync(before('minh')))
    expect(contentOf(after('alone'))).toEqual(contentOf(before('alone')))
  })
})
