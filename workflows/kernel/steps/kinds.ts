import type { StepKind } from '../procedure'
import { type AssignStep, assign } from './assign'
import { type CheckStep, check, review } from './check'
import { circulate } from './circulate'
import type { CirculateStep } from './circulate-step'
import { type CoSignStep, coSign } from './co-sign'
import { type CompileStep, compile } from './compile'
import { type ConsultStep, consult } from './consult'
import { type DecideStep, decide } from './decide'
import { type IssueStep, issue } from './issue'
import { type LinkStep, link } from './link'
import { type PayStep, pay } from './pay'

/** A step of one of the kinds below, as an author writes it for a form with these answers. */
export type Step<A = never> =
  | AssignStep<A>
  | CheckStep<A>
  | PayStep<A>
  | ConsultStep<A>
  | CirculateStep<A>
  | CompileStep<A>
  | LinkStep<A>
  | DecideStep<A>
  | CoSignStep<A>
  | IssueStep<A>

/** Every kind of step that a route may have. */
export const stepKinds: { readonly [K in Step['kind']]: StepKind<Extract<Step, { kind: K }>> } = {
  check,
  pay,
  review,
  consult,
  circulate,
  compile,
  link,
  assign,
  decide,
  'co-sign': coSign,
  issue,
}
