import { SSMClient } from '@aws-sdk/client-ssm'
import { z } from 'zod'
import { Calendar, type CalendarDate } from '../../workflows/kernel/calendar'
import { type Catalogue, CatalogueEntry, catalogueOf } from '../../workflows/kernel/catalogue'
import { Altered } from '../../workflows/kernel/errors'
import { loadLaw } from '../../workflows/law/load-law'
import { remember } from '../runtime/remember'
import { dayIn, type Law, type LawBook, neverPublished } from './law-book'
import { parametersBelow } from './parameters'
import { freshFor, type Pin, Published, pinsInSsm } from './pins'
import { type PublishedTexts, publishedTextsInS3 } from './published-texts'

export interface LawClients {
  ssm?: SSMClient
  texts?: PublishedTexts
  now?: () => number
}

// By content, so that all functions of one thread share them: none reads what its own role does not let it find.
const laws = new Map<string, Promise<Law>>()
const mostLaws = 32
const calendars = new Map<string, Promise<Calendar>>()
const mostCalendars = 32
const parts = new Map<string, Promise<CatalogueEntry[]>>()
const mostParts = 64
let joined: { of: string; entries: CatalogueEntry[]; days: Map<CalendarDate, Catalogue> } | undefined
const mostDays = 2

/** A promise that fails is not kept. */
const once = <T>(
  kept: Map<string, Promise<T>>,
  key: string,
  most: number,
  work: () => Promise<T>,
): Promise<T> => {
  const value = kept.get(key) ?? work()
  remember(kept, key, value, most)
  value.catch(() => kept.delete(key))
  return value
}

/**
 * The law as it was deployed: which there is stands in parameters, whose names begin so, and each version is loaded when
 * it is asked for.
 */
export const lawBookInS3 = (
  parameters: string,
  { ssm = new SSMClient({}), texts = publishedTextsInS3(), now = Date.now }: LawClients = {},
): LawBook => {
  const pins = pinsInSsm(parameters, { client: ssm, now })
  const load = (code: string, version: number, { law }: Pin): Promise<Law> =>
    once(laws, law.sha256, mostLaws, async () => {
      const name = `law-${code}-v${version}-${law.sha256.slice(0, 8)}.js`
      const procedure = loadLaw(await texts(law), name)
      if (procedure.code === code && procedure.version === version) return { procedure, hash: law.sha256 }
      throw new Altered(`${law.key} is not procedure ${code} v${version}`)
    })
  const entriesOf = (place: Published): Promise<CatalogueEntry[]> =>
    once(parts, place.sha256, mostParts, async () =>
      z.array(CatalogueEntry).parse(JSON.parse(await texts(place))),
    )
  const join = async (): Promise<NonNullable<typeof joined>> => {
    const places = [...(await parametersBelow(ssm, `${parameters}/catalogue`)).values()].map((text) =>
      Published.parse(JSON.parse(text)),
    )
    const of = places.map(({ sha256 }) => sha256).join()
    const entries = await Promise.all(places.map(entriesOf))
    if (joined?.of !== of) joined = { of, entries: entries.flat(), days: new Map() }
    return joined
  }
  let asked: { at: number; joined: ReturnType<typeof join> } | undefined
  const fresh = () => {
    if (asked && now() - asked.at < freshFor) return asked.joined
    const mine = { at: now(), joined: join() }
    asked = mine
    mine.joined.catch(() => {
      if (asked === mine) asked = undefined
    })
    return mine.joined
  }
  return {
    async version(code, version) {
      const pin = await pins.version(code, version)
      return pin && load(code, version, pin)
    },
    async inForce(code, at) {
      const found = await pins.inForce(code, dayIn(at))
      return found && load(code, found.version, found.pin)
    },
    async catalogue(at) {
      const { entries, days } = await fresh()
      const day = dayIn(at)
      const catalogue = days.get(day) ?? catalogueOf(entries, day)
      remember(days, day, catalogue, mostDays)
      return catalogue
    },
    async calendar(hash, dossier) {
      const pin = await pins.version(dossier.procedure, dossier.procedureVersion)
      if (!pin) throw neverPublished(dossier)
      const { law } = pin
      // All that is published is named by its content alone.
      const place = { ...law, key: law.key.replace(`${law.sha256}.js`, `${hash}.json`), sha256: hash }
      return once(calendars, hash, mostCalendars, async () => Calendar.parse(JSON.parse(await texts(place))))
    },
  }
}
