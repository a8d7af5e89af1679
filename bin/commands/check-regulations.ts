import type { City } from '../../workflows/kernel/city'
import { kindOf, partsIn, questionsIn } from '../../workflows/kernel/kind-of'
import { sayPeriod } from '../../workflows/kernel/period'
import type { Procedure } from '../../workflows/kernel/procedure'
import { governs, type Regulation } from '../../workflows/kernel/regulation'
import type { Silence } from '../../workflows/kernel/silence'
import type { CirculateStep } from '../../workflows/kernel/steps/circulate-step'
import { idOf, type QuestionRule, type StepBase } from '../../workflows/kernel/steps/step'

const silences: Record<Silence['kind'], string> = {
  'deem-consent': 'consent',
  'deem-approved': 'approval',
  escalate: 'an escalation',
  block: 'a further wait',
  lapse: 'the end',
}

const saySilence = (silence: Silence): string =>
  silence.kind === 'escalate'
    ? `${silences.escalate} to ${silence.to}, ${sayPeriod(silence.within)}, and then ${silences[silence.onSilence.kind]}`
    : silences[silence.kind]

/** What the city's agencies agreed, what an unanswered report means too, with what of it was read. */
export const regulationLines = ({ regulations }: Pick<City, 'regulations'>): string[] =>
  regulations.length === 0 ? [] : ['regulations', ...regulations.flatMap(linesOf)]

const linesOf = (regulation: Regulation): string[] => {
  const { id, asking, asked, on = 'dossiers', within, minimum, tells, onSilence } = regulation
  const least = minimum ? `, at least ${sayPeriod(minimum)}` : ''
  return [
    `  ${id}: ${asking.join(', ')} ask ${asked.join(', ')} about ${on}`,
    `    ${sayPeriod(within)}${least}; silence is ${saySilence(onSilence)}, told to ${tells.join(', ')}`,
    `    ${regulation.legalBasis}`,
    `    confirmed: ${regulation.confirmed}`,
  ]
}

type Offices = Pick<City, 'agencies' | 'regulations'>

/** Which rule governs each question, and what each part has, a line each. */
export const termsOf = (procedure: Procedure, city: Offices): string[] =>
  procedure.route.flatMap((step) => [
    ...questionsIn(procedure, step).map((question) => questionLine(step, question, city)),
    ...(kindOf(procedure, step).asksOn ? draftLines(step as CirculateStep<never>, procedure, city) : []),
    ...partsIn(procedure, step).map(
      ({ id, agency = 'the deciding agency', after = [], within, onSilence }) => {
        const who = typeof agency === 'string' ? agency : 'an agency by its rule'
        const terms = `${sayPeriod(within)}, silence is ${silences[onSilence.kind]}: ${onSilence.legalBasis}`
        return `  part ${step.id}/${id}${after.length ? ` after ${after.join(', ')}` : ''}: ${who}, ${terms}`
      },
    ),
  ])

const questionLine = (step: StepBase, question: QuestionRule<never>, { agencies }: Offices): string => {
  const { agency, within, onSilence, under, insteadOf } = question
  const asked = agencies.find(({ id }) => id === agency)
  const unbound = asked?.kind === 'outside-body' ? '; no regulation governs an outside body' : ''
  const own = insteadOf ? `own law instead of regulation ${insteadOf}` : `own law${unbound}`
  const rule = under ? `under regulation ${under}` : own
  const terms = `${sayPeriod(within)}, silence is ${silences[onSilence.kind]}`
  return `  question ${step.id}/${idOf(question)}: ${terms}; ${rule}: ${onSilence.legalBasis}`
}

/** Whom it asks is found at filing: a line for each regulation that they may fall under, and one for all others. */
const draftLines = (
  { id, atMost, onSilence }: CirculateStep<never>,
  { applicants }: Procedure,
  { agencies, regulations }: Offices,
): string[] => {
  const leads = agencies.filter(({ kind }) => !applicants || applicants.agencies.includes(kind))
  const until = `by the day that is named, at most ${sayPeriod(atMost)}`
  const may = regulations.filter((one) =>
    leads.some((lead) => agencies.some((asked) => governs(one, lead, asked, 'drafts'))),
  )
  return [
    ...may.map(
      ({ id: under, minimum, onSilence: silence }) =>
        `  draft ${id}: ${until}${minimum ? `, at least ${sayPeriod(minimum)} or with a reason` : ''}, silence is ${silences[silence.kind]}; under regulation ${under}: ${silence.legalBasis}`,
    ),
    `  draft ${id}: ${until}, silence is ${silences[onSilence.kind]}; own law, where no regulation governs: ${onSilence.legalBasis}`,
  ]
}
