import { anApp, type Properties, resourcesOf, type Template } from '../fixtures/app'

const { platform, templates, protectedStacks } = anApp()
const propertiesOf = (type: string, of = platform) =>
  resourcesOf(of, type).map(({ Properties }) => Properties)

describe('the domain', () => {
  test('is the name in PublicUrl, once it has a certificate, and nothing else leads to the API then', () => {
    const [domain] = resourcesOf(platform, 'AWS::ApiGatewayV2::DomainName')
    expect(domain).toMatchObject({
      Condition: 'HasDomain',
      Properties: { DomainName: { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'PublicUrl' }] }] } },
    })
    expect(resourcesOf(platform, 'AWS::ApiGatewayV2::ApiMapping')).toMatchObject([
      { Condition: 'HasDomain', Properties: { DomainName: { Ref: domain!.id }, Stage: expect.anything() } },
    ])
    const [api] = propertiesOf('AWS::ApiGatewayV2::Api')
    expect(api.DisableExecuteApiEndpoint).toEqual({ 'Fn::If': ['HasDomain', true, false] })
    expect(platform.Conditions?.HasDomain).toEqual({
      'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'DomainCertificate' }, ''] }],
    })
  })
})

describe('what is set apart', () => {
  const reserved = propertiesOf('AWS::Lambda::Function').flatMap(
    ({ Description, ReservedConcurrentExecutions: it }: Properties) =>
      it ? [[Description, it['Fn::If']]] : [],
  )

  test('is for pages, results and the feed, and can be left out where an account has no room', () => {
    expect(reserved.map(([name]) => name).sort()).toEqual([
      'deliver-effects',
      'issue-result',
      'portal-agency',
      'portal-citizen',
      'project-events',
    ])
    for (const [, [condition, , otherwise]] of reserved)
      expect([condition, otherwise]).toEqual(['Reserves', { Ref: 'AWS::NoValue' }])
  })

  test('leaves half of the thousand that an account has by default to all others', () => {
    expect(reserved.reduce((sum, [, [, instances]]) => sum + instances, 0)).toBe(500)
  })

  test('a shard of the feed does not take more than four instances of a reader', () => {
    for (const { ParallelizationFactor } of propertiesOf('AWS::Lambda::EventSourceMapping'))
      expect(ParallelizationFactor).toBeLessThanOrEqual(4)
  })
})

describe('what must not be lost', () => {
  test('no stack is deleted by mistake', () => {
    expect(protectedStacks).toEqual(Object.keys(templates))
  })

  test('the key that signs results can be had in another region', () => {
    const keys = propertiesOf('AWS::KMS::Key').filter(({ MultiRegion }) => MultiRegion)
    expect(keys.map(({ Description }) => Description)).toEqual(['Signs issued results'])
  })

  test('what was written over in the documents is kept for 90 days', () => {
    const documents = propertiesOf('AWS::S3::Bucket').find(
      ({ VersioningConfiguration }) => VersioningConfiguration,
    )
    const [rule] = documents.LifecycleConfiguration.Rules
    expect(rule.NoncurrentVersionExpiration).toEqual({ NoncurrentDays: 90 })
    // No document itself ends by time.
    expect(rule).not.toHaveProperty('ExpirationInDays')
  })

  test('no function may take a document away', () => {
    const statements = propertiesOf('AWS::IAM::Role').flatMap(({ Policies }) =>
      Policies.flatMap(({ PolicyDocument }: Properties) => PolicyDocument.Statement),
    )
    const takingAway = statements.filter(({ Action }: Properties) =>
      [Action].flat().includes('s3:DeleteObject'),
    )
    expect(takingAway.length).toBeGreaterThan(0)
    expect(JSON.stringify(takingAway)).not.toContain('StoresDocuments')
  })

  test('what other stacks read keeps its name with other code: a release can be rolled back', () => {
    const outputs = ({ Outputs = {} }: Template) => Object.keys(Outputs)
    expect(outputs(anApp({ code: 'return 1' }).platform)).toEqual(outputs(platform))
  })
})
