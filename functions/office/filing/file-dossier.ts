import { ulid } from 'ulid'
import type { Agency } from '../../../workflows/kernel/agency'
import { type Calendar, localDate } from '../../../workflows/kernel/calendar'
import type { CityRules } from '../../../workflows/kernel/city'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { appointmentOf } from '../../../workflows/kernel/due-date'
import { Conflict, DefinitionFaulty, Refusal } from '../../../workflows/kernel/errors'
import { fileDossier as decideFiling, filingFaults, planOf } from '../../../workflows/kernel/file-dossier'
import { type Instant, millis } from '../../../workflows/kernel/instant'
import { likenessesOf } from '../../../workflows/kernel/likeness'
import type { Procedure, ToFile } from '../../../workflows/kernel/procedure'
import { again } from '../../adapters/again'
import { isLostRace } from '../../adapters/errors'
import { lawToFile } from '../../adapters/law-book'
import { lawHashes } from '../../adapters/law-hashes'
import type { Registers } from '../../adapters/registers'
import type { RegistryStore } from '../../adapters/registry-store'
import { acceptDocuments, type Cabinet, refuseMissing } from '../../intake/accept-documents'
import { parseAnswers } from '../../intake/parse-answers'
import { logger } from '../../runtime/logger'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { applicantFor } from './applicant-for'
import { findAlike, type Told } from './find-alike'
import { predecessorFor } from './predecessor-for'
import type { Filed, Filing } from './schemas'

export interface FilingDesk extends Desk {
  cabinet: Cabinet
  registry: Pick<RegistryStore, 'find'>
  registers: Registers
}

const inPerson = 1
const online = 2

/** A new dossier. Everything is looked at before anything is written. */
export const fileDossier = async (
  { code, ...sent }: Filing & { code: string },
  who: Caller<Filed>,
  desk: FilingDesk,
): Promise<Filed> => {
  const { person, at, alsoWrite, claim } = who
  const law = await lawToFile(desk.law, code, at)
  const { procedure } = law
  const applicant = await applicantFor(sent, procedure, who, desk)
  const begun = await predecessorFor(sent.from, { procedure, applicant, at }, desk)
  const answers = parseAnswers(procedure, sent.answers, localDate(at, desk.calendar))
  const agency = agencyOf(desk.agencies, procedure, answers, applicant)
  refuseMissing(procedure, answers, sent.documents)
  refuseFaults({ procedure, applicant, answers, at }, desk)
  const id = ulid(millis(at))
  const ruleOf = (type: string) => procedure.documents.find((rule) => rule.type === type)
  const known = procedure.documents.map(({ type }) => type)
  const about = { owner: person.id, dossier: id, at, ruleOf, known }
  const alike = await findAlike({ procedure, answers, applicant, atCounter: sent.atCounter }, who, desk)
  if (sent.unlessAlike && alike.length > 0)
    throw new Conflict(
      'filed-alike',
      'the same was filed already',
      alike.map(({ number = '' }) => ({ pointer: '/answers', message: `filed-alike: ${number}` })),
    )
  const accepted = await acceptDocuments(sent.documents, about, desk.cabinet)
  // A number that was taken is used up: nobody takes one who is not the only one at work on this filing.
  await claim?.()
  await accepted.keep()

  const { documents } = accepted
  const found = await desk.dossiers.like.writes(likenessesOf(procedure, answers), id)
  const answerOf = (after: Dossier) => answerAbout(after, alike)
  const filing = {
    id,
    procedure,
    applicant,
    filedBy: person.id,
    channel: sent.atCounter ? inPerson : online,
    counter: sent.atCounter,
    answers,
    documents,
    ...(begun && { from: begun.from }),
    at,
  } as const
  const allWrites = (after: Dossier) => [
    ...accepted.writes,
    ...found,
    ...(begun ? [begun.claim(id)] : []),
    ...(alsoWrite?.(answerOf(after)) ?? []),
  ]
  try {
    return await again({ tries, when: isLostRace }, async () => {
      const number = await desk.dossiers.giveNumber(agency.code, localDay(at, desk.calendar))
      const decision = decideFiling({ ...filing, number }, desk)
      const filed = await desk.dossiers.file({ ...decision, law: lawHashes(law, desk) }, allWrites)
      // With the trace of this call: from here on a dossier is followed by its identifier.
      logger.info('a dossier is filed', { dossier: id })
      return answerOf(filed)
    })
  } catch (error) {
    if (!isLostRace(error)) throw error
    throw new Conflict('concurrent-change', 'the numbers of the day are too busy')
  }
}
const tries = 5

const answerAbout = ({ number, status, filedAt, clock }: Dossier, alike: readonly Told[]): Filed => ({
  number,
  status,
  filedAt,
  ...appointmentOf(clock),
  ...(alike.length && { alike: [...alike] }),
})

/** Who decides. All whom the definition's rules give work to by these answers must be there to do it. */
const agencyOf = (
  agencies: readonly Agency[],
  procedure: Procedure,
  answers: Record<string, unknown>,
  applicant: string,
): Agency => {
  const plan = planOf(procedure, answers, applicant)
  const { agency: deciding, questions = {}, parts = {}, steps = {}, asked = {}, assignments = {} } = plan
  const others = [
    ...Object.values(questions),
    ...Object.values(parts),
    ...[...Object.values(steps), ...Object.values(asked).flat()].map(({ agency }) => agency),
    ...Object.values(assignments)
      .flat()
      .flatMap((one) => [one.owner, ...one.with]),
  ]
  const found = [deciding, ...others].map((id) => agencies.find((one) => one.id === id))
  if (!found[0] || found.includes(undefined))
    throw new DefinitionFaulty(`${procedure.code} v${procedure.version} gives work to an unknown agency`)
  return found[0]
}

const refuseFaults = (
  filing: Omit<ToFile, keyof CityRules>,
  { agencies, calendar, regulations }: Desk,
): void => {
  const faults = filingFaults({ ...filing, agencies, calendar, regulations })
  if (faults.length > 0) throw new Refusal('invalid-input', `no filing of ${filing.procedure.code}`, faults)
}

/** `261124` */
export const localDay = (at: Instant, calendar: Calendar): string =>
  localDate(at, calendar).slice(2).replaceAll('-', '')
