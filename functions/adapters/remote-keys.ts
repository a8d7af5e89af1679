import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { Unavailable } from '../../workflows/kernel/errors'
import { mostWait, type OutsideService, unavailable } from './ask-outside'
import { isTokenFault } from './token-fault'

/** Keys are asked for again after ten minutes, and used for a day while nobody answers. */
const freshFor = 10 * 60_000
const keptFor = 24 * 3_600_000
const askAgainAfter = 30_000

type RemoteKeys = ReturnType<typeof createRemoteJWKSet>

/**
 * The key set of `service`, whose address `find` tells. It is fetched once for all who wait for it. Who holds it may be
 * away: known keys go on being used, and nobody waits for their renewal.
 */
export const remoteKeys = (service: OutsideService, find: () => Promise<string>): JWTVerifyGetKey => {
  let finding: Promise<{ address: string; keys: RemoteKeys }> | undefined
  let renewAt = 0

  const found = () => {
    finding ??= find().then((address) => {
      const options = { timeoutDuration: mostWait, cooldownDuration: askAgainAfter, cacheMaxAge: keptFor }
      return { address, keys: createRemoteJWKSet(new URL(address), options) }
    })
    finding.catch(() => {
      finding = undefined
    })
    return finding
  }

  const renew = (keys: RemoteKeys) => {
    if (!keys.jwks() || Date.now() < renewAt) return
    renewAt = Date.now() + askAgainAfter
    keys.reload().then(
      () => {
        renewAt = Date.now() + freshFor
      },
      () => {},
    )
  }

  return async (header, token) => {
    const { address, keys } = await found()
    renew(keys)
    try {
      const key = await keys(header, token)
      renewAt ||= Date.now() + freshFor
      return key
    } catch (error) {
      throw isTokenFault(error) || error instanceof Unavailable ? error : unavailable(service, address, error)
    }
  }
}
