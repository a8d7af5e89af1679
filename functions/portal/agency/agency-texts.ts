import type { EventType } from '../../../workflows/kernel/event'
import type { TaskKind } from '../../../workflows/kernel/task'
import type { PresentedDossier } from '../../office/presented/presented-dossier'
import type { DueState } from './due-state'

/** What the officers' pages say. */
export interface AgencyTexts {
  inbox: {
    heading: string
    agency: string
    empty: string
    emptyFiltered: string
    counts: string
    filter: string
    who: string
    whose: Record<'all' | 'mine' | 'nobody', string>
    kind: string
    anyKind: string
    due: string
    anyDue: string
    show: string
    table: string
    select: string
    task: string
    dossier: string
    procedure: string
    has: string
    nobody: string
    you: string
    until: string
    assign: string
    assignTo: string
    assigned: (count: number) => string
    notAssigned: (dossier: string, why: string) => string
    chooseTasks: string
    chooseColleague: string
    more: (shown: number) => string
    page: (number: number) => string
  }
  dues: Record<DueState, string>
  kinds: Record<TaskKind, string>
  /** Of whoever does a task. */
  roles: Record<string, string>
  search: {
    heading: string
    number: string
    numberHint: string
    find: string
    person: string
    personHint: string
    findPerson: string
    none: string
    results: string
    since: (days: number) => string
  }
  /** What nobody who filed it says. */
  facts: Record<'heading' | 'differ' | 'notCompared' | 'alike' | 'more', string>
  dossier: {
    heading: string
    filed: (at: string, channel: string) => string
    channels: Record<1 | 2 | 3, string>
    yourTasks: string
    act: (kind: string) => string
    take: string
    hasIt: (name: string) => string
    clock: string
    usedOf: (used: string, limit: string) => string
    stands: string
    promised: (at: string) => string
    moves: (at: string) => string
    now: string
    waits: (kind: string, who: string, until: string) => string
    applicant: string
    system: string
    answers: string
    papers: string
    show: string
    shown: string
    openPaper: string
    noPapers: string
    opinions: string
    asked: string
    because: string
    said: string
    confidential: string
    turns: string
    parts: string
    history: string
    wordsErased: string
    office: string
    more: string
    handIn: string
    askAgency: string
    askAgain: string
    withdrawQuestion: string
    link: string
    extend: string
    revoke: string
    shared: string
    noLongerShared: string
    by: (name: string) => string
  }
  task: {
    due: string
    question: string
    grounds: string
    decision: string
    outcomes: Record<string, string>
    notYours: (agency: string, role: string) => string
    refund: (amount: string, payment: string, since: string) => string
    delivery: (what: string, at: string) => string
    outcomeHints: Record<string, string>
    reason: string
    reasonHint: string
    reasons: string
    items: string
    itemsHint: string
    otherItems: string
    otherItemsHint: string
    confidential: string
    confidentialHint: string
    number: string
    issuedOn: string
    extendDays: string
    warnings: Record<string, (law: string) => string>
    confirmWarning: string
    mustConfirm: string
    chooseOutcome: string
    send: string
    save: string
    saved: string
    restored: string
    others: (name: string) => string
    done: (name: string, at: string) => string
    doneHeading: string
    late: string
    conflict: string
    lines: string
  }
  sign: { heading: string; lead: string; result: string; to: string; sign: string; back: string }
  ask: {
    heading: string
    agency: string
    text: string
    reason: string
    days: string
    daysHint: string
    send: string
  }
  again: { heading: string; reason: string; send: string }
  drop: { heading: string; reason: string; send: string }
  linked: {
    heading: string
    lead: string
    send: string
    sent: (agency: string, to: string, until: string) => string
    answered: (by: string, at: string) => string
  }
  extension: { heading: string; lead: string; days: string; reason: string; send: string }
  revocation: { heading: string; lead: string; reason: string; send: string }
  events: Record<EventType, string>
  answers: Record<NonNullable<PresentedDossier['opinions'][number]['answer']>, string>
  opinionStates: Record<PresentedDossier['opinions'][number]['status'], string>
}
