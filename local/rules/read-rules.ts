import { z } from 'zod'
import { NotServed } from '../assembly/errors'
import type { Application } from '../assembly/load-application'

const Target = z.object({
  Arn: z.string(),
  Input: z.string().optional(),
  InputTransformer: z.undefined().optional(),
})
const Properties = z.object({
  ScheduleExpression: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(Target).default([]),
})

/** A rule of the event bus: by the clock or by a pattern. */
export interface Rule {
  where: string
  name: string
  arn: string
  everyMilliseconds?: number
  pattern?: Record<string, unknown>
  targets: { functionName: string; input?: unknown }[]
}

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

const readRate = (expression: string, where: string) => {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  if (count && unit) return Number(count) * units[unit]!
  throw new NotServed(
    `${where}: the schedule ${expression} is not served; rate(…) in minutes, hours or days is`,
  )
}

const Permission = z.object({ Action: z.string(), FunctionName: z.string(), Principal: z.string() })

/** Functions that rules may invoke: the cloud asks for a permission beside each. */
const invocable = (application: Application): ((functionArn: string) => boolean) => {
  const allowed = application
    .resources('AWS::Lambda::Permission')
    .map(({ properties }) => Permission.parse(properties))
    .filter(
      ({ Principal, Action }) => Principal === 'events.amazonaws.com' && Action === 'lambda:InvokeFunction',
    )
    .map(({ FunctionName }) => FunctionName.split(':function:').pop()!)
  return (functionArn) => allowed.includes(functionArn.split(':function:').pop()!)
}

export const readRules = (application: Application): Rule[] => {
  const mayInvoke = invocable(application)
  return application.resources('AWS::Events::Rule').flatMap((resource) => {
    const { where, name, arn } = resource
    const parsed = Properties.safeParse(resource.properties)
    if (!parsed.success) throw new NotServed(`${where}: ${z.prettifyError(parsed.error)}`)
    const { ScheduleExpression, EventPattern, State, Targets } = parsed.data
    if (State === 'DISABLED') return []
    const targets = Targets.map(({ Arn, Input }) => {
      if (!Arn.includes(':function:')) throw new NotServed(`${where}: the target ${Arn} is not a function`)
      if (!mayInvoke(Arn)) {
        throw new NotServed(`${where}: no AWS::Lambda::Permission lets events.amazonaws.com invoke ${Arn}`)
      }
      return { functionName: Arn, input: Input === undefined ? undefined : JSON.parse(Input) }
    })
    return [
      {
        where,
        name,
        arn,
        everyMilliseconds: ScheduleExpression === undefined ? undefined : readRate(ScheduleExpression, where),
        pattern: EventPattern,
        targets,
      },
    ]
  })
}
