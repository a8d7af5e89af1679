import { marshall } from '@aws-sdk/util-dynamodb'
import fc from 'fast-check'
import { asRequest, fromAnswer } from '../../../functions/adapters/attribute-values'

// The SDK takes what has a constructor of its own for no plain object, and refuses it.
const isTaken = (name: string): boolean => name !== 'constructor'
const name = fc.string({ minLength: 1 }).filter(isTaken)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(name, tie('value'), { noNullPrototype: true }),
  ),
}))
const item = fc.dictionary(fc.stringMatching(/^[a-z]+$/).filter(isTaken), value, { noNullPrototype: true })

test('values are written as the AWS SDK writes them, and come back as they were', () => {
  fc.assert(
    fc.property(item, (Item) => {
      const asked = asRequest({ TableName: 'Dossiers', Item })
      expect(asked).toEqual({ TableName: 'Dossiers', Item: marshall(Item) })
      expect(fromAnswer({ Items: [asked.Item] })).toEqual({ Items: [Item] })
    }),
  )
})
