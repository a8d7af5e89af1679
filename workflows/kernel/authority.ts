import type { Role } from './agency'
import type { Dossier, Part, Question } from './dossier'
import type { Instant } from './instant'
import { applicantAgency, isLink, type Person } from './person'
import { heads, holds, keepsRegistry, oversees, owns, worksIn } from './roles-held'
import { agencyOfStep } from './step-agency'
import { isLetPass, type Task } from './task'
import { assignmentsFor, worksOn } from './views/assignments'
import { readsByStep, stepsFor } from './views/steps'

/** What a person wants to do, with all that the answer depends on. */
export type Request =
  | { action: 'dossier.file'; applicant: string; procedure: string; at: Instant }
  /** For whoever stands at an agency's counter. */
  | { action: 'dossier.file-at-counter'; agency: string }
  /** Some of an applicant's dossiers: each is one of a procedure that the person may file. */
  | { action: 'dossiers.list'; applicant: string; at: Instant }
  | { action: 'dossier.read'; dossier: Dossier; at: Instant }
  /** Only what was shared with a consulted agency, or with that of a part, a step or an assignment. */
  | { action: 'dossier.read-consultation'; dossier: Dossier }
  | { action: 'dossier.act'; dossier: Dossier; at: Instant }
  /** To hand in what was asked for: at the counter too, of what was filed there. */
  | { action: 'dossier.supplement'; dossier: Dossier; at: Instant }
  | { action: 'dossier.resume' }
  | { action: 'dossier.erase-words' }
  | { action: 'dossiers.list-parked' }
  /** That reached nobody. */
  | { action: 'mails.send-again' }
  | { action: 'tasks.list'; agency: string }
  /** By what is written in them; each is found by who may see that. */
  | { action: 'dossiers.find' }
  /** What an agency received, all of it. */
  | { action: 'register.read'; agency: string }
  | { action: 'task.complete'; dossier: Dossier; task: Task }
  | { action: 'task.assign'; dossier: Dossier; task: Task }
  | { action: 'dossier.extend'; dossier: Dossier }
  /** What colleagues of an agency tell each other about it, and whoever applied never. */
  | { action: 'notes.read'; dossier: Dossier; agency: string; at: Instant }
  | { action: 'opinion.read-confidential'; dossier: Dossier; question: Question }
  /** Whom else to ask, whom again, and whom no longer. */
  | { action: 'questions.change'; dossier: Dossier }
  | { action: 'result.revoke'; dossier: Dossier }
  /** By the agencies too that had a part in it, where an agency applied. */
  | { action: 'result.read'; dossier: Dossier; at: Instant }
  /** How far it is, by its owner and by those who work with it. */
  | { action: 'assignment.report'; dossier: Dossier; task: Task }
  /** More time for it. */
  | { action: 'assignment.extend'; dossier: Dossier; task: Task }
  /** What an agency was given to do; of all agencies when none is named. */
  | { action: 'assignments.list'; agency?: string }
  /** Who holds which role, and why. */
  | { action: 'registry.read' }
  /** Of somebody who is this, or is to be: `roles` that he holds, and the one that is given to him or taken. */
  | { action: 'registry.change'; is: Person['kind']; roles: readonly Role[] }
  /** When an officer is away, and who of his colleagues stands in: by himself. */
  | { action: 'absence.record'; officer: string }
  /** To let somebody act for an applicant. */
  | { action: 'mandate.give'; from: string }
  /** By whoever gave it, and by whoever has it. */
  | { action: 'mandate.end'; from: string; to: string }
  /** The dossiers behind a figure of an agency, or of all when none is named; each as far as the person may see it. */
  | { action: 'figures.read-dossiers'; agency?: string | undefined }
  /** How each officer works; what concerns no single officer is public. */
  | { action: 'indicators.read-officers' }
export type Action = Request['action']

/** The one answer to who may do what. Deny by default: what no line below allows is refused. */
export const may = (person: Person, request: Request): boolean => {
  switch (request.action) {
    case 'dossier.file':
      return actsFor(person, request.applicant, request.procedure, request.at)
    case 'dossier.file-at-counter':
      return holds(person, request.agency, 'reception')
    case 'dossiers.list':
      return lists(person, request.applicant, request.at)
    case 'dossier.act':
      return actsFor(person, request.dossier.applicant, request.dossier.procedure, request.at)
    case 'dossier.supplement':
      return (
        actsFor(person, request.dossier.applicant, request.dossier.procedure, request.at) ||
        receivedAtCounter(person, request.dossier)
      )
    case 'dossier.read':
      return (
        actsFor(person, request.dossier.applicant, request.dossier.procedure, request.at) ||
        receivedAtCounter(person, request.dossier) ||
        readsAsOffice(person, request.dossier)
      )
    case 'result.read':
      return (
        may(person, { action: 'dossier.read', dossier: request.dossier, at: request.at }) ||
        (applicantAgency(request.dossier.applicant) !== undefined &&
          questionsFor(person, request.dossier).length + assignmentsFor(person, request.dossier).length > 0)
      )
    case 'dossier.read-consultation':
      return (
        questionsFor(person, request.dossier).length +
          partsFor(person, request.dossier).length +
          stepsFor(person, request.dossier).length +
          assignmentsFor(person, request.dossier).length >
        0
      )
    case 'tasks.list':
      return worksIn(person, request.agency)
    case 'notes.read': {
      const { dossier, agency, at } = request
      return (
        worksIn(person, agency) &&
        may(person, { action: 'dossier.read', dossier, at }) &&
        !may(person, { action: 'dossier.act', dossier, at })
      )
    }
    case 'register.read':
      return holds(person, request.agency, 'records') || holds(person, request.agency, 'oversight')
    case 'task.complete':
    case 'task.assign':
      return owns(person, request.task)
    case 'assignment.report':
      return assignmentsFor(person, request.dossier).some(
        (one) => one.id === request.task.question && worksOn(person, one),
      )
    case 'assignment.extend':
      return request.task.kind === 'assignment' && owns(person, request.task)
    case 'assignments.list':
    case 'figures.read-dossiers':
      return oversees(person) || (request.agency !== undefined && worksIn(person, request.agency))
    case 'opinion.read-confidential':
      return (
        worksIn(person, request.dossier.agency) ||
        worksIn(person, agencyOfStep(request.dossier, request.question.step)) ||
        readsByStep(person, request.dossier) ||
        (holds(person, request.question.agency, 'reviewer') && !isLink(person.id)) ||
        heads(person, request.question.agency)
      )
    case 'questions.change':
      return holds(person, agencyOfStep(request.dossier, request.dossier.step), 'reviewer')
    case 'dossier.extend':
      return holds(person, request.dossier.agency, 'signer')
    case 'result.revoke':
      return holds(person, request.dossier.result?.by ?? request.dossier.agency, 'signer')
    case 'absence.record':
      return person.kind === 'officer' && person.id === request.officer
    case 'mandate.give':
      return isCitizen(person, request.from)
    case 'mandate.end':
      return isCitizen(person, request.from) || isCitizen(person, request.to)
    case 'indicators.read-officers':
      return oversees(person)
    case 'dossiers.find':
      return person.kind === 'officer'
    case 'registry.read':
      return person.kind === 'operator' || keepsRegistry(person)
    case 'registry.change':
      return person.kind === 'operator' || changesEntry(person, request)
    case 'dossier.resume':
    case 'dossier.erase-words':
    case 'dossiers.list-parked':
    case 'mails.send-again':
      return person.kind === 'operator'
    default:
      return false
  }
}

const inPerson = 1

/** An agency's staff; or oneself, or somebody who gave a mandate that covers the procedure and is still in force. */
const actsFor = (person: Person, applicant: string, procedure: string, at: Instant): boolean => {
  const agency = applicantAgency(applicant)
  if (agency !== undefined) return holds(person, agency, 'staff')
  return (
    isCitizen(person, applicant) ||
    mandatesOf(person, applicant, at).some(
      ({ procedures }) => procedures.length === 0 || procedures.includes(procedure),
    )
  )
}

/** Some of what an applicant filed; of an agency that applied, all who work there. */
const lists = (person: Person, applicant: string, at: Instant): boolean => {
  const agency = applicantAgency(applicant)
  if (agency !== undefined) return worksIn(person, agency)
  return isCitizen(person, applicant) || mandatesOf(person, applicant, at).length > 0
}

/** What an agency applied for is read there, and by who coordinates for the city. */
const readsOwn = (person: Person, applicant: string): boolean => {
  const agency = applicantAgency(applicant)
  return agency !== undefined && (worksIn(person, agency) || oversees(person))
}

/** The reception of the agency at whose counter it was filed, whichever agency decides. */
const receivedAtCounter = (person: Person, { channel, counter, agency }: Dossier): boolean =>
  channel === inPerson && holds(person, counter ?? agency, 'reception')

/** Who keeps the registry changes officers; neither himself nor who else keeps it, and makes nobody such a one: operators do. */
const changesEntry = (person: Person, entry: Request & { action: 'registry.change' }): boolean =>
  keepsRegistry(person) && entry.is === 'officer' && !entry.roles.includes('registry')

const isCitizen = (person: Person, id: string): boolean => person.kind === 'citizen' && person.id === id

/** Those that an applicant gave, and that are still in force. */
const mandatesOf = (person: Person, applicant: string, at: Instant): Person['mandates'] =>
  person.kind === 'citizen'
    ? person.mandates.filter(({ from, until }) => from === applicant && (until === undefined || until > at))
    : []

/** What was asked of a person's agency: who answers for it is told, and his heads; none of his colleagues. */
export const questionsFor = (person: Person, { questions }: Dossier): Question[] =>
  Object.values(questions).filter(({ agency }) => holds(person, agency, 'reviewer') || heads(person, agency))

/** What a person's agency does of a dossier, from when it began: told to who does it, and to his heads. */
export const partsFor = (person: Person, { parts = {} }: Dossier): Part[] =>
  Object.values(parts).filter(
    ({ agency, role, clock }) =>
      clock !== undefined && (holds(person, agency, role) || heads(person, agency)),
  )

export type View = 'dossier' | 'consultation'

/** How much of a dossier a person may see; undefined when nothing. */
export const viewFor = (person: Person, dossier: Dossier, at: Instant): View | undefined => {
  if (may(person, { action: 'dossier.read', dossier, at })) return 'dossier'
  if (may(person, { action: 'dossier.read-consultation', dossier })) return 'consultation'
  return undefined
}

/** All of it, what offices sent each other too. */
export const readsAsOffice = (person: Person, dossier: Dossier): boolean =>
  worksIn(person, dossier.agency) ||
  readsOwn(person, dossier.applicant) ||
  readsByStep(person, dossier) ||
  directs(person, dossier)

/** The higher authority sees a dossier once something in it was reported there, complained about, or let pass often. */
const directs = (person: Person, dossier: Dossier): boolean =>
  (oversees(person) && Object.values(dossier.tasks).some(isLetPass)) ||
  Object.values(dossier.tasks).some(
    (task) =>
      (task.kind === 'direction' ||
        task.kind === 'ruling' ||
        task.kind === 'account' ||
        task.kind === 'complaint') &&
      (owns(person, task) || (typeof task.owner === 'object' && heads(person, task.owner.agency))),
  )
