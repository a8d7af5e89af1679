import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateProcedures } from '../../../bench/procedures/generate-procedures'
import { readLaws } from '../../../lib/law/read-laws'

const written = async (count: number) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'motcua-generated-')), 'workflows')
  return { generated: generateProcedures(folder, count, 'measured'), ...(await readLaws(folder)) }
}

test('each generated procedure is a law of its own, by code, name and content', async () => {
  const { generated, laws, faults } = await written(7)
  expect(faults).toEqual([])
  expect(laws.map(({ procedure }) => procedure.code).sort()).toEqual(generated.map(({ code }) => code).sort())
  for (const own of [
    laws.map(({ hash }) => hash),
    laws.map(({ procedure }) => procedure.texts.vi.name),
    laws.map(({ procedure }) => procedure.texts.en.name),
  ])
    expect(new Set(own).size).toBe(7)
})

test('more of them include the fewer', async () => {
  const hashesOf = async (count: number) => (await written(count)).laws.map(({ hash }) => hash)
  expect(await hashesOf(5)).toEqual(expect.arrayContaining(await hashesOf(3)))
})
