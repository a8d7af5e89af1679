import { anApp, resourcesOf, text } from '../fixtures/app'

const stream =
  'arn:aws:dynamodb:ap-southeast-1:123456789012:table/motcua-restored/stream/2027-01-04T02:00:00.000'
const restored = anApp({ context: { restoredTable: 'motcua-restored', restoredStream: stream } }).platform
const before = anApp().platform

test('a restored table takes the place of the one before, which is none of the stack any more', () => {
  const made = resourcesOf(restored, 'AWS::DynamoDB::Table').map(({ id }) => id)
  expect(made).toEqual([expect.stringMatching(/^Brakes?/)])
  const told = (template: typeof restored) =>
    resourcesOf(template, 'AWS::Lambda::Function').flatMap(({ Properties: { Environment } }) =>
      Environment.Variables.TABLE_NAME ? [text(Environment.Variables.TABLE_NAME)] : [],
    )
  expect(new Set(told(restored))).toEqual(new Set(['motcua-restored']))
  expect(told(restored)).toHaveLength(told(before).length)
})

test('its stream is the feed, and rights are to it and its indexes alone', () => {
  const sources = resourcesOf(restored, 'AWS::Lambda::EventSourceMapping').map(
    ({ Properties }) => Properties.EventSourceArn,
  )
  expect(new Set(sources)).toEqual(new Set([stream]))
  const rights = JSON.stringify(resourcesOf(restored, 'AWS::IAM::Role'))
  expect(rights).toContain(':table/motcua-restored/index/byDue')
  expect(rights).not.toContain('DossiersTable')
})

test('is given by name and stream, never by one of them', () => {
  expect(() => anApp({ context: { restoredTable: 'motcua-restored' } })).toThrow(/restoredStream/)
})
