import { edgeHeader } from '../../functions/runtime/address-of'
import { anApp, type Properties, resourcesOf } from '../fixtures/app'

const { templates } = anApp({ context: { edge: 'yes', backup: 'yes' } })
const { MotcuaEdge: edge, MotcuaBackup: backup } = templates

test('CloudFront, a firewall and copies are made for whoever asks for them alone', () => {
  expect(Object.keys(anApp().templates)).not.toEqual(expect.arrayContaining(['MotcuaEdge']))
  expect(Object.keys(anApp().templates)).not.toEqual(expect.arrayContaining(['MotcuaBackup']))
  expect(templates.Motcua?.Resources).toEqual(anApp().platform.Resources)
})

describe('the edge', () => {
  const [distribution] = resourcesOf(edge!, 'AWS::CloudFront::Distribution').map(
    ({ Properties }) => Properties.DistributionConfig,
  )

  test('asks the application by the name that people use, and says where they are', () => {
    // AllViewerAndCloudFrontHeaders-2022-06.
    expect(distribution.DefaultCacheBehavior.OriginRequestPolicyId).toBe(
      '33f36d7e-f396-46d9-90e0-52428a34d9dc',
    )
    expect(distribution.Aliases).toEqual([{ Ref: 'Name' }])
    expect(distribution.Origins[0].CustomOriginConfig.OriginProtocolPolicy).toBe('https-only')
  })

  test('says the secret that the application knows it by, which no template has', () => {
    const { platform } = anApp()
    const [secret] = resourcesOf(platform, 'AWS::SecretsManager::Secret')
    expect(secret).toMatchObject({ Condition: 'BehindEdge', Properties: { GenerateSecretString: {} } })
    expect(secret!.Properties).not.toHaveProperty('SecretString')
    const read = (arn: object) => ({
      'Fn::Join': ['', ['{{resolve:secretsmanager:', arn, ':SecretString:::}}']],
    })
    expect(distribution.Origins[0].OriginCustomHeaders).toEqual([
      { HeaderName: edgeHeader, HeaderValue: read({ Ref: 'Proof' }) },
    ])
    const told = resourcesOf(platform, 'AWS::Lambda::Function').flatMap(
      ({ Properties }) => Properties.Environment.Variables.EDGE_SECRET ?? [],
    )
    expect(told.length).toBeGreaterThan(0)
    for (const one of told)
      expect(one).toEqual({ 'Fn::If': ['BehindEdge', read({ Ref: secret!.id }), { Ref: 'AWS::NoValue' }] })
  })

  test('has the secret in its own region too, and is told its name there', () => {
    const { platform } = anApp()
    const [secret] = resourcesOf(platform, 'AWS::SecretsManager::Secret')
    expect(secret!.Properties.ReplicaRegions).toEqual({
      'Fn::If': ['InEdgeRegion', { Ref: 'AWS::NoValue' }, [{ Region: 'us-east-1' }]],
    })
    const { Condition, Value } = platform.Outputs!.EdgeSecret as Properties
    const { AllowedPattern } = edge!.Parameters!.Proof as Properties
    expect(Condition).toBe('BehindEdge')
    // As CloudFormation would put it together.
    const arn = 'arn:aws:secretsmanager:ap-southeast-1:123456789012:secret:Edge-Ab/Cd'.split(':')
    const [separator, parts] = Value['Fn::Join']
    const there = parts
      .map((part: Properties) => (typeof part === 'string' ? part : arn[part['Fn::Select'][0]]))
      .join(separator)
    expect(there).toBe('arn:aws:secretsmanager:us-east-1:123456789012:secret:Edge-Ab/Cd')
    expect(there).toMatch(new RegExp(AllowedPattern))
  })

  test('keeps nothing that does not say so, and not for another person or language', () => {
    const [policy] = resourcesOf(edge!, 'AWS::CloudFront::CachePolicy').map(
      ({ Properties }) => Properties.CachePolicyConfig,
    )
    expect([policy.MinTTL, policy.DefaultTTL]).toEqual([0, 0])
    const { HeadersConfig, CookiesConfig, QueryStringsConfig } =
      policy.ParametersInCacheKeyAndForwardedToOrigin
    expect(HeadersConfig.Headers).toEqual(expect.arrayContaining(['Accept-Language', 'Authorization']))
    expect([CookiesConfig.CookieBehavior, QueryStringsConfig.QueryStringBehavior]).toEqual(['all', 'all'])
  })

  test('slows one address down, acts sooner than looking', () => {
    const [firewall] = resourcesOf(edge!, 'AWS::WAFv2::WebACL')
    expect(distribution.WebACLId).toEqual({ 'Fn::GetAtt': [firewall!.id, 'Arn'] })
    const rates = firewall!.Properties.Rules.flatMap(({ Statement, Action }: Properties) =>
      Statement.RateBasedStatement
        ? [[Statement.RateBasedStatement, Action.Block.CustomResponse.ResponseCode]]
        : [],
    )
    const [[everything, status], [acts]] = rates
    expect(acts.Limit).toBeLessThan(everything.Limit)
    expect(acts.ScopeDownStatement.ByteMatchStatement.SearchString).toBe('POST')
    expect(status).toBe(429)
  })
})

test('copies are of the table and the documents, and nobody shortens their time', () => {
  const [selection] = resourcesOf(backup!, 'AWS::Backup::BackupSelection')
  const copied = JSON.stringify(selection!.Properties.BackupSelection.Resources)
  expect(copied).toMatch(/DossiersTable.*StoresDocuments/)
  const [vault] = resourcesOf(backup!, 'AWS::Backup::BackupVault')
  expect(vault!.Properties.LockConfiguration).toMatchObject({ MinRetentionDays: 35 })
})

test('copies go to another account or region where its vault was named', () => {
  const backupCopyTo = 'arn:aws:backup:ap-southeast-3:210987654321:backup-vault:motcua'
  const { MotcuaBackup } = anApp({ context: { backup: 'yes', backupCopyTo } }).templates
  const [plan] = resourcesOf(MotcuaBackup!, 'AWS::Backup::BackupPlan')
  expect(plan!.Properties.BackupPlan.BackupPlanRule[0].CopyActions).toMatchObject([
    { DestinationBackupVaultArn: backupCopyTo },
  ])
})
