import type { Pattern, TaskResource } from './machine'
import type { Place } from './place'

const functionArn = /^arn:aws[a-z-]*:lambda:[^:]*:[^:]*:function:[^:]+(:[^:]+)?$/
const activityArn = /^arn:aws[a-z-]*:states:[^:]*:[^:]*:activity:[^:]{1,80}$/
const serviceArn =
  /^arn:aws[a-z-]*:states:[^:]*:[^:]*:((?:aws-sdk:)?[a-z0-9-]+):([A-Za-z0-9]+)(?:\.(sync|sync:2|waitForTaskToken))?$/

const checkExpress = (resource: TaskResource, { faults, location, purpose }: Place) => {
  if (purpose.type !== 'EXPRESS') return
  const at = `${location}/Resource`
  if (resource.kind === 'activity') faults.add(at, 'Express state machine does not support Activity ARN')
  if (resource.kind !== 'service' || resource.pattern === '') return
  // AWS's own message has the space at its end (recorded).
  if (resource.pattern === 'waitForTaskToken') {
    faults.add(at, `Express state machine does not support '.waitForTaskToken' service integration `)
  } else faults.add(at, `Express state machine does not support '.sync' service integration`)
}

const readResource = (text: unknown, { purpose }: Place): TaskResource | undefined => {
  if (typeof text !== 'string') return undefined
  if (functionArn.test(text)) return { kind: 'function', arn: text }
  if (activityArn.test(text)) return { kind: 'activity', arn: text }
  const [, service, action, pattern = ''] = serviceArn.exec(text) ?? []
  if (!service || !action || !purpose.recognizes(`${service}:${action}`, pattern as Pattern)) return undefined
  return { kind: 'service', service, action, pattern: pattern as Pattern }
}

/** What a Task calls. Anything that this engine cannot call is refused here, by name. */
export const parseResource = (text: unknown, place: Place): TaskResource => {
  const resource = readResource(text, place)
  if (resource) {
    checkExpress(resource, place)
    return resource
  }
  place.faults.add(
    `${place.location}/Resource`,
    `The resource provided ${text} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`,
  )
  return { kind: 'function', arn: '' }
}
