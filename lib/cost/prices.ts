/** A list price of ap-southeast-1, without what is free. */
export interface Price {
  usd: number
  /** So many units for it. */
  per: number
  unit: string
  /** When somebody last said so. */
  on: string
  /** From memory, or read where AWS publishes it. */
  confirmed: 'recalled' | 'published'
}

const on = '2026-11-26'
const million = 1_000_000
const recalled = (usd: number, per: number, unit: string): Price => ({
  usd,
  per,
  unit,
  on,
  confirmed: 'recalled',
})

/** What AWS asks. */
export const prices = {
  transition: {
    usd: 0.025,
    per: 1_000,
    unit: 'transitions of standard state machines',
    on,
    confirmed: 'published',
  },
  invocation: recalled(0.2, million, 'invocations of functions'),
  gigabyteSecond: recalled(13.33, million, 'GB-seconds of functions on arm64'),
  writeUnit: recalled(0.7125, million, 'write units of the table, on demand'),
  readUnit: recalled(0.1425, million, 'read units of the table, on demand'),
  tableMonth: recalled(0.285, 1, 'GB of the table for a month'),
  recoveryMonth: recalled(0.228, 1, 'GB of its recovery to any second for a month'),
  request: recalled(1.25, million, 'requests to the HTTP API'),
  put: recalled(5, million, 'PUT, POST and COPY requests to S3'),
  get: recalled(0.4, million, 'GET requests to S3'),
  paperMonth: recalled(0.025, 1, 'GB of papers for a month'),
  seldomReadMonth: recalled(0.0138, 1, 'GB of papers that nobody read for a month'),
  restingMonth: recalled(0.005, 1, 'GB of papers that nobody read for three months'),
  mail: recalled(100, million, 'mails'),
  signature: recalled(15, million, 'signatures with a key on P-256'),
  logGigabyte: recalled(0.7, 1, 'GB of logs taken in'),
  logMonth: recalled(0.03, 1, 'GB of logs kept for a month'),
  trace: recalled(5, million, 'traces'),
  keyMonth: recalled(1, 1, 'keys for a month'),
  alarmMonth: recalled(0.1, 1, 'alarms for a month'),
  dashboardMonth: recalled(3, 1, 'dashboards for a month'),
} satisfies Record<string, Price>

export type Prices = Readonly<Record<keyof typeof prices, Price>>
