import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { GetParameterCommand, GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm'
import { virtualClock } from '@motcua/states/clock'
import { loadApplication } from '../../../local/assembly/load-application'
import { serveSes } from '../../../local/ses/serve'
import { serveSsm } from '../../../local/ssm/serve'
import { aFolder, anAssembly } from '../fixture/assembly'
import { anAwsEndpoint } from '../fixture/aws-endpoint'

const dataDir = aFolder()
const application = loadApplication({
  number: () => 1,
  directory: anAssembly({
    Main: {
      Resources: {
        It: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/a/b', Type: 'String', Value: 'found' } },
        ...Object.fromEntries(
          Array.from({ length: 23 }, (_, i) => [
            `Many${i}`,
            { Type: 'AWS::SSM::Parameter', Properties: { Name: `/many/${i + 10}`, Value: String(i) } },
          ]),
        ),
        Deep: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/many/10/deep', Value: 'deep' } },
        Beside: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/manyfold', Value: 'beside' } },
      },
    },
  }),
})
let twin: Awaited<ReturnType<typeof anAwsEndpoint>>
beforeAll(async () => {
  const clock = virtualClock(Date.parse('2026-11-24T01:00:00Z'))
  twin = await anAwsEndpoint({ ses: serveSes({ application, dataDir, clock }), ssm: serveSsm(application) })
})
afterAll(() => twin.close())

const email = new SendEmailCommand({
  FromEmailAddress: 'Một cửa <motcua@example.vn>',
  Destination: { ToAddresses: ['lan@example.vn'] },
  Content: { Simple: { Subject: { Data: 'Kết quả' }, Body: { Text: { Data: 'Đã có kết quả' } } } },
})

describe('an e-mail', () => {
  it('becomes a file with the time of the clock, and goes nowhere', async () => {
    const { MessageId } = await new SESv2Client(twin.administrator).send(email)
    const [name] = readdirSync(join(dataDir, 'mail'))
    expect(JSON.parse(readFileSync(join(dataDir, 'mail', name!), 'utf8'))).toMatchObject({
      id: MessageId,
      at: '2026-11-24T01:00:00.000Z',
      Destination: { ToAddresses: ['lan@example.vn'] },
      Content: { Simple: { Subject: { Data: 'Kết quả' } } },
    })
  })

  it('to a domain that nobody can have is rejected, and becomes no file', async () => {
    const before = readdirSync(join(dataDir, 'mail')).length
    const client = new SESv2Client(twin.administrator)
    const to = { ...email.input, Destination: { ToAddresses: ['lan@nowhere.invalid'] } }
    await expect(client.send(new SendEmailCommand(to))).rejects.toMatchObject({ name: 'MessageRejected' })
    expect(readdirSync(join(dataDir, 'mail'))).toHaveLength(before)
  })

  it('is sent by whoever may use its sender’s domain, and by nobody else', async () => {
    const identity = (name: string) => `arn:aws:ses:ap-southeast-1:000000000000:identity/${name}`
    await new SESv2Client(twin.mayOnly('ses:SendEmail', identity('example.vn'))).send(email)
    const other = new SESv2Client(twin.mayOnly('ses:SendEmail', identity('example.com')))
    await expect(other.send(email)).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })
})

describe('a mail that is taken and bounces', () => {
  it('is told to whoever wants to hear of it, with the tags that it was sent with', async () => {
    const clock = virtualClock(Date.parse('2026-11-24T01:00:00Z'))
    const told: unknown[] = []
    const tell = async (event: unknown) => void told.push(event)
    const other = await anAwsEndpoint({ ses: serveSes({ application, dataDir: aFolder(), clock, tell }) })
    const send = (to: string) =>
      new SESv2Client(other.administrator).send(
        new SendEmailCommand({
          ...email.input,
          Destination: { ToAddresses: [to] },
          ConfigurationSetName: 'bounces',
          EmailTags: [{ Name: 'dossier', Value: 'D1' }],
        }),
      )
    await send('lan@example.vn')
    await send('lan@nowhere.invalid')
    await clock.advance(clock.now())
    expect(told).toMatchObject([
      {
        source: 'aws.ses',
        'detail-type': 'Email Bounced',
        time: '2026-11-24T01:00:00.000Z',
        detail: { mail: { tags: { dossier: ['D1'] } } },
      },
    ])
    await other.close()
  })
})

describe('a parameter', () => {
  const get = (client: SSMClient, Name: string) => client.send(new GetParameterCommand({ Name }))
  const arn = 'arn:aws:ssm:ap-southeast-1:000000000000:parameter/a/*'

  it('has the value that the template gives it', async () => {
    const ssm = new SSMClient(twin.mayOnly('ssm:GetParameter', arn))
    expect((await get(ssm, '/a/b')).Parameter).toMatchObject({ Name: '/a/b', Value: 'found' })
    await expect(get(ssm, '/a/c')).rejects.toMatchObject({ name: 'ParameterNotFound' })
  })

  it('is kept from a role that does not allow it', async () => {
    const ssm = new SSMClient(twin.mayOnly('ssm:GetParameter', arn.replace('/a/', '/other/')))
    await expect(get(ssm, '/a/b')).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })
})

describe('parameters below a path', () => {
  const arn = 'arn:aws:ssm:ap-southeast-1:000000000000:parameter/many'
  const below = (client: SSMClient, Path: string, NextToken?: string) =>
    client.send(new GetParametersByPathCommand({ Path, NextToken }))

  it('are given ten at a time, those just below and no others', async () => {
    const ssm = new SSMClient(twin.mayOnly('ssm:GetParametersByPath', arn))
    const pages: string[][] = []
    let token: string | undefined
    do {
      const { Parameters = [], NextToken } = await below(ssm, '/many', token)
      pages.push(Parameters.map(({ Name }) => Name!))
      token = NextToken
    } while (token)
    expect(pages.map(({ length }) => length)).toEqual([10, 10, 3])
    expect(pages.flat()).toEqual(Array.from({ length: 23 }, (_, i) => `/many/${i + 10}`))
    expect((await below(twinOf(), '/none')).Parameters).toEqual([])
  })

  it('are kept from a role that does not allow the path', async () => {
    const ssm = new SSMClient(twin.mayOnly('ssm:GetParametersByPath', arn))
    await expect(below(ssm, '/a')).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })
})

const twinOf = () => new SSMClient(twin.administrator)
