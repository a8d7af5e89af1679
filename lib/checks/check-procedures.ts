import { supportedMimeTypes } from 'file-type'
import { zocker } from 'zocker'
import { agencies } from '../../workflows/city/agencies'
import { regulations } from '../../workflows/city/regulations'
import { checkAll, type Known, type Report } from '../../workflows/kernel/check-definition'
import { DefinitionFaulty } from '../../workflows/kernel/errors'
import { stopEndless } from './stop-endless'
import { watchClock } from './watch-clock'

/** All that definitions of this city are checked against. */
export const known: Known = {
  agencies,
  regulations,
  mediaTypes: supportedMimeTypes,
  generate: (schema, seed) => zocker(schema).setSeed(seed).generate(),
  watched: watchClock,
  ended: stopEndless,
}

/** What is to say about procedures, all of it at once. */
export const checkProcedures = (procedures: readonly unknown[]): Report[] => checkAll(procedures, known)

/** Throws `DefinitionFaulty` with every fault of every procedure, each with the path to the author's line. */
export const refuseFaulty = (procedures: readonly unknown[]): void => {
  const faulty = checkProcedures(procedures).filter(({ faults }) => faults.length > 0)
  if (faulty.length === 0) return
  const lines = faulty.flatMap(({ code, version, faults }) => [
    `procedure ${code} version ${version} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`,
    ...faults.map(({ pointer, message }) => `  ${pointer || '(definition)'}: ${message}`),
  ])
  throw new DefinitionFaulty(
    lines.join('\n'),
    faulty.flatMap(({ faults }) => faults),
  )
}
