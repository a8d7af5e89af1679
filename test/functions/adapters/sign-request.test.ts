import { requestSigner } from '../../../functions/adapters/sign-request'

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
}
const place = { service: 'service', region: 'us-east-1', credentials }
const posted = { path: '/', headers: { host: 'example.amazonaws.com' }, body: '' }
const at = new Date('2015-08-30T12:36:00Z')

// From AWS's own test suite of Signature Version 4: post-vanilla, post-header-key-sort, post-x-www-form-urlencoded.
test.each([
  [{}, '', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  [{ 'my-header1': 'value1' }, '', 'c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c'],
  [
    { 'content-type': 'application/x-www-form-urlencoded' },
    'Param1=value1',
    'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  ],
])('a request with %j and %j is signed as AWS signs it', (headers, body, signature) => {
  const { authorization } = requestSigner(place)(
    { ...posted, headers: { ...posted.headers, ...headers }, body },
    at,
  )
  expect(authorization).toMatch(new RegExp(`Signature=${signature}$`))
})

test('the token of a role is sent and signed', () => {
  const sign = requestSigner({ ...place, credentials: { ...credentials, sessionToken: 'of-a-role' } })
  expect(sign(posted, at)).toMatchObject({
    'x-amz-security-token': 'of-a-role',
    authorization: expect.stringContaining('SignedHeaders=host;x-amz-date;x-amz-security-token,'),
  })
})

test('what signs for a day signs for no other', () => {
  const sign = requestSigner(place)
  const [today, tomorrow] = [at, new Date('2015-08-31T12:36:00Z')]
  sign(posted, today)
  expect(sign(posted, tomorrow)).toEqual(requestSigner(place)(posted, tomorrow))
  expect(sign(posted, today)).toEqual(requestSigner(place)(posted, today))
})
