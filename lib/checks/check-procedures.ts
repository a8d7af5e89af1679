import { supportedMimeTypes } from 'file-type'
import { zocker } from 'zocker'
import { city } from '../../workflows/city/city'
import type { Fault, Known, Report } from '../../workflows/kernel/check-definition'
import { checkCity } from '../../workflows/kernel/checks/check-city'
import { DefinitionFaulty } from '../../workflows/kernel/errors'
import { stopEndless } from './stop-endless'
import { watchClock } from './watch-clock'

/** All that definitions of this city are checked against. */
export const known: Known = {
  agencies: city.agencies,
  regulations: city.regulations,
  lifeEvents: city.lifeEvents ?? [],
  mediaTypes: supportedMimeTypes,
  generate: (schema, seed) => zocker(schema).setSeed(seed).generate(),
  watched: watchClock,
  ended: stopEndless,
}

/** What is wrong with the city that they are checked against. */
export const cityFaults = (): readonly Fault[] => checkCity(city)

/** What else is wrong, by what it is wrong with. */
export interface Faulty {
  what: string
  faults: readonly Fault[]
}

/** Throws `DefinitionFaulty` with every fault of the city and of every procedure, each with the path to the author's line. */
export const refuseFaulty = (reports: readonly Report[], more: readonly Faulty[] = []): void => {
  const faulty = [
    { what: 'the city', faults: cityFaults() },
    ...more,
    ...reports.map(({ code, version, faults }) => ({ what: `procedure ${code} version ${version}`, faults })),
  ].filter(({ faults }) => faults.length > 0)
  if (faulty.length === 0) return
  const lines = faulty.flatMap(({ what, faults }) => [
    `${what} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`,
    ...faults.map(({ pointer, message }) => `  ${pointer || '(definition)'}: ${message}`),
  ])
  throw new DefinitionFaulty(
    lines.join('\n'),
    faulty.flatMap(({ faults }) => faults),
  )
}
