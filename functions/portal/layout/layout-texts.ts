/** What every page says. */
export interface LayoutTexts {
  error: string
  description: string
  skip: string
  home: string
  tagline: string
  otherLanguage: string
  signIn: string
  signOut: string
  signedInAs: string
  menu: string
  navigation: Record<
    | 'procedures'
    | 'dossiers'
    | 'verify'
    | 'figures'
    | 'inbox'
    | 'search'
    | 'counter'
    | 'oversight'
    | 'operator',
    string
  >
  /** Of so many dossiers. */
  yourTurn: (count: number) => string
  foot: string
  back: string
  errorSummary: string
  change: string
  optional: string
  day: string
  month: string
  year: string
  yes: string
  no: string
  choose: string
  /** `{count}` characters are left, or too many. */
  characters: { left: string; over: string }
  pages: { label: string; next: string; previous: string }
  faults: Record<
    'missing' | 'forbidden' | 'forged' | 'failed' | 'busy' | 'refused' | 'session-over' | 'not-signed-in',
    { heading: string; says: string }
  >
  keptTyped: string
  notKept: string
  signInAgain: string
  goHome: string
  goBack: string
  reference: string
  /** How much of a list could not be read. */
  leftOut(count: number): string
}
