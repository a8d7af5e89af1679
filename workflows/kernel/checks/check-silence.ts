import type { Silence } from '../silence'
import { checkPeriod } from './check-period'
import { checkAgency, fault, type Inspection, isRecord, isText } from './inspection'

type Kind = Silence['kind']

interface Rule {
  allowed: readonly Kind[]
  because: string
  /** What the silence of the higher authority may mean. */
  directed: readonly Kind[]
  fix?: string
}

/** What the silence of somebody may mean, and why nothing else. */
export const silences = {
  officer: {
    allowed: ['escalate', 'block'],
    because: 'an officer of the deciding agency is not deemed to agree with himself',
    directed: ['block'],
  },
  decider: {
    allowed: ['escalate', 'block', 'deem-approved'],
    because: 'an officer of the deciding agency is not deemed to agree with himself',
    directed: ['block'],
  },
  system: {
    allowed: ['block'],
    because: 'the system issues, and whoever it were reported to could do nothing about it',
    directed: [],
    fix: "write block(workingHours(4), '…'): the wait goes on, and an operator is told when it fails",
  },
  agency: {
    allowed: ['deem-consent', 'escalate', 'block'],
    because: 'an agency that is asked does not end the dossier by its silence',
    directed: ['deem-consent', 'block'],
  },
  part: {
    allowed: ['escalate', 'block'],
    because: 'what an agency has to do is not done by its silence',
    directed: ['block'],
  },
  ruling: {
    allowed: ['block'],
    because: 'nobody stands above who rules',
    directed: [],
  },
  applicant: {
    allowed: ['lapse'],
    because: 'only the dossier can end with an applicant who stays silent',
    directed: [],
  },
} as const satisfies Record<string, Rule>

const constructors: Record<Kind, string> = {
  'deem-consent': 'deemConsent(…)',
  'deem-approved': 'deemApproved(…)',
  lapse: 'lapse(…)',
  block: 'block(…)',
  escalate: 'escalate(…)',
}

/** These are told to a higher authority. */
const reported: readonly Kind[] = ['escalate', 'deem-approved']

/** `silent`: whose silence it is; who decides, unless it is another's. */
export const checkSilence = (
  inspection: Inspection,
  pointer: string,
  silence: unknown,
  who: keyof typeof silences,
  silent: readonly unknown[] = inspection.leads.map(({ id }) => id),
): void => {
  const { allowed, because, directed, fix }: Rule = silences[who]
  checkKind(inspection, pointer, silence, allowed, because, fix)
  if (!isRecord(silence) || !reported.some((kind) => kind === silence.kind && allowed.includes(kind))) return
  checkAgency(inspection, `${pointer}.to`, silence.to)
  if (silent.includes(silence.to))
    fault(inspection, `${pointer}.to`, 'is the silent agency itself: nobody above it would hear of it', {
      value: silence.to,
      fix: 'name who is above it, or block(…)',
    })
  checkPeriod(inspection, `${pointer}.within`, silence.within)
  if (silence.kind === 'deem-approved') return
  checkKind(
    inspection,
    `${pointer}.onSilence`,
    silence.onSilence,
    directed,
    'the report itself may go unanswered',
  )
}

const checkKind = (
  inspection: Inspection,
  pointer: string,
  silence: unknown,
  allowed: readonly Kind[],
  because: string,
  fix?: string,
): void => {
  const words = { allowed: allowed.map((kind) => constructors[kind]), ...(fix && { fix }) }
  if (!isRecord(silence)) {
    fault(inspection, pointer, 'a wait without silence: say what no answer by the deadline means', words)
    return
  }
  if (!allowed.includes(silence.kind as Kind)) {
    const value = silence.kind ?? 'nothing'
    fault(inspection, pointer, `this silence is not allowed here, because ${because}`, { ...words, value })
  }
  if (!isText(silence.legalBasis))
    fault(inspection, `${pointer}.legalBasis`, 'a silence without its law', {
      value: silence.legalBasis,
      fix: 'cite the article that gives silence this meaning',
    })
  if (silence.kind === 'block') checkPeriod(inspection, `${pointer}.again`, silence.again)
}
