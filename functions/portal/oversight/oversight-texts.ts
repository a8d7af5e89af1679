/** What the pages of figures and of oversight say. */
export interface OversightTexts {
  reports: Record<ReportName, { heading: string; lead: string; caption: string }>
  links: string
  period: {
    legend: string
    presets: Record<'month' | 'quarter' | 'year', string>
    from: string
    to: string
    hint: string
    /** What was typed is no date. */
    noDate: string
    show: string
    of: (from: string, to: string, at: string) => string
  }
  csv: string
  empty: string
  columns: Record<Column, string>
  percent: string
  days: string
  trend: { heading: string; caption: string; month: string; onTime: string; alt: string }
  overview: {
    heading: string
    blocked: string
    nothing: string
    figures: Record<
      'waiting' | 'accounts' | 'complaints' | 'silent' | 'onTime',
      { name: string; says: string }
    >
    table: string
    who: string
    what: string
    dossier: string
    since: string
    direct: string
    longAgo: (time: string) => string
  }
}
export type ReportName = 'agencies' | 'procedures' | 'fields' | 'officers' | 'index-766'
export type Column =
  | 'name'
  | 'received'
  | 'onTime'
  | 'median'
  | 'asked'
  | 'answeredOnTime'
  | 'overdue'
  | 'answerTime'
  | 'silent'
  | 'notConcerned'
  | 'supplemented'
  | 'satisfied'
  | 'rated'
  | 'target'
  | 'tasks'
  | 'agency'
  | 'component'
  | 'formula'
  | 'value'
  | 'score'
  | 'maximum'
  | 'missing'
