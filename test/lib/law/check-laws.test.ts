import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkLaws } from '../../../lib/law/check-laws'
import { readLaws } from '../../../lib/law/read-laws'
import { aLawFolder, shippedFiles, writeLaw } from '../../fixtures/law-folder'
import { aFolder } from '../../local/fixture/assembly'

test('between two procedures others have their turn, in which memory is given back', async () => {
  const { laws } = await readLaws(aLawFolder(shippedFiles()))
  let turns = 0
  let isDone = false
  const turn = () => {
    turns += 1
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  await checkLaws(laws)
  isDone = true
  expect(turns).toBeGreaterThanOrEqual(laws.length)
})

describe('what was found sound', () => {
  const day = 86_400_000
  const now = Date.parse('2026-11-30T00:00:00Z')
  const extract = 'civil-status-extract/v1/procedure.ts'

  /** The shipped laws, and the same with another extract; checks that are remembered in a folder of their own. */
  const twoFolders = async () => {
    const files = shippedFiles()
    const changed = { ...files, [extract]: files[extract]!.replace('60/2014/QH13', '61/2014/QH13') }
    const [before, after] = await Promise.all([readLaws(aLawFolder(files)), readLaws(aLawFolder(changed))])
    const place = aFolder()
    const kept = (): string[] => readdirSync(place, { recursive: true, encoding: 'utf8' }).sort()
    const hashesIn = ({ laws }: typeof before) => laws.map(({ hash }) => `${hash}.json`)
    const check = ({ laws }: typeof before, at: number) => checkLaws(laws, { place, now: at })
    return { before, after, place, kept, hashesIn, check }
  }
  const namesOf = (paths: readonly string[]) =>
    paths.filter((path) => path.includes('/')).map((path) => path.split('/')[1])

  it('is remembered while a version needs it, and for thirty days more', async () => {
    const { before, after, kept, hashesIn, check } = await twoFolders()
    const said = await check(before, now)
    await check(after, now + day)
    const both = [...new Set([...hashesIn(before), ...hashesIn(after)])].sort()
    expect(namesOf(kept())).toEqual(both)
    expect(both.length).toBe(before.laws.length + 1)
    await check(after, now + 30 * day)
    expect(namesOf(kept())).toEqual(both)
    await check(after, now + 30 * day + 1)
    expect(namesOf(kept())).toEqual(hashesIn(after).sort())
    expect(await check(before, now + 31 * day)).toEqual(said)
  })

  it('is asked for, not tried again', async () => {
    const { before, place, kept, check } = await twoFolders()
    await check(before, now)
    for (const path of kept().filter((one) => one.includes('/')))
      writeFileSync(join(place, path), JSON.stringify({ code: path, version: 1, faults: [], warnings: [] }))
    expect((await check(before, now + day)).map(({ code }) => code).sort()).toEqual(
      kept().filter((one) => one.includes('/')),
    )
  })

  it('by checks that are not those of today is forgotten, with what a check that died has left', async () => {
    const { before, place, kept, hashesIn, check } = await twoFolders()
    writeLaw(place, { 'other-checks/a.json': '{}' })
    await check(before, now)
    const [way] = kept()
    writeLaw(place, { [`${way}/a.json.4711`]: '{' })
    utimesSync(join(place, way!, 'a.json.4711'), now / 1000, now / 1000)
    await check(before, now + 31 * day)
    expect(kept().map(dirname)).toEqual(['.', ...hashesIn(before).map(() => way)])
  })
})
