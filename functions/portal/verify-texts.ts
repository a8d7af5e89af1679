export type Standing = 'current' | 'revoked' | 'replaced' | 'altered'

/** What the page of a result says. */
export interface VerifyTexts {
  language: string
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
}
