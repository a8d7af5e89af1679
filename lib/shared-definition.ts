import { isDeepStrictEqual } from 'node:util'
import { Aws, Stack } from 'aws-cdk-lib'
import type { IPrincipal } from 'aws-cdk-lib/aws-iam'
import {
  ChainDefinitionBody,
  type DefinitionConfig,
  type IChainable,
  type StateGraph,
  type StateMachineProps,
} from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import type { TaskFunctions } from './task-functions'
import { textAsset } from './text-asset'

/**
 * A definition as a file of its own, named by its content: a template of sixty machines stays small, and procedures of
 * one shape have one definition. What only the cloud knows, the functions' ARNs, is substituted when it is deployed.
 */
export class SharedDefinition extends ChainDefinitionBody {
  /** As it is written, with `${openTask}` and its like. */
  definition: unknown

  constructor(
    chainable: IChainable,
    private readonly functions: TaskFunctions,
  ) {
    super(chainable)
  }

  get substitutions(): Record<string, string> {
    const arns = Object.entries(this.functions).map(([name, { functionArn }]) => [name, functionArn])
    return { partition: Aws.PARTITION, ...Object.fromEntries(arns) }
  }

  override bind(
    scope: Construct,
    _principal: IPrincipal,
    { comment, queryLanguage }: StateMachineProps,
    graph?: StateGraph,
  ): DefinitionConfig {
    const rendered = { ...graph?.toGraphJson(queryLanguage), Comment: comment, QueryLanguage: queryLanguage }
    this.definition = this.placeheld(scope, Stack.of(scope).resolve(rendered))
    const { bucket, key } = textAsset(scope, JSON.stringify(this.definition), 'json')
    return { definitionS3Location: { bucket, key } }
  }

  private placeheld(scope: Construct, rendered: unknown): unknown {
    const known = Object.entries(Stack.of(scope).resolve(this.substitutions))
    const replaced = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(replaced)
      if (typeof value !== 'object' || value === null) return value
      const name = known.find(([, meant]) => isDeepStrictEqual(meant, value))?.[0]
      if (name) return `\${${name}}`
      const [[field, content] = []] = Object.entries(value)
      if (field === 'Fn::Join') return content[1].map(replaced).join(content[0])
      if (field === 'Ref' || field?.startsWith('Fn::'))
        throw new Error(`a definition holds ${JSON.stringify(value)}, which nothing substitutes`)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one)]))
    }
    return replaced(rendered)
  }
}
