import type { Instant } from '../../workflows/kernel/instant'
import type { Declaration } from '../office/papers/declarations'
import { apology } from './apology'
import { controlSheet } from './control-sheet'
import { declaration } from './declaration'
import { directiveWeek, type ListedWeek } from './directive-week'
import { dossierRegister, type RegisterPeriod } from './dossier-register'
import type { OfficePaper } from './office-papers-of'
import { opinionsPaper } from './opinions-paper'
import type { PaperContent, Written } from './paper-content'
import type { PaperKind } from './paper-kinds'
import { agencyNameOf, type Entry, type PaperSource, sourceAt } from './paper-source'
import { receipt } from './receipt'
import { refusal } from './refusal'
import { silentApprovalPaper } from './silent-approval-paper'
import { stopNotice } from './stop-notice'
import { supplementRequest } from './supplement-request'

type Writer = (source: PaperSource & { entry: Entry }, at: Instant) => Written

const writers: Record<OfficePaper['kind'], Writer> = {
  apology,
  receipt,
  'supplement-request': supplementRequest,
  'refusal-to-receive': refusal,
  refusal,
  'silent-approval': silentApprovalPaper,
  'stop-notice': stopNotice,
  'control-sheet': controlSheet,
  'opinions-table': opinionsPaper,
}

/** What a paper of a dossier says. The control sheet is of the moment when it is asked for, all others of their event. */
export const writePaper = (source: PaperSource, paper: OfficePaper, at: Instant): PaperContent => {
  const then = sourceAt(source, paper.sequence)
  const written = writers[paper.kind](then, at)
  return about(then, paper.kind, paper.kind === 'control-sheet' ? at : paper.at, written)
}

/** Of one agency, and many dossiers. */
export const writeRegister = (
  sources: readonly PaperSource[],
  { agency, ...period }: RegisterPeriod & { agency: string },
): PaperContent => ({
  kind: 'register',
  agency,
  at: period.at,
  ...dossierRegister(sources, period),
})

/** What the applicant declared, in one of its versions. */
export const writeDeclaration = (source: PaperSource, declared: Declaration): PaperContent => {
  const then = sourceAt(source, declared.sequence)
  return about(then, 'declaration', declared.at, declaration(then, declared))
}

/** Of a week, over all conclusions. */
export const writeDirectiveWeek = (
  listed: ListedWeek,
  { agency, at }: Pick<PaperContent, 'agency' | 'at'>,
): PaperContent => ({ kind: 'directive-week', agency, at, ...directiveWeek(listed, at) })

const about = (source: PaperSource, kind: PaperKind, at: Instant, written: Written): PaperContent => {
  const { agency, number } = source.record.dossier
  return { kind, agency: agencyNameOf(source, agency), dossier: number, at, ...written }
}
