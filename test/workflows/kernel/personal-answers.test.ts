import { birthBundle } from '../../../workflows/birth-bundle/v1/procedure'
import { processedAnswers } from '../../../workflows/kernel/personal-answers'

test('what a register fills in is told, and what it only offers', () => {
  const registerOf = Object.fromEntries(
    processedAnswers(birthBundle).map(({ path, register }) => [path, register]),
  )
  expect(registerOf).toMatchObject({
    'declarant.phone': 'person.phone',
    'mother.birthDate': 'person.birthDate',
    'father.residence': 'person.address',
    // Offered too, and from the form alone.
    'mother.fullName': undefined,
  })
})
