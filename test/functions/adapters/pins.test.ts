import type { SSMClient } from '@aws-sdk/client-ssm'
import { pinsInSsm } from '../../../functions/adapters/pins'

const minute = 60_000
const pinned = (version: number) => ({
  law: { bucket: 'assets', key: `law/${version}.js`, sha256: String(version).repeat(64) },
  machine: `arn:machine:${version}`,
})

/** Parameters of one procedure, whose version 1 was removed; the paths that were asked for. */
const somePins = () => {
  const versions = new Set([2, 3])
  const asked: string[] = []
  let at = 0
  const client = {
    async send({ input: { Path } }: { input: { Path: string } }) {
      asked.push(Path)
      const there = Path === '/motcua/procedures/2.000635' ? [...versions] : []
      return {
        Parameters: there.map((version) => ({
          Name: `${Path}/${version}`,
          Value: JSON.stringify(pinned(version)),
        })),
      }
    },
  }
  const pins = pinsInSsm('/motcua', { client: client as unknown as SSMClient, now: () => at })
  const passes = (milliseconds: number) => {
    at += milliseconds
  }
  return { pins, asked, versions, passes }
}

describe('a version that was removed', () => {
  it('is asked for once a minute, however often somebody wants it', async () => {
    const { pins, asked, passes } = somePins()
    for (let time = 0; time < 50; time += 1) expect(await pins.version('2.000635', 1)).toBeUndefined()
    expect(asked).toHaveLength(1)
    passes(minute - 1)
    await pins.version('2.000635', 1)
    expect(asked).toHaveLength(1)
    passes(1)
    await pins.version('2.000635', 1)
    expect(asked).toHaveLength(2)
  })

  it.each([0, -1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY])(
    'is as absent as version %p, which there never was',
    async (version) => {
      const { pins, asked } = somePins()
      for (let time = 0; time < 3; time += 1) expect(await pins.version('2.000635', version)).toBeUndefined()
      expect(asked).toHaveLength(1)
    },
  )

  it.each(['../catalogue', '', 'a/b', '2.000635/', '%2e', '__proto__', 'thủ tục'])(
    'of a code that is none, %j, is nowhere',
    async (code) => {
      const { pins, asked } = somePins()
      for (let time = 0; time < 3; time += 1) expect(await pins.version(code, 1)).toBeUndefined()
      expect(asked).toEqual(code === '__proto__' ? ['/motcua/procedures/__proto__'] : [])
    },
  )

  it('hides none of the others, nor what is published meanwhile', async () => {
    const { pins, versions, passes } = somePins()
    for (const absent of [1, 4, 5]) await pins.version('2.000635', absent)
    expect(await pins.version('2.000635', 2)).toEqual(pinned(2))
    versions.add(4).add(5)
    passes(5 * minute)
    expect(await pins.inForce('2.000635', '2026-12-01')).toMatchObject({ version: 5, pin: pinned(5) })
    expect(await pins.version('2.000635', 4)).toEqual(pinned(4))
  })

  it('is there at once when another question meets it, however lately it was absent', async () => {
    const { pins, versions } = somePins()
    await pins.version('2.000635', 4)
    versions.add(4)
    await pins.version('2.000635', 7)
    expect(await pins.version('2.000635', 4)).toEqual(pinned(4))
  })

  it('takes no memory without end: of very many that were asked for the first is forgotten', async () => {
    const { pins, asked } = somePins()
    for (let version = 10; version <= 3_010; version += 1) await pins.version('2.000635', version)
    const before = asked.length
    await pins.version('2.000635', 3_010)
    expect(asked).toHaveLength(before)
    await pins.version('2.000635', 10)
    expect(asked).toHaveLength(before + 1)
  })
})
