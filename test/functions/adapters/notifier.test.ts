import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { virtualClock } from '@motcua/states/clock'
import { AwsError } from '@motcua/states/server/aws-error'
import { type Notifier, notifierInSes } from '../../../functions/adapters/notifier'
import { notifierInMemory } from '../../../functions/adapters/notifier-in-memory'
import { loadApplication } from '../../../local/assembly/load-application'
import { serveSes } from '../../../local/ses/serve'
import { aFolder, anAssembly } from '../../local/fixture/assembly'
import { anAwsEndpoint } from '../../local/fixture/aws-endpoint'

const mail = { to: 'lan@example.vn', subject: 'Đã có kết quả', text: 'Hồ sơ của bạn\nđã có kết quả.' }

describe('mail through SES', () => {
  const dataDir = aFolder()
  let endpoint: Awaited<ReturnType<typeof anAwsEndpoint>>
  let notifier: Notifier
  let refusal: AwsError | undefined
  beforeAll(async () => {
    const application = loadApplication({
      number: () => 1,
      directory: anAssembly({ Main: { Resources: {} } }),
    })
    const ses = serveSes({ application, dataDir, clock: virtualClock(Date.parse('2026-11-24T01:00:00Z')) })
    endpoint = await anAwsEndpoint({
      ses: (call) => {
        if (refusal) throw refusal
        return ses(call)
      },
    })
    notifier = notifierInSes('motcua@example.vn', {
      place: endpoint.administrator,
      pause: async () => {},
      events: 'bounces',
    })
  })
  afterAll(() => endpoint.close())

  test('is the plain text that was written, from the sender of the platform', async () => {
    await notifier.send(mail)
    const [name] = readdirSync(join(dataDir, 'mail'))
    expect(JSON.parse(readFileSync(join(dataDir, 'mail', name!), 'utf8'))).toMatchObject({
      FromEmailAddress: 'motcua@example.vn',
      Destination: { ToAddresses: [mail.to] },
      Content: { Simple: { Subject: { Data: mail.subject }, Body: { Text: { Data: mail.text } } } },
    })
  })

  test('to no address that takes any is not tried again', async () => {
    for (const code of ['BadRequestException', 'MessageRejected']) {
      refusal = new AwsError(code, `${mail.to} is wrong`, 400)
      await expect(notifier.send(mail)).rejects.toMatchObject({
        code: 'undeliverable',
        message: expect.not.stringContaining(mail.to),
      })
    }
  })

  test('that SES refuses for now fails without quoting the address', async () => {
    refusal = new AwsError('LimitExceededException', `too many to ${mail.to}`, 400)
    await expect(notifier.send(mail)).rejects.toThrow(/^SES refuses the mail: LimitExceededException$/)
  })
})

test('the twin keeps what went out', async () => {
  const twin = notifierInMemory()
  await twin.send(mail)
  await expect(twin.send({ ...mail, to: 'lan@refused.example' })).rejects.toMatchObject({
    code: 'undeliverable',
  })
  expect(twin.mails).toEqual([mail])
})
