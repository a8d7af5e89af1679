import { RemovalPolicy } from 'aws-cdk-lib'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

/**
 * The key that signs results: ECDSA on P-256 with SHA-256. It never leaves KMS, and outlives the stack. Of several
 * regions, which can't be said later: another region then signs under the certificate that a CA gave once.
 */
export const signingKey = (scope: Construct, id: string): Key =>
  new Key(scope, id, {
    description: 'Signs issued results',
    multiRegion: true,
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: RemovalPolicy.RETAIN,
  })

/** The key under which dossiers and documents are kept. */
export const dataKey = (scope: Construct, id: string): Key =>
  new Key(scope, id, {
    description: 'Encrypts dossiers and documents',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })

/** The key that signs orders to the payment gateway, which holds its public half. */
export const paymentKey = (scope: Construct, id: string): Key =>
  new Key(scope, id, {
    description: 'Signs orders to the payment gateway',
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: RemovalPolicy.RETAIN,
  })
