import type { Silence } from '../silence'
import { checkPeriod } from './check-period'
import { checkAgency, fault, type Inspection, isRecord, isText } from './inspection'

type Kind = Silence['kind']

/** What the silence of somebody may mean, and why nothing else. */
export const silences = {
  officer: {
    allowed: ['escalate', 'block'],
    because: 'an officer of the deciding agency is not deemed to agree with himself',
    directed: ['block'],
  },
  agency: {
    allowed: ['deem-consent', 'escalate', 'block'],
    because: 'an agency that is asked does not end the dossier by its silence',
    directed: ['deem-consent', 'block'],
  },
  applicant: {
    allowed: ['lapse'],
    because: 'only the dossier can end with an applicant who stays silent',
    directed: [],
  },
} as const satisfies Record<string, { allowed: readonly Kind[]; because: string; directed: readonly Kind[] }>

const constructors: Record<Kind, string> = {
  'deem-consent': 'deemConsent(…)',
  lapse: 'lapse(…)',
  block: 'block(…)',
  escalate: 'escalate(…)',
}

export const checkSilence = (
  inspection: Inspection,
  pointer: string,
  silence: unknown,
  who: keyof typeof silences,
): void => {
  const { allowed, because, directed } = silences[who]
  checkKind(inspection, pointer, silence, allowed, because)
  if (!isRecord(silence) || silence.kind !== 'escalate') return
  checkAgency(inspection, `${pointer}.to`, silence.to)
  checkPeriod(inspection, `${pointer}.within`, silence.within)
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
): void => {
  const words = { allowed: allowed.map((kind) => constructors[kind]) }
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
