import { KMSClient } from '@aws-sdk/client-kms'
import { certificateRequest } from '../../functions/adapters/certificate-request'
import type { Place } from '../../functions/adapters/signed-calls'
import { certificatePlace } from '../../functions/adapters/signer'
import { signingKeyInKms } from '../../functions/adapters/signing-key'
import type { Subject } from '../../functions/adapters/x509'
import { CommandError } from './command-error'

export interface CsrOptions extends Pick<Subject, 'country' | 'locality'> {
  key: string
  organization: string
  name: string
}

/** As the AWS command line finds it. */
const ownPlace = async (): Promise<Place> => {
  const { config } = new KMSClient({})
  const endpoint = process.env.AWS_ENDPOINT_URL
  return {
    region: await config.region(),
    credentials: await config.credentials(),
    ...(endpoint && { endpoint }),
  }
}

/** The request as a CA takes it. */
export const requestText = async (
  { key, name, organization, country, locality }: CsrOptions,
  place: () => Promise<Place> = ownPlace,
): Promise<string> => {
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    throw new CommandError(`--country ${country}: two capital letters are wanted, VN`, 2)
  const subject = { country, locality, organization, commonName: name }
  try {
    const request = await certificateRequest(signingKeyInKms(key, await place()), subject)
    const lines = Buffer.from(request)
      .toString('base64')
      .replaceAll(/.{64}(?=.)/g, '$&\n')
    return `-----BEGIN CERTIFICATE REQUEST-----\n${lines}\n-----END CERTIFICATE REQUEST-----`
  } catch (error) {
    throw new CommandError(`no request was made with ${key}: ${(error as Error).message}`)
  }
}

/** `motcua csr`: the request on standard output, what to do with it on the other. */
export const csr = async (options: CsrOptions): Promise<void> => {
  console.log(await requestText(options))
  console.error(
    `motcua: put the certificate that comes of it, X.509 in DER, as ${certificatePlace} into DocumentsBucket`,
  )
}
