import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import type { FormPage } from '../../answers/form-pages'
import type { Fault } from '../../layout/error-summary'
import type { Form } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import type { AskedPlanProps } from './asked-plan'
import type { Progress } from './draft-progress'
import type { OfferHere } from './offered'

export interface QuestionProps {
  visit: Visit
  procedure: Procedure
  draft: Draft
  page: FormPage
  progress: Progress
  /** What is known of it already. */
  offers: readonly OfferHere[]
  typed: Form
  faults: readonly Fault[]
  /** Who would be asked, where that is what the question is about. */
  planned?: AskedPlanProps
}

/** What its fields need, whichever they are. */
export type InputsProps = QuestionProps & { errorOf: (path: string) => Fault | undefined; question: string }
