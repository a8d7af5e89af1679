export type Standing = 'current' | 'revoked' | 'replaced' | 'altered'

/** What the page of a result says. */
export interface VerifyTexts {
  title: string
  standings: Record<Standing, { heading: string; says: string }>
  number: string
  result: string
  procedure: string
  agency: string
  issuedOn: string
  revokedOn: string
  replacedBy: string
  fileHash: string
  compare: string
  unknown: { heading: string; says: string }
  /** By its number. */
  find: {
    heading: string
    lead: string
    number: string
    hint: string
    code: string
    codeHint: string
    nowCode: (number: string) => string
    send: string
    none: string
  }
  /** The file in hand. */
  file: {
    heading: string
    here: string
    label: string
    send: string
    same: string
    different: string
    missing: string
  }
  current: string
}
