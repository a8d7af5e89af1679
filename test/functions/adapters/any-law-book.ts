import { type LawBook, lawAt, lawOf, lawsOf, lawToFile } from '../../../functions/adapters/law-book'
import { entryOf } from '../../../workflows/kernel/catalogue'
import type { Instant } from '../../../workflows/kernel/instant'
import type { Procedure } from '../../../workflows/kernel/procedure'

export interface Published {
  book: LawBook
  /** All that was published in it: of one procedure two versions at least. */
  procedures: readonly Procedure[]
}

const now = '2026-12-01T02:00:00.000Z' as Instant

/** What holds wherever the law stands. A procedure is told by what is plain in it: its rules may be copies. */
export const anyLawBook = (publish: () => Promise<Published>): void => {
  let book: LawBook
  let procedures: readonly Procedure[]
  beforeAll(async () => {
    ;({ book, procedures } = await publish())
  })
  const newest = () => {
    const sorted = [...procedures].sort((a, b) => a.version - b.version)
    return [...new Map(sorted.map((one) => [one.code, one])).values()].sort((a, b) =>
      a.code < b.code ? -1 : 1,
    )
  }
  const plain = (procedure: Procedure | undefined) => procedure && JSON.stringify(entryOf(procedure))

  it('gives each version that was published, under a hash of its own', async () => {
    const hashes = new Set<string>()
    for (const procedure of procedures) {
      const law = await book.version(procedure.code, procedure.version)
      expect(plain(law?.procedure)).toBe(plain(procedure))
      expect(law?.hash).toMatch(/^[0-9a-f]{64}$/)
      expect(await book.version(procedure.code, procedure.version)).toEqual(law)
      hashes.add(law!.hash)
    }
    expect(hashes.size).toBe(procedures.length)
  })

  it('has rules and a form that run', async () => {
    for (const { code, version, examples = [] } of procedures) {
      const { procedure } = (await book.version(code, version))!
      for (const example of examples) {
        const answers = procedure.form.parse(example)
        expect(procedure.fee(answers)).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('gives the newest version to whoever starts', async () => {
    expect(new Set(procedures.map(({ code }) => code)).size).toBeLessThan(procedures.length)
    for (const { code, version } of newest()) {
      const law = await book.inForce(code, now)
      expect(law).toEqual(await book.version(code, version))
      expect(await lawAt(book, code, now)).toBe(law)
    }
  })

  it('knows nothing of what was never published', async () => {
    const [{ code }] = newest() as [Procedure]
    expect(await book.version(code, 1_000)).toBeUndefined()
    for (const unknown of ['9.999999', 'x', '../x', '__proto__', '']) {
      expect(await book.inForce(unknown, now)).toBeUndefined()
      expect(await book.version(unknown, 1)).toBeUndefined()
      await expect(lawToFile(book, unknown, now)).rejects.toMatchObject({ code: 'unknown-procedure' })
    }
    const pinned = { id: 'D1', procedure: code, procedureVersion: 1_000 }
    await expect(lawOf(book, pinned)).rejects.toMatchObject({ code: 'inconsistent' })
    await expect(lawsOf(book)(pinned)).rejects.toMatchObject({ code: 'inconsistent' })
  })

  it('lists the newest version of each procedure in the order of codes', async () => {
    expect([...(await book.catalogue(now))]).toEqual(newest().map((one) => [one.code, entryOf(one)]))
  })

  it('is asked once for a law, however many of a list go by it', async () => {
    let asked = 0
    const counted: Pick<LawBook, 'version'> = {
      version: (...which) => {
        asked += 1
        return book.version(...which)
      },
    }
    const lawWith = lawsOf(counted)
    const pins = procedures.map(({ code, version }) => ({ procedure: code, procedureVersion: version }))
    await Promise.all(['D1', 'D2', 'D3'].flatMap((id) => pins.map((pin) => lawWith({ id, ...pin }))))
    expect(asked).toBe(procedures.length)
  })
}
