import { errors } from 'jose'

// What is the token's own fault. All else, such as an issuer that does not answer, is not the sender's.
const tokenFaults = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
]

export const isTokenFault = (error: unknown): error is errors.JOSEError =>
  tokenFaults.some((fault) => error instanceof fault)
