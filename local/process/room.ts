import { statfsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsError } from '@motcua/states/server/aws-error'
import { type Reserve, reserveBytes } from './reserve'

/** What is left on the data folder's disk, and whether it is enough to take something new. */
export interface Room {
  /** Whether `bytes` more would eat into what the work that has begun needs. */
  isShort(bytes?: number): boolean
  /** Resolves once there is enough. */
  enough(): Promise<void>
}

/**
 * Kept for the work that has begun: machines, feed, write-ahead log. New work is refused, and work in the background
 * waits, before a write fails halfway.
 */
export const reservedBytes = 16 * 1024 * 1024

const free = (dataDir: string): number => {
  const { bavail, bsize } = statfsSync(dataDir)
  return bavail * bsize
}

export const createRoom = (
  dataDir: string,
  freeBytes = () => free(dataDir),
  reserve: Reserve = { hold: () => {}, release: () => {} },
): Room => {
  let waiting: Promise<void> | undefined
  let isHeld = false
  let wasShort = false
  /** Whoever runs this is told once of each change. */
  const note = (short: boolean) => {
    if (short === wasShort) return
    wasShort = short
    const least = `${reservedBytes / 1024 / 1024} MB`
    if (!short) console.error(`motcua: ${dataDir} has room again`)
    else
      console.error(
        `motcua: ${dataDir} has less than ${least} left: new work is refused until there is room; nothing is lost`,
      )
  }
  const isShort = (bytes = 0) => {
    const left = freeBytes()
    if (isHeld && left < reserveBytes) {
      isHeld = false
      reserve.release()
    } else if (!isHeld && left > reservedBytes + 2 * reserveBytes) {
      isHeld = true
      reserve.hold()
    }
    note(left < reservedBytes)
    return left < reservedBytes + bytes
  }
  const untilEnough = async () => {
    while (isShort()) await pause(500, undefined, { ref: false })
    waiting = undefined
  }
  return {
    isShort,
    async enough() {
      if (!waiting && !isShort()) return
      waiting ??= untilEnough()
      await waiting
    },
  }
}

export const noRoom = (): AwsError =>
  new AwsError('InsufficientStorage', 'there is no room left on the disk', 507)
