import { loadApplication } from '../../../local/assembly/load-application'
import { readMappings } from '../../../local/dynamodb/read-mappings'
import { readTables } from '../../../local/dynamodb/read-tables'
import { createPrincipals } from '../../../local/iam/principals'
import { anAssembly } from '../fixture/assembly'

/** What a mapping with this filter wants of the items of a table with a stream. */
const mappingOf = (dynamodb: object, more: object = {}) => {
  const application = loadApplication({
    number: () => 1,
    directory: anAssembly({
      Main: {
        Resources: {
          Dossiers: {
            Type: 'AWS::DynamoDB::Table',
            Properties: {
              KeySchema: [
                { AttributeName: 'pk', KeyType: 'HASH' },
                { AttributeName: 'sk', KeyType: 'RANGE' },
              ],
              AttributeDefinitions: [
                { AttributeName: 'pk', AttributeType: 'S' },
                { AttributeName: 'sk', AttributeType: 'S' },
              ],
              StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
            },
          },
          Mapping: {
            Type: 'AWS::Lambda::EventSourceMapping',
            Properties: {
              EventSourceArn: { 'Fn::GetAtt': ['Dossiers', 'StreamArn'] },
              FunctionName: 'follow',
              FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ eventName: ['INSERT'], dynamodb }) }] },
              ...more,
            },
          },
        },
      },
    }),
  })
  const principals = createPrincipals('secret')
  principals.add('follow', () => true)
  const [mapping] = readMappings(application, readTables(application), principals)
  return mapping!
}

const wantedBy = (dynamodb: object) => {
  const mapping = mappingOf(dynamodb)
  return (sk: string, more: Record<string, string> = {}) =>
    mapping.wants(
      Object.fromEntries(Object.entries({ pk: 'D1', sk, ...more }).map(([name, S]) => [name, { S }])),
    )
}

const events = { sk: { S: [{ prefix: 'EVENT#' }] } }

describe('the filter of a stream’s reader', () => {
  test('chooses by keys', () => {
    const wants = wantedBy({ Keys: events })
    expect([wants('EVENT#1'), wants('HEAD')]).toEqual([true, false])
  })

  test('chooses by a text of the new item, which others do not have', () => {
    const wants = wantedBy({ Keys: events, NewImage: { notice: { S: ['received', 'refused'] } } })
    expect(wants('EVENT#1', { notice: 'refused' })).toBe(true)
    expect(wants('EVENT#1', { notice: 'paid' })).toBe(false)
    expect(wants('EVENT#1')).toBe(false)
    expect(wants('NOTICE#1', { notice: 'refused' })).toBe(false)
  })

  test('needs both when a key is named twice', () => {
    const wants = wantedBy({ Keys: events, NewImage: { sk: { S: ['EVENT#2'] } } })
    expect([wants('EVENT#1'), wants('EVENT#2')]).toEqual([false, true])
  })

  test('that is finer is refused by name', () => {
    expect(() => wantedBy({ NewImage: { notice: { S: [{ exists: true }] } } })).toThrow(/is not served/)
    expect(() => wantedBy({ Keys: { notice: { S: ['x'] } } })).toThrow(/notice, which is not a key/)
  })
})

describe('what a stream’s reader fails at', () => {
  const to = (Destination: string) => ({
    MaximumRetryAttempts: 3,
    DestinationConfig: { OnFailure: { Destination } },
  })

  test('is given up after as many tries as the mapping says, into its bucket', () => {
    const { retries, givenUp } = mappingOf({ Keys: events }, to('arn:aws:s3:::given-up'))
    expect([retries, givenUp]).toEqual([3, 'given-up'])
  })

  test('is tried for ever where the mapping sets no limit', () => {
    expect(mappingOf({ Keys: events }).retries).toBe(Number.POSITIVE_INFINITY)
  })

  test('must have somewhere to go that is served here', () => {
    expect(() => mappingOf({ Keys: events }, to('arn:aws:sqs:::failed'))).toThrow(/only go to a bucket/)
    expect(() => mappingOf({ Keys: events }, { MaximumRetryAttempts: 3 })).toThrow(/need a destination/)
  })
})
