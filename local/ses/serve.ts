import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '@motcua/states/clock'
import { AwsError } from '@motcua/states/server/aws-error'
import { jsonObject } from '@motcua/states/server/read-body'
import { sendJson } from '@motcua/states/server/send-json'
import { z } from 'zod'
import type { Application } from '../assembly/load-application'
import { accessDenied } from '../aws/access-denied'
import type { Service } from '../aws/endpoint'
import type { BusEvent } from '../rules/event-bus'

const Email = z.looseObject({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).default([]) }).optional(),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Content: z.object({ Simple: z.unknown().optional(), Raw: z.unknown().optional() }),
})

// `Name <a@b>` or `a@b`.
const addressOf = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from

export interface SesInput {
  application: Application
  dataDir: string
  clock: Clock
  /** Takes a bounce to whoever wants to hear of it. */
  tell?: (event: BusEvent & Record<string, unknown>) => Promise<void>
}

/** SES, version 2: an e-mail becomes a JSON file in the mail folder, and goes nowhere. */
export const serveSes = ({ application, dataDir, clock, tell }: SesInput): Service => {
  const directory = join(dataDir, 'mail')
  mkdirSync(directory, { recursive: true })
  const { account, region } = application
  return async ({ request, response, principal, body }) => {
    if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails') {
      throw new AwsError(
        'NotFoundException',
        `the embedded runtime serves of SES only SendEmail, not ${request.method} ${request.url}`,
        404,
      )
    }
    const email = Email.parse(jsonObject(await body()))
    const from = addressOf(email.FromEmailAddress)
    const identity = (name = '') => `arn:aws:ses:${region}:${account}:identity/${name}`
    const resources = [identity(from), identity(from.split('@')[1])]
    const action = email.Content.Raw ? 'ses:SendRawEmail' : 'ses:SendEmail'
    if (!resources.some((resource) => principal.may(action, resource))) {
      throw accessDenied(principal.name, action, resources[0]!, 403)
    }
    // Names that nobody can have (RFC 2606): with somebody to tell the mail is taken and bounces, else it is refused.
    const lost = email.Destination?.ToAddresses.some((to) => /\.invalid$/i.test(addressOf(to)))
    if (lost && !(tell && email.ConfigurationSetName))
      throw new AwsError('MessageRejected', 'Address is on the suppression list.', 400)
    const id = randomUUID()
    const at = new Date(clock.now()).toISOString()
    const path = join(directory, `${at.replaceAll(':', '-')}-${id}.json`)
    await writeFile(`${path}.new`, JSON.stringify({ id, at, ...email }, null, 2))
    await rename(`${path}.new`, path)
    sendJson(response, 200, { MessageId: id }, 'application/json')
    if (!lost || !tell) return
    const tags = Object.fromEntries(email.EmailTags.map(({ Name, Value }) => [Name, [Value]]))
    const detail = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { messageId: id, tags } }
    const bounce = { id: randomUUID(), time: at, source: 'aws.ses', 'detail-type': 'Email Bounced', detail }
    void clock.track(tell(bounce).catch((error) => console.error('a bounce reached nobody:', error)))
  }
}
