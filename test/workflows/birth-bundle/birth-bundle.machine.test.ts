import { example } from '../../../workflows/birth-bundle/v1/example'
import { birthBundle } from '../../../workflows/birth-bundle/v1/procedure'
import { anOffice } from '../../fixtures/machines'
import { textOf } from '../../fixtures/pdf-text'

const procedures = [birthBundle]

const atParts = async (answers = example) => {
  const office = await anOffice({ procedures })
  const bundle = await office.takes({ procedure: birthBundle, answers })
  await bundle.complete('check', 'proceed')
  const answer = async (part: string, outcome: 'done' | 'refuse') => {
    const { id } = await bundle.task('part', part)
    const data = { number: `${part}-145`, issuedOn: '2026-11-24' }
    await bundle.does({ kind: 'complete', task: id, outcome, reason: 'because', data })
  }
  return { office, bundle, answer }
}

test('one filing has its birth registered, then residence and insurance at once, and an extract', async () => {
  const { office, bundle, answer } = await atParts()
  await answer('birth', 'done')
  expect(await bundle.machines()).toEqual({
    procedure: 'bundle',
    birth: 'SUCCEEDED',
    residence: 'answer',
    insurance: 'answer',
  })
  await answer('insurance', 'refuse')
  await answer('residence', 'done')
  const { ended, parts, result } = await bundle.dossier()
  expect(ended?.how).toBe('issued')
  expect(Object.values(parts ?? {}).map(({ id, status }) => [id, status])).toEqual([
    ['birth', 'done'],
    ['residence', 'done'],
    ['insurance', 'refused'],
  ])
  const text = (await textOf((await office.desk.files.read(result!.key))!)).replaceAll('\n', ' ')
  expect(text).toContain('Trần Nguyễn Minh An')
  expect(text).toContain('birth-145')
  expect(text).toContain('từ chối giải quyết')
})

test('an identity card that was asked for follows the residence', async () => {
  const { bundle, answer } = await atParts({ ...example, identityCard: { wanted: true } })
  await answer('birth', 'done')
  await answer('insurance', 'done')
  await answer('residence', 'done')
  expect(await bundle.machines()).toMatchObject({ procedure: 'bundle', 'identity-card': 'answer' })
  await answer('identity-card', 'done')
  expect((await bundle.machines()).procedure).toBe('SUCCEEDED')
})

test('a birth that is not registered ends all of it', async () => {
  const { bundle, answer } = await atParts()
  await answer('birth', 'refuse')
  expect((await bundle.dossier()).ended?.how).toBe('refused')
  expect(await bundle.machines()).toEqual({ procedure: 'SUCCEEDED', birth: 'SUCCEEDED' })
})

test('each silent agency is reported to the People’s Committee', async () => {
  const { office, bundle, answer } = await atParts()
  await answer('birth', 'done')
  await office.advance((await bundle.task('part', 'insurance')).dueAt)
  expect(await bundle.machines()).toMatchObject({ residence: 'direction', insurance: 'direction' })
  for (const part of ['residence', 'insurance'])
    expect((await bundle.task('direction', part)).owner).toMatchObject({ agency: 'peoples-committee' })
})
