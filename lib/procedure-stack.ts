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
import { type CatalogueEntry, entryOf, stillShown } from '../workflows/kernel/catalogue'
import { cataloguePath, lawPrefix, pinPath } from './law/places'
import type { Law } from './law/read-laws'
import type { PlatformStack } from './platform-stack'
import { ProcedureMachine, procedureMachinePrefix } from './procedure-machine'
import { textAsset } from './text-asset'

/** Some procedures, three resources for each live version: its machine, that machine's version, and where both it and the law are found. */
export class ProcedureStack extends Stack {
  constructor(scope: Construct, id: string, platform: PlatformStack, laws: readonly Law[]) {
    super(scope, id, {
      description: 'Motcua: state machines of procedures',
      terminationProtection: true,
      // Functions may read what begins so, and not the code that lies beside it.
      synthesizer: new DefaultStackSynthesizer({
        generateBootstrapVersionRule: false,
        bucketPrefix: lawPrefix,
      }),
    })
    // An export can't go while it is imported: strong references would forbid that a task function is ever replaced.
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK)
    const entries: CatalogueEntry[] = []
    for (const { procedure, text } of laws) {
      entries.push(entryOf(procedure))
      const { versionArn } = new ProcedureMachine(this, {
        procedure,
        functions: platform.functions,
        role: platform.machineRole,
        logGroup: platform.machineLog,
      })
      const name = `${pinPath}/${procedure.code}/${procedure.version}`
      new StringParameter(this, name, {
        parameterName: name,
        stringValue: this.toJsonString({
          law: textAsset(this, text, 'js'),
          machine: versionArn,
          ...(procedure.inForce && { inForce: procedure.inForce }),
        }),
        description: 'The law of this version, and the machine that its dossiers start on',
      })
    }
    const shown = JSON.stringify(stillShown(entries))
    new StringParameter(this, 'Catalogue', {
      parameterName: `${cataloguePath}/${id}`,
      stringValue: this.toJsonString(textAsset(this, shown, 'json')),
      description: 'What lists, search and names need of these procedures',
    })
  }
}

// A stack holds 500 resources. Fixed for good: another number would move machines between stacks.
const shards = 32

/** The stack of a procedure, by its code alone: a new procedure touches this one stack. */
export const shardOf = (code: string): number =>
  createHash('sha256').update(code).digest().readUInt32BE() % shards

export const procedureStacks = (app: App, platform: PlatformStack, laws: readonly Law[]): void => {
  for (let shard = 0; shard < shards; shard += 1) {
    const some = laws.filter(({ code }) => shardOf(code) === shard)
    if (some.length === 0) continue
    new ProcedureStack(app, `${procedureMachinePrefix}s${String(shard).padStart(2, '0')}`, platform, some)
  }
}
