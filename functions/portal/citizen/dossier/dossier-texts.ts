import type { z } from 'zod'
import type { Ending } from '../../../../workflows/kernel/dossier'
import type { EventType } from '../../../../workflows/kernel/event'
import type { TaskKind } from '../../../../workflows/kernel/task'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import type { PresentedSilence } from '../../../office/presented/presented-procedure'

type Access = NonNullable<PresentedDossier['accesses']>[number]

/** What the pages about one's dossiers say. */
export interface DossierTexts {
  list: {
    heading: string
    drafts: string
    noDrafts: string
    draft: (changed: string, until: string) => string
    dossiers: string
    noDossiers: string
    find: string
    filed: (at: string) => string
    promised: (at: string) => string
    moves: string
    pay: string
    forWhom: string
    mine: string
    of: (name: string) => string
    show: string
  }
  filed: {
    heading: string
    number: string
    provisional: (at: string) => string
    next: string
    /** What comes after, at a procedure that begins with a check, and at one that does not. */
    check: (within: string) => string
    supplement: string
    receipt: string
    received: string
    mail: string
    see: string
  }
  dossier: string
  now: string
  /** What is waited for when the dossier has ended. */
  owed: string
  /** In words, where the dossier as a whole stands. */
  running: string
  endings: Record<z.infer<typeof Ending>, string>
  has: (who: string, since: string) => string
  you: string
  system: string
  until: (at: string) => string
  overdue: (at: string) => string
  doing: Record<TaskKind, string>
  silence: Record<PresentedSilence['kind'], (to: string) => string>
  clock: (used: string, limit: string) => string
  clockStopped: string
  promised: (at: string) => string
  /** While the applicant owes something. */
  moves: (at: string) => string
  provisionally: (at: string) => string
  extended: (days: number) => string
  apologised: (at: string) => string
  todo: string
  supply: string
  pay: (amount: string) => string
  result: string
  resultNumber: string
  download: string
  verify: string
  revoked: string
  rate: string
  rated: (stars: string) => string
  ways: string
  current: string
  states: Record<PresentedDossier['steps'][number]['state'], string>
  parts: string
  partStates: Record<PresentedDossier['parts'][number]['status'], string>
  opinions: string
  opinionStates: Record<PresentedDossier['opinions'][number]['status'], string>
  answers: Record<NonNullable<PresentedDossier['opinions'][number]['answer']>, string>
  history: string
  wordsErased: string
  events: Record<EventType, string>
  reason: string
  papers: string
  noPapers: string
  paperOf: (title: string, at: string) => string
  yourPapers: string
  accesses: string
  noAccesses: string
  accessesOf: (shown: number, total: number) => string
  read: Record<Access['what'], string>
  when: string
  whoRead: string
  whatRead: string
  more: string
  complain: string
  withdraw: string
  /** What is written there, as faults name it. */
  sayFields: Record<'text' | 'reason' | 'score' | 'comment', string>
  complaint: {
    heading: string
    lead: (who: string, by: string) => string
    text: string
    hint: string
    send: string
  }
  withdrawal: { heading: string; lead: string; reason: string; send: string; keep: string }
  rating: {
    heading: string
    lead: string
    overall: string
    stars: Record<1 | 2 | 3 | 4 | 5, string>
    comment: string
    send: string
    thanks: string
  }
  supplement: {
    heading: string
    lead: (until: string) => string
    /** Before the officer's own words. */
    officer: string
    items: string
    warned: string
    more: string
    add: (name: string, count: number) => string
    change: (name: string) => string
    received: (files: number) => string
    changed: string
    sendFile: string
    another: string
    say: string
    sayMore: string
    unanswered: (item: string) => string
    note: string
    noteHint: string
    send: string
    nothing: string
  }
  /** After something came from the applicant. */
  received: Record<'supplement' | 'payment' | 'refund' | 'complaint', { heading: string; next: string }> & {
    at: string
    paper: string
    words: string
    amount: string
    answersIt: string
    givesBack: string
    givenBack: string
    answerBy: string
    notPaid: { heading: string; says: string; again: string }
  }
}
