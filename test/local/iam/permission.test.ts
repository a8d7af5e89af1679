import { loadApplication } from '../../../local/assembly/load-application'
import { permission } from '../../../local/iam/permission'
import { readPolicies } from '../../../local/iam/read-policies'
import { anAssembly, type FixtureStack } from '../fixture/assembly'

const table = 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/Dossiers'
const allow = (Action: string | string[], Resource: string | string[]) => ({
  Effect: 'Allow' as const,
  Action: [Action].flat(),
  Resource: [Resource].flat(),
})

const policiesOf = (Resources: FixtureStack['Resources']) =>
  readPolicies(loadApplication({ directory: anAssembly({ Main: { Resources } }), number: () => 1 }))

describe('a role', () => {
  it('allows what a statement names, and nothing else', () => {
    const may = permission([allow('dynamodb:GetItem', table)])
    expect(may('dynamodb:GetItem', table)).toBe(true)
    expect(may('dynamodb:PutItem', table)).toBe(false)
    expect(may('dynamodb:GetItem', `${table}2`)).toBe(false)
  })

  it('without statements allows nothing', () => {
    expect(permission([])('dynamodb:GetItem', table)).toBe(false)
  })

  it('matches * and ? in actions without case and in resources with case', () => {
    const may = permission([allow('dynamodb:Get*', `${table}/index/?y*`)])
    expect(may('dynamodb:getitem', `${table}/index/byDue`)).toBe(true)
    expect(may('dynamodb:GetItem', `${table}/INDEX/byDue`)).toBe(false)
    expect(may('dynamodb:GetItem', table)).toBe(false)
  })

  it('takes the points of an ARN literally', () => {
    expect(
      permission([allow('s3:GetObject', 'arn:aws:s3:::a.b/*')])('s3:GetObject', 'arn:aws:s3:::aXb/c'),
    ).toBe(false)
  })

  it('denies what a Deny names, whatever else allows it', () => {
    const may = permission([allow('*', '*'), { Effect: 'Deny', Action: ['s3:*'], Resource: ['*'] }])
    expect(may('s3:GetObject', 'arn:aws:s3:::a/b')).toBe(false)
    expect(may('kms:Sign', 'arn:aws:kms:::key/1')).toBe(true)
  })
})

describe('the template', () => {
  const statement = (Action: string) => ({ Statement: [{ Effect: 'Allow', Action, Resource: '*' }] })

  it('gives a role its inline, attached and managed policies', () => {
    const policies = policiesOf({
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          Policies: [{ PolicyDocument: statement('s3:GetObject') }],
          ManagedPolicyArns: [
            { Ref: 'Managed' },
            'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
          ],
        },
      },
      Managed: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: statement('kms:Sign') } },
      Attached: {
        Type: 'AWS::IAM::Policy',
        Properties: { PolicyDocument: statement('ses:SendEmail'), Roles: [{ Ref: 'Role' }] },
      },
    })
    const actions = [...policies.values()].flat().flatMap(({ Action }) => Action)
    expect(actions.sort()).toEqual(['kms:Sign', 's3:GetObject', 'ses:SendEmail'])
  })

  it('may not hold statements that would be read too widely', () => {
    const role = (Statement: object) => ({
      Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyDocument: { Statement } }] } },
    })
    const conditional = { Effect: 'Allow', Action: '*', Resource: '*', Condition: { Bool: {} } }
    expect(() => policiesOf(role([conditional]))).toThrow(/Condition/)
    expect(() => policiesOf(role([{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }]))).toThrow(
      /NotAction/,
    )
  })
})
