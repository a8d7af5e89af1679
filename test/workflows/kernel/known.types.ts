import { z } from 'zod'
import { defineProcedure } from '../../../workflows/city/define-procedure'
import { type Known, reading, step } from '../../../workflows/kernel/known'
import { refusal } from '../../../workflows/kernel/objections'
import { workingDays, workingHours } from '../../../workflows/kernel/period'
import { block, deemConsent } from '../../../workflows/kernel/silence'
import { shedPermit } from '../../fixtures/procedure'

// Read by the compiler alone: what may be written of a rule over what came, and what may not.

const { kinds: _kinds, ...outline } = shedPermit
const law = 'Test Act, Art. 1'
const form = z.object({ storeys: z.number() })
type Application = z.infer<typeof form>
const isTall = ({ storeys }: Application) => storeys > 6

const opinions = step({
  kind: 'consult',
  id: 'opinions',
  objections: refusal(law),
  ask: [
    { agency: 'fire-police', when: isTall, within: workingDays(5), onSilence: block(workingDays(1), law) },
    {
      id: 'river',
      agency: 'department-natural-resources',
      when: isTall,
      within: workingDays(5),
      onSilence: deemConsent(law),
    },
  ],
})
const other = step({ kind: 'check', id: 'other', by: 'reviewer', within: workingDays(1) })
const wait = { by: 'reviewer', within: workingDays(1), onSilence: block(workingDays(1), law) } as const

export const typed = defineProcedure({
  ...outline,
  form,
  documents: [],
  fee: () => 0,
  result: () => [],
  route: [
    opinions,
    {
      kind: 'review',
      ...wait,
      id: 'look',
      when: reading([opinions], ({ answers, cameOf }: Known<Application, [typeof opinions]>) => {
        // @ts-expect-error the form has no such field
        answers.floors
        // @ts-expect-error the rule does not name this step
        cameOf(other)
        // @ts-expect-error the step has no such question
        cameOf(opinions).opinions.police
        const { opinions: said } = cameOf(opinions)
        return (answers.storeys > 6 && said['fire-police'].answer === 'object') || said.river.late
      }),
    },
    { kind: 'review', ...wait, id: 'again', when: ({ storeys }) => storeys > 6 },
    {
      kind: 'review',
      ...wait,
      id: 'of-another-form',
      // @ts-expect-error its rule is about a form with a river
      when: reading([opinions], ({ answers }: Known<{ river: boolean }, [typeof opinions]>) => answers.river),
    },
    {
      kind: 'review',
      ...wait,
      id: 'foreign',
      agency: ({ storeys }) => (storeys > 6 ? 'department-construction' : 'ward-ben-thanh'),
      shows: 'dossier',
    },
    { kind: 'issue', id: 'issuance', within: workingHours(4), onSilence: block(workingHours(4), law) },
  ],
})
