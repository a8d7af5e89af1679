import { Duration, Token } from 'aws-cdk-lib'
import {
  Choice,
  Condition,
  IntegrationPattern,
  type State,
  TaskInput,
  type TaskStateBase,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions'
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks'
import { Construct } from 'constructs'
import type { TaskFunctions } from '../task-functions'
import { deadlineMoved, retryTask, retryWait } from './retry'

/** The places of a machine that can be gone to, by the kernel's name for the wait. */
export type Places = Record<string, State>

const here = '$states.input'
// Zero or less fails, and a deadline may already be past when a wait is entered.
const secondsLeft = `{% $max([1, $ceil(($toMillis(${here}.dueAt) - $toMillis($states.context.State.EnteredTime)) / 1000)]) %}`
const identifiers = { dossier: `{% ${here}.dossier %}`, task: `{% ${here}.task %}` }
const at = '{% $states.context.State.EnteredTime %}'
const afterToken = `{% $merge([{'dossier': ${here}.dossier}, $states.result]) %}`
const afterCall = `{% $merge([{'dossier': ${here}.dossier}, $states.result.Payload]) %}`

/**
 * The states of one step: its waits, what happens on their silence, and the choice of the next place. A machine
 * knows identifiers and the next deadline, nothing else; which of them is true is asked of the table each time.
 */
export class StepStates extends Construct {
  readonly places: Places = {}
  private readonly leaving: TaskStateBase[] = []
  private silence?: TaskStateBase

  constructor(
    scope: Construct,
    /** The step, as the states are named after it; without one, the machine has only this step. */
    private readonly step: string | undefined,
    private readonly functions: TaskFunctions,
  ) {
    super(scope, step ?? 'States')
  }

  /** A wait for a person, by task token. */
  protected addWait(name: string, { last = false } = {}): void {
    const wait = LambdaInvoke.jsonata(this, name, {
      stateName: name,
      lambdaFunction: this.functions.openTask,
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      payload: TaskInput.fromObject({
        token: '{% $states.context.Task.Token %}',
        ...identifiers,
        dueAt: `{% ${here}.dueAt %}`,
      }),
      // `Timeout.at` and `Timeout.jsonata` would render a JSONPath field.
      taskTimeout: Timeout.duration(Duration.seconds(Token.asNumber(secondsLeft))),
      outputs: afterToken,
      retryOnServiceExceptions: false,
    })
    retryWait(wait)
    wait.addCatch(this.onSilence(), {
      errors: ['States.Timeout', deadlineMoved],
      outputs: `{% ${here} %}`,
    })
    this.places[name] = wait
    if (!last) this.leaving.push(wait)
  }

  /** A call of the system itself, with nobody to wait for; the machine's last state. */
  protected addLastCall(name: string): void {
    this.places[name] = this.call(name, this.functions.issueResult)
  }

  /** Leads every state that doesn't end the machine to the next place. Called when all steps are there. */
  connect(all: Places, waits: readonly string[]): void {
    if (this.leaving.length === 0) return
    const next = Choice.jsonata(this, 'next', { stateName: this.named('next') })
    for (const wait of waits) next.when(isWait(wait), place(all, wait))
    next.otherwise(place(all, unknownWait))
    for (const state of this.leaving) state.next(next)
  }

  private onSilence(): TaskStateBase {
    if (!this.silence) {
      this.silence = this.call(this.named('silence'), this.functions.applySilence)
      this.leaving.push(this.silence)
    }
    return this.silence
  }

  private call(stateName: string, lambdaFunction: TaskFunctions[keyof TaskFunctions]): TaskStateBase {
    const task = LambdaInvoke.jsonata(this, `call ${stateName}`, {
      stateName,
      lambdaFunction,
      payload: TaskInput.fromObject({ ...identifiers, at }),
      outputs: afterCall,
      retryOnServiceExceptions: false,
    })
    retryTask(task)
    return task
  }

  private named(what: string): string {
    return this.step ? `${this.step} ${what}` : what
  }
}

/** The name under which a machine keeps its state for a wait that it does not have. */
export const unknownWait = 'Unknown wait'

export const isWait = (wait: string): Condition => Condition.jsonata(`{% ${here}.wait = '${wait}' %}`)

export const place = (all: Places, wait: string): State => {
  const found = all[wait]
  if (!found) throw new Error(`the machine has no place "${wait}"; it has ${Object.keys(all).join(', ')}`)
  return found
}
