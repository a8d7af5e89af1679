/** What the pages of a counter say, to its officer. */
export interface CounterTexts {
  heading: string
  lead: string
  agency: string
  procedure: string
  identityNumber: string
  identityNumberHint: string
  consentLabel: string
  consent: string
  begin: string
  halfWay: string
  halfWayFor: (procedure: string, name: string, at: string) => string
  faults: Record<
    'agency' | 'procedure' | 'identityNumber' | 'consent' | 'unknown' | 'unavailable' | 'officer',
    string
  >
  filed: {
    heading: string
    number: string
    provisional: (at: string) => string
    tell: string
    steps: readonly string[]
    another: string
  }
}
