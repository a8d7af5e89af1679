import { Duration } from 'aws-cdk-lib'
import { JitterType, type RetryProps, type TaskStateBase } from 'aws-cdk-lib/aws-stepfunctions'

/** The token's error when its task's deadline came nearer. Not a failure: the machine reads again. */
export const deadlineMoved = 'DeadlineMoved'

// Full jitter: after an outage thousands of dossiers would else come back in the same second.
const jittered = { backoffRate: 2, jitterStrategy: JitterType.FULL } satisfies RetryProps

/** The service's own faults: worth patience, they pass. */
const service: RetryProps = {
  ...jittered,
  errors: [
    'Lambda.ClientExecutionTimeoutException',
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
  ],
  interval: Duration.seconds(2),
  maxAttempts: 8,
  maxDelay: Duration.minutes(5),
}
/**
 * Everything else under its own name: throttling, a hiccup of KMS, our own faults. Some minutes, then the execution
 * fails and the dossier is parked.
 */
const ours: RetryProps = {
  ...jittered,
  errors: ['States.TaskFailed'],
  interval: Duration.seconds(1),
  maxAttempts: 8,
  maxDelay: Duration.minutes(5),
}

export const retryTask = (task: TaskStateBase): void => {
  task.addRetry(service)
  task.addRetry(ours)
}

/** As `retryTask`, but a moved deadline goes straight to the catch: `States.TaskFailed` would match it first. */
export const retryWait = (task: TaskStateBase): void => {
  task.addRetry({ ...jittered, errors: [deadlineMoved], maxAttempts: 0 })
  retryTask(task)
}
