import type { Instant } from '../../../../workflows/kernel/instant'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { answersOf } from '../../../adapters/dossier-answers'
import type { Draft } from '../../../adapters/draft-store'
import { type Law, type LawBook, lawAt } from '../../../adapters/law-book'
import { prefillForm } from '../../../office/procedures/prefill-form'
import { agencyNames } from '../../../wording/agency-names'
import { PageMissing } from '../../runtime/errors'
import { callerOf, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { formTexts } from '../texts'
import { renewPapers } from './renew-papers'

/** A draft of whoever is signed in, with its procedure; there is none of anybody else. */
export const renewOwnDraft = async (
  visit: Visit,
  id: string,
  desk: Pick<CitizenDesk, 'drafts' | 'law' | 'cabinet'>,
): Promise<{ draft: Draft; procedure: Procedure }> => {
  const { person } = signedIn(visit)
  const found = await desk.drafts.find(person.id, id.slice(0, 100), visit.at)
  if (!found) throw new PageMissing(`no draft ${id}`)
  const draft = await renewPapers(found, visit.at, desk)
  return { draft, procedure: (await lawFor(draft, visit.at, desk.law)).procedure }
}

/** A dossier stays on its version; a new one begins on what is in force, whichever it was when the form was begun. */
const lawFor = async ({ procedure, version, adds }: Draft, at: Instant, book: LawBook): Promise<Law> =>
  (adds && (await book.version(procedure, version))) ?? lawAt(book, procedure, at)

/** Whom a form is for, when not whoever fills it in. */
export const whomFor = async (
  { language }: Visit,
  { onBehalfOf, atCounter, forAgency }: Draft,
  { nameOf, agencies }: Pick<CitizenDesk, 'nameOf' | 'agencies'>,
): Promise<string | undefined> => {
  if (forAgency) return formTexts[language].isForAgency(agencyNames(agencies, language)(forAgency))
  if (!onBehalfOf) return undefined
  const name = (await nameOf(onBehalfOf)) ?? onBehalfOf
  return atCounter ? formTexts[language].isForAtCounter(name) : formTexts[language].isFor(name)
}

/** Where the forms are that were begun like this one. */
export const draftsPlace = ({ atCounter, forAgency }: Draft): string => {
  if (forAgency) return `/agency/own?agency=${forAgency}`
  return atCounter ? '/counter' : '/dossiers'
}

/** Where one is who stops filling it in. */
export const leavingPlace = (draft: Draft): string =>
  draft.adds ? `/dossiers/${draft.adds.dossier}/supplement` : draftsPlace(draft)

export const filedPlace = ({ id, atCounter, forAgency }: Draft, number: string): string => {
  if (forAgency) return `/agency/dossiers/${number}`
  return atCounter ? `/counter/filed/${id}` : `/dossiers/${number}/filed`
}

/** What the state knows already about whoever fills the form in, and about nobody else. */
export const knownOfSelf = (visit: Visit, { code }: Procedure, desk: CitizenDesk): Promise<Known> =>
  prefillForm({ code }, callerOf(visit), desk)

type Known = Pick<Draft, 'answers' | 'from' | 'known'>
export const nothingKnown: Known = { answers: {}, from: {} }

/** So many of somebody's latest dossiers are looked through for one of the same procedure. */
const mostLookedThrough = 20

/** What whoever fills the form in answered in his latest dossier of the procedure, as far as it was not erased. */
export const earlierAnswers = async (
  visit: Visit,
  code: string,
  { dossiers }: Pick<CitizenDesk, 'dossiers'>,
): Promise<Draft['earlier']> => {
  const { items } = await dossiers.dossiersOf(signedIn(visit).person.id, mostLookedThrough)
  const number = items.find(({ procedure }) => procedure === code)?.number
  const id = number && (await dossiers.find(number))
  const record = id ? await dossiers.read(id) : undefined
  const answers = record ? answersOf(record) : {}
  return number && Object.keys(answers).length ? { dossier: number, answers } : undefined
}
