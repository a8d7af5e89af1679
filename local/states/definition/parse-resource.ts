import type { Faults } from './diagnostics'
import type { TaskResource } from './machine'

const functionArn = /^arn:aws[a-z-]*:lambda:[^:]*:[^:]*:function:[^:]+(:[^:]+)?$/

/** What a Task calls. Anything that this engine cannot call is refused here, by name. */
export const parseResource = (resource: unknown, location: string, faults: Faults): TaskResource => {
  if (resource === 'arn:aws:states:::lambda:invoke') return { kind: 'invoke', waitsForToken: false }
  if (resource === 'arn:aws:states:::lambda:invoke.waitForTaskToken') {
    return { kind: 'invoke', waitsForToken: true }
  }
  if (typeof resource === 'string' && functionArn.test(resource)) return { kind: 'function', arn: resource }
  faults.add(
    `${location}/Resource`,
    `The resource provided ${resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`,
  )
  return { kind: 'invoke', waitsForToken: false }
}
