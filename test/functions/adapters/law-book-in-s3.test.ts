import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { lawBookInS3 } from '../../../functions/adapters/law-book-in-s3'
import { hashOf } from '../../../functions/adapters/law-hashes'
import { publishedTextsInS3 } from '../../../functions/adapters/published-texts'
import { isForOperators } from '../../../functions/runtime/problem'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { example } from '../../../workflows/civil-status-extract/v1/example'
import type { Instant } from '../../../workflows/kernel/instant'
import { anApi } from '../../fixtures/api'
import { aLawFolder, shippedFiles } from '../../fixtures/law-folder'
import { published, twoVersions } from '../../fixtures/published'
import { anyLawBook } from './any-law-book'

const code = '2.000635'
let city: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  city = await published(twoVersions)
})
afterAll(() => city.twin.close())

const at = '2026-12-01T02:00:00.000Z' as Instant

/** Counts what is read of S3. */
const counting = () => {
  const read: string[] = []
  const texts: typeof city.clients.texts = (place) => {
    read.push(place.key)
    return city.clients.texts(place)
  }
  return { read, texts }
}

describe('a law book in S3', () => {
  anyLawBook(async () => ({
    book: lawBookInS3('/motcua', city.clients),
    procedures: city.laws.map(({ procedure }) => procedure),
  }))

  it('gives each version under the hash of what was built of its folder', async () => {
    const book = lawBookInS3('/motcua', city.clients)
    for (const { procedure, hash } of city.laws)
      expect((await book.version(procedure.code, procedure.version))?.hash).toBe(hash)
  })

  it('gives the calendar that an event names, which lies where the law of its dossier is', async () => {
    const book = lawBookInS3('/motcua', city.clients)
    const hash = hashOf(hoChiMinhCity)
    const dossier = { id: 'D1', procedure: code, procedureVersion: 1 }
    expect(await book.calendar(hash, dossier)).toEqual(hoChiMinhCity)
    expect(await book.calendar(hash, dossier)).toBe(await book.calendar(hash, dossier))
    await expect(book.calendar('0'.repeat(64), dossier)).rejects.toThrow()
    await expect(book.calendar(hash, { ...dossier, procedureVersion: 9 })).rejects.toMatchObject({
      code: 'inconsistent',
    })
  })

  it('reads a law once, for all functions of a thread', async () => {
    const { read, texts } = counting()
    for (const book of [1, 2].map(() => lawBookInS3('/motcua', { ...city.clients, texts })))
      await Promise.all([book.version(code, 1), book.version(code, 1), book.inForce(code, at)])
    expect(read).toEqual([])
  })

  it('asks again for what is newest, and for the catalogue, after five minutes', async () => {
    let now = 0
    let asked = 0
    const { ssm } = city.clients
    const counted = Object.assign(Object.create(ssm), {
      send: (...command: Parameters<typeof ssm.send>) => {
        asked += 1
        return ssm.send(...command)
      },
    })
    const book = lawBookInS3('/motcua', { ...city.clients, ssm: counted, now: () => now })
    const use = async () => {
      await book.inForce(code, at)
      await book.version(code, 1)
      await book.catalogue(at)
    }
    await use()
    await use()
    expect(asked).toBe(2)
    now = 5 * 60_000
    await use()
    expect(asked).toBe(4)
  })

  it('is read by whoever may, and nobody reads more with that right', async () => {
    const bucket = [...city.application.assetBuckets][0]!
    const arn = `arn:aws:s3:::${bucket}/law/*`
    const mine = publishedTextsInS3(new S3Client(city.twin.mayOnly('s3:GetObject', arn)))
    const sha256 = city.laws[0]!.hash
    await expect(mine({ bucket, key: `law/${sha256}.js`, sha256 })).resolves.toContain(
      'require("kernel/period")',
    )
    for (const other of ['Motcua.template.json', `${sha256}.json`, 'law'])
      await expect(mine({ bucket, key: other, sha256 })).rejects.toMatchObject({ name: 'AccessDenied' })
  })
})

describe('a law that was altered where it lies', () => {
  let altered: Awaited<ReturnType<typeof published>>
  beforeAll(async () => {
    // One that nobody has read before, so that nobody has it in mind.
    const files = shippedFiles()
    const texts = 'civil-status-extract/v1/texts.vi.ts'
    altered = await published(aLawFolder({ ...files, [texts]: files[texts]!.replace('Nộp phí', 'Lệ phí') }))
    const { hash } = altered.laws.find(({ procedure }) => procedure.code === code)!
    const path = join(altered.outdir, `asset.${hash}.js`)
    writeFileSync(path, readFileSync(path, 'utf8').replace('8e3', '9e3'))
  })
  afterAll(() => altered.twin.close())

  it('is refused, told to operators, and not run', async () => {
    const refused = await lawBookInS3('/motcua', altered.clients)
      .version(code, 1)
      .catch((error) => error)
    expect(refused).toMatchObject({ code: 'altered', message: expect.stringContaining('law/') })
    expect(isForOperators(refused)).toBe(true)
  })

  it('lets nobody file, and nothing is written', async () => {
    const api = await anApi({ law: lawBookInS3('/motcua', altered.clients) })
    const before = api.table.items().length
    const body = { answers: example, documents: [] }
    const answer = await api.call('lan', `POST /api/v1/procedures/${code}/dossiers`, { body })
    expect(answer).toMatchObject({ status: 409, body: { code: 'altered' } })
    expect(api.table.items().filter(({ pk }) => !String(pk).startsWith('RESPONSE'))).toHaveLength(before)
  })

  it('leaves the other procedures and the catalogue as they are', async () => {
    const book = lawBookInS3('/motcua', altered.clients)
    expect((await book.inForce('1.013225', at))?.procedure.code).toBe('1.013225')
    expect([...(await book.catalogue(at)).keys()]).toContain(code)
  })
})
