import { loadApplication } from '../../../local/assembly/load-application'
import { aFunction, anAssembly, type FixtureStack } from '../fixture/assembly'

const load = (stacks: Record<string, FixtureStack>, parameters?: Record<string, string>) =>
  loadApplication({ directory: anAssembly(stacks), parameters, number: () => 7 })

/** What a parameter with this value resolves to. */
const resolved = (value: unknown, stack: Omit<FixtureStack, 'Resources'> = {}) => {
  const Resources = {
    Subject: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/subject', Type: 'String', Value: value } },
    Bucket: { Type: 'AWS::S3::Bucket' },
    Table: { Type: 'AWS::DynamoDB::Table' },
  }
  const application = load({ Main: { ...stack, Resources } })
  return application.resources('AWS::SSM::Parameter')[0]!.properties.Value
}

describe('an assembly', () => {
  it('resolves Ref and attributes to names that are the same at every start', () => {
    expect(resolved({ Ref: 'Bucket' })).toBe('main-bucket')
    expect(resolved({ 'Fn::GetAtt': ['Table', 'Arn'] })).toBe(
      'arn:aws:dynamodb:ap-southeast-1:000000000000:table/Main-Table',
    )
  })

  it('resolves texts that are joined, split, selected and substituted', () => {
    expect(resolved({ 'Fn::Join': ['-', ['a', { Ref: 'Bucket' }]] })).toBe('a-main-bucket')
    expect(resolved({ 'Fn::Select': [1, { 'Fn::Split': ['-', { Ref: 'Bucket' }] }] })).toBe('bucket')
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own form
    const pattern = '${AWS::Region}/${own}/${Table.Arn}/${!kept}'
    expect(resolved({ 'Fn::Sub': [pattern, { own: { Ref: 'Bucket' } }] })).toBe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own form
      'ap-southeast-1/main-bucket/arn:aws:dynamodb:ap-southeast-1:000000000000:table/Main-Table/${kept}',
    )
  })

  it('chooses by conditions, and leaves out what is AWS::NoValue', () => {
    const stack = {
      Parameters: { Stage: { Type: 'String', Default: 'test' } },
      Conditions: {
        IsTest: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] },
        Never: { 'Fn::Not': [{ Condition: 'IsTest' }] },
      },
    }
    expect(resolved({ 'Fn::If': ['IsTest', 'yes', 'no'] }, stack)).toBe('yes')
    expect(resolved({ 'Fn::If': ['Never', 'yes', { Ref: 'AWS::NoValue' }] }, stack)).toBeUndefined()
    expect(resolved(['a', { Ref: 'AWS::NoValue' }])).toEqual(['a'])
  })

  it('leaves out a resource whose condition does not hold', () => {
    const application = load({
      Main: {
        Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
        Resources: { Gone: { Type: 'AWS::S3::Bucket', Condition: 'Never' } },
      },
    })
    expect(application.resources('AWS::S3::Bucket')).toEqual([])
  })

  it('leads from one stack to another by exports and by outputs', () => {
    const Platform = {
      Resources: { Bucket: { Type: 'AWS::S3::Bucket' } },
      Outputs: { Name: { Value: { Ref: 'Bucket' }, Export: { Name: 'the-bucket' } } },
    }
    const parameter = (Value: unknown) => ({
      Type: 'AWS::SSM::Parameter',
      Properties: { Type: 'String', Value },
    })
    const application = load({
      Other: {
        Resources: {
          Imported: parameter({ 'Fn::ImportValue': 'the-bucket' }),
          Read: parameter({ 'Fn::GetStackOutput': { StackName: 'Platform', OutputName: 'Name' } }),
        },
      },
      Platform,
    })
    const values = application.resources('AWS::SSM::Parameter').map(({ properties }) => properties.Value)
    expect(values).toEqual(['platform-bucket', 'platform-bucket'])
  })

  it('takes parameters that are given over their defaults', () => {
    const stack = {
      Parameters: { Url: { Type: 'String', Default: 'https://example.vn' } },
      Resources: {
        It: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { Ref: 'Url' } } },
      },
    }
    const value = (parameters?: Record<string, string>) =>
      load({ Main: stack }, parameters).resources('AWS::SSM::Parameter')[0]!.properties.Value
    expect(value()).toBe('https://example.vn')
    expect(value({ Url: 'http://127.0.0.1:1' })).toBe('http://127.0.0.1:1')
  })

  it('finds the code of a function among its assets', () => {
    const directory = anAssembly({ Main: { Resources: aFunction('Work', {}) } }, { Work: '' })
    const application = loadApplication({ directory, number: () => 1 })
    expect(application.asset('Work.zip')).toBe(`${directory}/asset.Work`)
  })

  it('numbers versions of functions and machines', () => {
    const application = load({
      Main: {
        Resources: {
          ...aFunction('Work', {}),
          WorkVersion: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Work' } } },
        },
      },
    })
    expect(application.resources('AWS::Lambda::Version')[0]!.ref).toMatch(/:function:Main-Work:7$/)
  })
})

describe('what is not served', () => {
  it('is refused by name: a resource type', () => {
    expect(() => load({ Main: { Resources: { Queue: { Type: 'AWS::Kinesis::Stream' } } } })).toThrow(
      /Main\/Queue: .* AWS::Kinesis::Stream/,
    )
  })

  it('is refused by name: an intrinsic', () => {
    expect(() => resolved({ 'Fn::Cidr': ['10.0.0.0/16', 6] })).toThrow(/Main\/Subject\/Value: .* Fn::Cidr/)
  })

  it('is refused by name: an attribute, a missing export, a dynamic reference', () => {
    expect(() => resolved({ 'Fn::GetAtt': ['Bucket', 'WebsiteURL'] })).toThrow(
      /WebsiteURL of AWS::S3::Bucket/,
    )
    expect(() => resolved({ 'Fn::ImportValue': 'nothing' })).toThrow(/no stack exports nothing/)
    expect(() => resolved('{{resolve:secretsmanager:it}}')).toThrow(/dynamic references/)
  })
})
