/** Every key of the table is built here and nowhere else. */
export type Key = Record<'pk' | 'sk', string>

interface AsideKey {
  dossier: string
  sequence: number
  lane: string
}

interface AstrayKey {
  dossier: string
  sequence: number
  officer?: { task: string; person: string } | undefined
}

const counted = (number: number): string => String(number).padStart(6, '0')

const accessesAfter = (sequence: number): string => `ACCESS#${counted(sequence)}#`
const besideEvent = '#READ'
/** Readings that lie beside an event, where whoever looks for events meets them. */
export const isBesideEvent = (sk: string): boolean => sk.endsWith(besideEvent)
const dossier = (id: string) => `DOSSIER#${id}`
export const factsPrefix = 'FACTS#'
export const workloadPrefix = 'WORKLOAD#'
export const countsPrefix = 'COUNTS#'
export const behindPrefix = 'BEHIND#'
export const foundPrefix = 'FIND#'
export const keys = {
  head: (id: string): Key => ({ pk: dossier(id), sk: 'HEAD' }),
  event: (id: string, sequence: number): Key => ({ pk: dossier(id), sk: `EVENT#${counted(sequence)}` }),
  personal: (id: string, sequence: number): Key => ({ pk: dossier(id), sk: `PERSON#${counted(sequence)}` }),
  task: (id: string, task: string): Key => ({ pk: dossier(id), sk: `TASK#${task}` }),
  /** Some readings of the dossier as it stood after an event: between that and the next one. */
  readings: (id: string, sequence: number): Key => ({
    pk: dossier(id),
    sk: `EVENT#${counted(sequence)}${besideEvent}`,
  }),
  /** One reading, `entry`, of those that had no room there. */
  access: (id: string, sequence: number, entry: string): Key => ({
    pk: dossier(id),
    sk: `${accessesAfter(sequence)}${entry}`,
  }),
  /** Of what the registers know about a person. */
  lookup: (person: string, sequence: number, entry: string): Key => ({
    pk: `PERSON#${person}`,
    sk: `${accessesAfter(sequence)}${entry}`,
  }),
  /** Of an event; to an officer, about one of its tasks. */
  notice: (id: string, sequence: number, officer?: { task: string; person: string }): Key => ({
    pk: dossier(id),
    sk: `NOTICE#${counted(sequence)}${officer ? `#${officer.task}#${officer.person}` : ''}`,
  }),
  /** An officer's list of a day. */
  digest: (person: string, sendAt: string): Key => ({ pk: `DIGEST#${person}`, sk: `DAY#${sendAt}` }),
  digestEntry: (
    person: string,
    sendAt: string,
    { dossier: id, sequence, task }: { dossier: string; sequence: number; task: string },
  ): Key => ({ pk: `DIGEST#${person}`, sk: `ENTRY#${sendAt}#${id}#${counted(sequence)}#${task}` }),
  /** Work about an event that failed, and waits to be done again. */
  aside: ({ dossier: id, sequence, lane }: AsideKey): Key => ({
    pk: dossier(id),
    sk: `ASIDE#${lane}#${counted(sequence)}`,
  }),
  /** A mail that reached nobody. */
  astray: ({ dossier: id, sequence, officer }: AstrayKey): Key => ({
    pk: dossier(id),
    sk: `ASTRAY#${counted(sequence)}${officer ? `#${officer.task}#${officer.person}` : ''}`,
  }),
  /** The event once more, for one kind of work: the feed takes it as any other. */
  again: ({ dossier: id, sequence, lane }: AsideKey, attempt: number): Key => ({
    pk: dossier(id),
    sk: `AGAIN#${lane}#${counted(sequence)}#${attempt}`,
  }),
  /** By agency and calendar month, so that a period is read without a scan and no partition runs hot. */
  facts: (agency: string, month: string, id: string): Key => ({
    pk: `${factsPrefix}${agency}#${month}`,
    sk: dossier(id),
  }),
  /** A dossier that an agency asks about, is asked about, or was given to do: see `figure-lists.ts`. */
  behind: (agency: string, month: string, list: string, day: string, id: string): Key => ({
    pk: `${behindPrefix}${agency}#${month}`,
    sk: `${list}#${day}#${id}`,
  }),
  /** What waited for an authority's direction on a day. */
  waited: (authority: string, day: string): Key => ({ pk: `WAITED#${authority}`, sk: `DAY#${day}` }),
  /** Counters of a list and month: see `counter-items.ts`. */
  counts: (generation: number, list: string, month: string, part: string, line: string): Key => ({
    pk: `${countsPrefix}${generation}#${list}#${month}#${part}`,
    sk: line,
  }),
  /** That an agency was reminded of what is due or overdue; of all agencies where none is named. */
  reminded: (agency: string, month: string, place: string): Key => ({
    pk: `REMINDED#${agency}#${month}`,
    sk: place,
  }),
  /** What was said of pages in a month. */
  said: (month: string): Key => ({ pk: 'SAID', sk: `MONTH#${month}` }),
  /** Which counters are read, and which are being made anew. */
  countsMark: { pk: 'COUNTS', sk: 'MARK' },
  /** In which way all that is kept beside the events was made last. */
  rebuiltMark: { pk: 'REBUILT', sk: 'MARK' },
  /** What an agency was given to do: with the others of its conclusion, so that they are kept together. */
  assigned: (id: string, assignment: string, agency: string): Key => ({
    pk: `ASSIGNED#${id}`,
    sk: `LINE#${assignment}#${agency}`,
  }),
  /** The last event that is in them. */
  assignedMark: (id: string): Key => ({ pk: `ASSIGNED#${id}`, sk: 'MARK' }),
  /** By whoever may find it: a dossier under one of its words. */
  found: (finder: string, word: string, id: string): Key => ({
    pk: `${foundPrefix}${finder}`,
    sk: `${word}#${id}`,
  }),
  /** All words that a dossier is found by. */
  foundBy: (id: string): Key => ({ pk: `FOUNDBY#${id}`, sk: 'MARK' }),
  /** By an HMAC of what makes two filings one, under the secret below; an item a filing. */
  likeness: (key: string, id: string): Key => ({ pk: `LIKE#${key}`, sk: id }),
  likenessSecret: { pk: 'LIKE', sk: 'SECRET' },
  number: (number: string): Key => ({ pk: `NUMBER#${number}`, sk: 'POINTER' }),
  result: (id: string): Key => ({ pk: `RESULT#${id}`, sk: 'POINTER' }),
  /** Which dossier began from it last. */
  successor: (result: string): Key => ({ pk: `RESULT#${result}`, sk: 'SUCCESSOR' }),
  counter: (agencyCode: string, day: string): Key => ({ pk: `COUNTER#${agencyCode}-${day}`, sk: 'COUNTER' }),
  resultCounter: (agencyCode: string, year: string): Key => ({
    pk: `COUNTER#RESULT#${agencyCode}-${year}`,
    sk: 'COUNTER',
  }),
  /** Of an agency's own register. */
  registerCounter: (series: string, agencyCode: string, year: string): Key => ({
    pk: `COUNTER#REGISTER#${series}#${agencyCode}-${year}`,
    sk: 'COUNTER',
  }),
  /** How many tasks of an agency are open that are due in a week, by its Monday. */
  workload: (agency: string, week: string, shard: number): Key => ({
    pk: `${workloadPrefix}${agency}`,
    sk: `${week}#${shard}`,
  }),
  /** Of those, what an officer has. */
  officersWorkload: (agency: string, person: string, week: string): Key => ({
    pk: `${workloadPrefix}${agency}#${person}`,
    sk: week,
  }),
  /** What an event has still to change of them: more than one transaction takes. */
  owed: (id: string, sequence: number): Key => ({ pk: dossier(id), sk: `COUNT#${counted(sequence)}` }),
  /** Where a sweep that ran out of time goes on. */
  bookmark: (list: string): Key => ({ pk: `SWEEP#${list}`, sk: 'MARK' }),
  calendarMark: (shard: number): Key => ({ pk: `CALENDAR#${shard}`, sk: 'MARK' }),
  /** By the SHA-256 of its token. */
  opinionLink: (fingerprint: string): Key => ({ pk: `LINK#${fingerprint}`, sk: 'LINK' }),
  /** By the SHA-256 of its token. */
  session: (fingerprint: string): Key => ({ pk: `SESSION#${fingerprint}`, sk: 'SESSION' }),
  /** That somebody signed in, so that his sessions are found; whether it goes on, the session says. */
  signedIn: (person: string, fingerprint: string): Key => ({
    pk: `SIGNEDIN#${person}`,
    sk: `SESSION#${fingerprint}`,
  }),
  /** Whom somebody lets act for him. Who it is told to has it in his entry, with its terms. */
  mandate: (from: string, to: string): Key => ({ pk: `MANDATES#${from}`, sk: `TO#${to}` }),
  /** Where a person's dates are read without signing in, by the SHA-256 of its secret; and which one is his. */
  calendarAddress: (fingerprint: string): Key => ({ pk: `DATES#${fingerprint}`, sk: 'ADDRESS' }),
  ownCalendar: (person: string): Key => ({ pk: `DATESOF#${person}`, sk: 'ADDRESS' }),
  /** How somebody wants to be told of his dossiers. */
  telling: (person: string): Key => ({ pk: `TELLING#${person}`, sk: 'HOW' }),
  /** At which number he is told; and one from which a code has still to come back. */
  contact: (person: string): Key => ({ pk: `TELLING#${person}`, sk: 'AT' }),
  contactCode: (person: string): Key => ({ pk: `TELLING#${person}`, sk: 'CODE' }),
  /** How far the feed is: see `feed-age.ts`. */
  feed: (sk: string): Key => ({ pk: 'FEED', sk }),
  draft: (person: string, id: string): Key => ({ pk: `DRAFTS#${person}`, sk: `DRAFT#${id}` }),
  /** What an officer wrote about a task and has not sent. */
  text: (person: string, task: string): Key => ({ pk: `DRAFTS#${person}`, sk: `TEXT#${task}` }),
  /** What colleagues of an agency tell each other about a dossier. */
  note: (dossier: string, agency: string, id: string): Key => ({
    pk: `NOTES#${dossier}`,
    sk: `${agency}#${id}`,
  }),
  /** What an agency's officers write again and again, by kind of work. */
  template: (agency: string, kind: string, id: string): Key => ({
    pk: `TEMPLATES#${agency}`,
    sk: `${kind}#${id}`,
  }),
  upload: (id: string): Key => ({ pk: `UPLOAD#${id}`, sk: 'UPLOAD' }),
  idempotency: (person: string, key: string): Key => ({
    pk: `IDEMPOTENCY#${person}#${key}`,
    sk: 'RESPONSE',
  }),
  person: (id: string): Key => ({ pk: `PERSON#${id}`, sk: 'HEAD' }),
  personEvent: (id: string, sequence: number): Key => ({
    pk: `PERSON#${id}`,
    sk: `EVENT#${counted(sequence)}`,
  }),
  /** In an agency: who was given a role and not dismissed. His entry says whether he still holds it. */
  holder: (agency: string, role: string, person: string): Key => ({
    pk: `AGENCY#${agency}`,
    sk: `${role}#${person}`,
  }),
  /** When somebody who works in an agency ceases to, for a time or for good. */
  staffLook: (agency: string, name: string): Key => ({ pk: `AGENCY#${agency}`, sk: `LOOK#${name}` }),
  identity: (issuer: string, subject: string): Key => ({
    pk: `IDENTITY#${issuer}#${subject}`,
    sk: 'POINTER',
  }),
}

/**
 * Sort keys of a dossier's collection, and of a person's. `ACCESS#` sorts before all others, so a reader of the rest
 * skips it; the last event lies right before HEAD, with the readings since, so one query finds all.
 */
export const ranges = {
  assigned: { from: 'LINE#', to: 'LINE#~' },
  access: { from: 'ACCESS#', to: 'ACCESS#~' },
  accessAfter: (sequence: number) => ({
    from: accessesAfter(sequence),
    to: `${accessesAfter(sequence)}~`,
  }),
  headAndEvents: { from: 'EVENT#', to: 'HEAD' },
  dossier: { from: 'EVENT#', to: '~' },
  digestEntries: (sendAt: string) => ({ from: `ENTRY#${sendAt}#`, to: `ENTRY#${sendAt}#~` }),
  drafts: { from: 'DRAFT#', to: 'DRAFT#~' },
  events: { from: 'EVENT#', to: 'EVENT#~' },
  behind: (list: string, from: string, to: string) => ({ from: `${list}#${from}`, to: `${list}#${to}` }),
  counts: { from: ' ', to: '~' },
  reminded: (upTo = '~') => ({ from: ' ', to: upTo }),
  countsOfDays: (from: string, to: string) => ({ from: `${from}#`, to: `${to}#~` }),
  /** Under the mark of a notice to an applicant. */
  toldLater: (mark: string) => ({ from: `${mark}#applicant#`, to: `${mark}#applicant#~` }),
  mandates: { from: 'TO#', to: 'TO#~' },
  signedIn: { from: 'SESSION#', to: 'SESSION#~' },
  tasks: { from: 'TASK#', to: 'TASK#~' },
  /** Roles are in small letters, and all else that is kept of an agency is not. */
  allHolders: { from: 'a', to: '~' },
  notes: { from: ' ', to: '~' },
  notesOf: (agency: string) => ({ from: `${agency}#`, to: `${agency}#~` }),
  templates: (kind?: string) => (kind ? { from: `${kind}#`, to: `${kind}#~` } : { from: ' ', to: '~' }),
  /** Words that begin so, up to one of them when it is named. */
  wordsFrom: (beginning: string, before?: string) => ({
    from: beginning,
    to: before ?? `${beginning}\u{10ffff}`,
  }),
  /** Dossiers under a word, up to one of them when it is named. */
  underWord: (word: string, upTo = '~') => ({ from: `${word}#`, to: `${word}#${upTo}` }),
  holders: (role: string) => ({ from: `${role}#`, to: `${role}#~` }),
}
