import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { synthesizeOnce } from '../../../lib/synthesize-once'
import { aLawFolder, shippedFiles, writeLaw } from '../../fixtures/law-folder'

const texts = 'civil-status-extract/v1/texts.vi.ts'

/** With the real code of all functions. Templates by name, and the names of all assets. */
const synthesized = async (workflows: string) => {
  const { assembly } = await synthesizeOnce({ workflows })
  const names = readdirSync(assembly)
  const templates = Object.fromEntries(
    names
      .filter((name) => name.endsWith('.template.json'))
      .map((name) => [name, readFileSync(join(assembly, name), 'utf8')]),
  )
  const assets = names.filter((name) => name.startsWith('asset.'))
  return {
    templates,
    functions: assets.filter((name) => !name.includes('.js')).sort(),
    laws: assets.filter((name) => name.endsWith('.js')),
    machines: Object.entries(templates).flatMap(([, text]) =>
      Object.entries<{ Type: string; Properties: object }>(JSON.parse(text).Resources)
        .filter(([, { Type }]) => Type.startsWith('AWS::StepFunctions::'))
        .map(([id, { Properties }]) => `${id} ${JSON.stringify(Properties)}`),
    ),
  }
}
type Synthesized = Awaited<ReturnType<typeof synthesized>>
const changed = (before: Synthesized, after: Synthesized) =>
  Object.keys({ ...before.templates, ...after.templates }).filter(
    (name) => before.templates[name] !== after.templates[name],
  )

let folder: string
let before: Synthesized
beforeAll(async () => {
  folder = aLawFolder(shippedFiles())
  before = await synthesized(folder)
})

test('a text of one procedure changes its own template alone: no function, and no machine', async () => {
  writeLaw(folder, { [texts]: shippedFiles()[texts]!.replace('Nộp phí', 'Nộp lệ phí') })
  const after = await synthesized(folder)
  writeLaw(folder, { [texts]: shippedFiles()[texts]! })
  expect(changed(before, after)).toHaveLength(1)
  expect(changed(before, after)).not.toContain('Motcua.template.json')
  expect(after.functions).toEqual(before.functions)
  expect(after.machines).toEqual(before.machines)
  expect(after.laws.filter((name) => !before.laws.includes(name))).toHaveLength(1)
})

test('a procedure added changes the template of its stack alone: no function, and no machine of another', async () => {
  const added = Object.entries(shippedFiles())
    .filter(([path]) => path.startsWith('civil-status-extract/'))
    .map(([path, text]) => [
      path.replace('civil-status-extract', 'another-extract'),
      text.replace("'2.000635'", "'2.000999'"),
    ])
  writeLaw(folder, Object.fromEntries(added))
  const after = await synthesized(folder)
  expect(changed(before, after)).toHaveLength(1)
  expect(changed(before, after)).not.toContain('Motcua.template.json')
  expect(after.functions).toEqual(before.functions)
  expect(after.machines).toEqual(expect.arrayContaining(before.machines))
  expect(after.laws).toHaveLength(before.laws.length + 1)
})
