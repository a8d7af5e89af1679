import { S3Client } from '@aws-sdk/client-s3'
import { type AsideStore, asideStore } from '../../functions/adapters/aside-store'
import { dynamoDbBySdk } from '../../functions/adapters/dynamodb-sdk'
import { type GivenUpRecords, givenUpIn, givenUpInS3 } from '../../functions/adapters/given-up'
import { tableInDynamoDb } from '../../functions/adapters/table-dynamodb'
import { collectGivenUp } from '../../functions/review/collect-given-up'
import { placeOf } from '../../functions/runtime/event-image'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import { CommandError } from './command-error'
import { runningPlatform } from './running-platform'
import { servicesOf, type TableChoice, tableOf } from './table-of'

interface Chosen {
  /** Of this dossier alone. */
  number?: string
  /** What failed so, alone. */
  error?: string
  /** Lists, and changes nothing. */
  dryRun?: boolean
}
interface Desk {
  asides: AsideStore
  givenUp: GivenUpRecords
}
/** Work about an event that was given up. */
interface Failed {
  number: string
  what: string[]
  error: string
  since: Instant | undefined
}

/**
 * What the feed failed at, the longest given up first, and last what a function died over: a line each. What is played
 * again is put into the feed by name and by how often it failed: however often that is asked for, it is done once more.
 */
export const redriveAll = async (
  { number, error, dryRun = false }: Chosen,
  { asides, givenUp }: Desk,
  at: Instant,
  tell: (line: string) => void,
): Promise<{ found: number; played: number }> => {
  const so = { found: 0, played: 0 }
  const isMeant = (one: Failed) => (!number || one.number === number) && (!error || one.error === error)
  const list = async (failed: Failed, play?: () => Promise<boolean>) => {
    if (!isMeant(failed)) return
    so.found += 1
    const played = (await play?.()) ?? false
    if (played) so.played += 1
    const became = play && (played ? 'played again' : 'on its way already')
    const age = failed.since && `${failed.since}, ${ageAt(at, failed.since)}`
    tell([failed.number, ...failed.what, failed.error, age, became].filter(Boolean).join('  '))
  }
  // Only what is listed by kind of work can be played by it.
  if (!dryRun) await collectGivenUp({ asides, givenUp }, { time: at }, Number.POSITIVE_INFINITY)
  for await (const { page: _, ...aside } of asides.all()) {
    const { number, sequence, lane, attempts, error, since } = aside
    const what = [`event ${sequence}`, lane, `given up ${attempts} ${attempts === 1 ? 'time' : 'times'}`]
    await list({ number, what, error, since }, dryRun ? undefined : () => asides.play(aside, at))
  }
  // When it is not only listed, all that is left is what can't be read.
  for await (const key of givenUp.keys())
    for (const one of await diedOver(key, givenUp, asides)) await list(one)
  return so
}

const diedOver = async (key: string, givenUp: GivenUpRecords, asides: AsideStore): Promise<Failed[]> => {
  try {
    const { by, why: error, at: since, images } = givenUpIn(await givenUp.read(key))
    const failed = images.map(async (image) => {
      const { dossier, sequence, lane } = placeOf(image)
      const number = await asides.numberOf(dossier)
      return { number, what: [`event ${sequence}`, lane ?? 'all kinds of work', `${by} died`], error, since }
    })
    return await Promise.all(failed)
  } catch {
    return [{ number: key, what: ['a record'], error: 'Unreadable', since: undefined }]
  }
}

const hour = 3_600_000
const ageAt = (at: Instant, since: Instant): string => {
  const hours = Math.floor((millis(at) - millis(since)) / hour)
  return hours < 48 ? `${Math.max(0, hours)} h` : `${Math.floor(hours / 24)} d`
}

export interface RedriveOptions extends TableChoice, Omit<Chosen, 'number'> {
  /** On AWS, where is kept what functions died over; the running platform says it itself. */
  bucket?: string
}

/** `motcua redrive`: what the feed gave up, of one dossier or of all, goes into it once more. */
export const redrive = async (
  number: string | undefined,
  { bucket, error, dryRun, ...choice }: RedriveOptions,
): Promise<void> => {
  const givenUp = bucketOf(choice, bucket)
  const { name, client } = tableOf(choice)
  const s3 = new S3Client({ ...servicesOf(choice).services, forcePathStyle: !choice.table })
  const desk = {
    asides: asideStore(tableInDynamoDb(name, dynamoDbBySdk(client))),
    givenUp: givenUpInS3(givenUp, s3),
  }
  try {
    const { found, played } = await redriveAll({ number, error, dryRun }, desk, instant(Date.now()), (line) =>
      console.log(line),
    )
    if (found === 0) console.log('nothing is given up')
    else if (!dryRun) console.log(`${played} of ${found} played again; what fails once more is listed again`)
  } catch (cause) {
    throw new CommandError(`what is given up can't be read: ${(cause as Error).message}`)
  } finally {
    client.destroy()
    s3.destroy()
  }
}

const bucketOf = ({ data, table }: TableChoice, bucket: string | undefined): string => {
  if (bucket) return bucket
  if (table) throw new CommandError('--table needs --bucket too: GivenUpBucket of the deployment', 2)
  const { givenUp } = runningPlatform(data)
  if (!givenUp)
    throw new CommandError(`the platform on ${data} was started by an older release: start it anew`)
  return givenUp
}
