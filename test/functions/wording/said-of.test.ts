import { saidOf } from '../../../functions/wording/said-of'

test('of a code from elsewhere only what the texts say is said, not what every object has', () => {
  const says = { signer: 'the signer' }
  expect(['signer', 'guest', 'constructor'].map((code) => saidOf(says, code))).toEqual([
    'the signer',
    undefined,
    undefined,
  ])
})
