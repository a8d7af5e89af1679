import { createHash } from 'node:crypto'
import {
  type App,
  CrossStackReferences,
  DefaultStackSynthesizer,
  ReferenceStrength,
  Stack,
} from 'aws-cdk-lib'
import { StringParameter } from 'aws-cdk-lib/aws-ssm'
import type { Construct } from 'constructs'
import type { Procedure } from '../workflows/kernel/procedure'
import { machineParameters } from './machines'
import type { PlatformStack } from './platform-stack'
import { ProcedureMachine, procedureMachinePrefix } from './procedure-machine'

/** Machines of some procedures: three resources for each live version. */
export class ProcedureStack extends Stack {
  constructor(scope: Construct, id: string, platform: PlatformStack, procedures: readonly Procedure[]) {
    super(scope, id, {
      description: 'Motcua: state machines of procedures',
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    })
    // An export can't go while it is imported: strong references would forbid that a task function is ever replaced.
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK)
    for (const procedure of procedures) {
      const { versionArn } = new ProcedureMachine(this, {
        procedure,
        functions: platform.functions,
        role: platform.machineRole,
        logGroup: platform.machineLog,
      })
      const name = `${machineParameters}/${procedure.code}/${procedure.version}`
      new StringParameter(this, name, {
        parameterName: name,
        stringValue: versionArn,
        description: 'Machine that new dossiers of this version start on',
      })
    }
  }
}

// A stack holds 500 resources. Fixed for good: another number would move machines between stacks.
const shards = 32

/** The stack of a procedure, by its code alone: a new procedure touches this one stack. */
export const shardOf = (code: string): number =>
  createHash('sha256').update(code).digest().readUInt32BE() % shards

export const procedureStacks = (
  app: App,
  platform: PlatformStack,
  procedures: readonly Procedure[],
): void => {
  for (let shard = 0; shard < shards; shard += 1) {
    const some = procedures.filter(({ code }) => shardOf(code) === shard)
    if (some.length === 0) continue
    new ProcedureStack(app, `${procedureMachinePrefix}s${String(shard).padStart(2, '0')}`, platform, some)
  }
}
