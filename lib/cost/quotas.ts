/** What AWS allows an account in ap-southeast-1 before it is asked for more. */
export interface Quota {
  allowed: number
  of: string
  on: string
  confirmed: 'recalled' | 'published'
  /** What else is to be known of it. */
  note?: string
}

const recalled = (allowed: number, of: string, note?: string): Quota => ({
  allowed,
  of,
  on: '2026-11-30',
  confirmed: 'recalled',
  note,
})

export const quotas = {
  transitions: recalled(800, 'Step Functions: transitions a second', 'new accounts have less'),
  starts: recalled(150, 'Step Functions: starts of executions a second'),
  openExecutions: recalled(1_000_000, 'Step Functions: open executions'),
  concurrency: recalled(
    1_000,
    'Lambda: functions at work at once',
    'new accounts have 10; the stacks set 500 apart for pages, results and the feed',
  ),
  tableWrites: recalled(40_000, 'DynamoDB: write units of a table a second', 'a new table begins with 4,000'),
  partitionWrites: recalled(
    1_000,
    'DynamoDB: write units of one partition a second',
    'can’t be raised; the hottest are an agency’s open tasks, here as if one agency had all',
  ),
  mails: recalled(14, 'SES: mails a second', '1 a second and 200 a day before the account left the sandbox'),
  mailsADay: recalled(50_000, 'SES: mails a day'),
  requests: recalled(10_000, 'API Gateway: requests a second', 'the stage itself stops at 500'),
  signatures: recalled(300, 'KMS: signatures with keys on elliptic curves a second'),
} satisfies Record<string, Quota>
export type QuotaName = keyof typeof quotas
