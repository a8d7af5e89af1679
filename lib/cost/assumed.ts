/** What nobody has metered or decided yet, with the words that tell of it. */
export const assumed = {
  /** No law is cited yet in a definition for how long a dossier is kept. */
  years: { value: 10, says: 'years that a dossier is kept' },
  paperMegabytes: { value: 2, says: 'MB a paper' },
  resultMegabytes: { value: 0.3, says: 'MB a result' },
  officerReadings: { value: 2, says: 'times that somebody looks before he answers' },
  applicantReadings: { value: 5, says: 'times that the applicant looks meanwhile' },
  callMilliseconds: { value: 5, says: 'ms that a function waits for a call to AWS' },
  coldShare: { value: 0.01, says: 'of the invocations start a new instance' },
  coldMilliseconds: { value: 1_000, says: 'ms that such a start takes' },
  invocationLogBytes: { value: 400, says: 'bytes that Lambda itself logs of an invocation' },
  requestLogBytes: { value: 300, says: 'bytes of a line in the log of requests' },
  lineBytes: { value: 400, says: 'bytes of a line in the machines’ log' },
  tracedShare: { value: 0.05, says: 'of the invocations are traced' },
} as const

/** As `motcua check` and the page of costs print it. */
export const assumptions: readonly string[] = Object.values(assumed).map(
  ({ value, says }) => `${value.toLocaleString('en')} ${says}`,
)
