/** A process that serves once `ready` is there, and that has ended, somehow, once `ended` is. */
export interface Child {
  ready: Promise<void>
  ended: Promise<string>
}

export interface KeepRunning {
  /** What the lines about it call it. */
  name: string
  start(): Child
  /** It can't be started again: without it nothing is left to serve. */
  lost?(why: string): void
}

export interface Kept {
  /** Until it serves (again). */
  serving(): Promise<void>
  /** It may end from now on. */
  release(): void
}

/** In a row, without serving in between. */
const mostTries = 5

/**
 * Keeps a process running: one that dies is started again where it was, and a line says so. One that ends before it
 * serves is not started for ever: the first time it is the caller's failure, after that everything ends.
 */
export const keepRunning = async ({ name, start, lost = endEverything }: KeepRunning): Promise<Kept> => {
  let isReleased = false
  let serving: Promise<void>
  const begin = (): Promise<void> => {
    const { ready, ended } = start()
    serving = ready
    ready.then(
      async () => {
        const how = await ended
        if (isReleased) return
        console.error(`motcua: ${name} ended (${how}) and is started again`)
        await again(1)
      },
      () => {},
    )
    return ready
  }
  const again = async (tries: number): Promise<void> => {
    await begin().catch((error: Error) => {
      if (isReleased) return
      if (tries < mostTries) return again(tries + 1)
      lost(`${name} cannot be started again: ${error.message}`)
    })
  }
  await begin()
  return {
    serving: () => serving,
    release: () => {
      isReleased = true
    },
  }
}

const endEverything = (why: string): void => {
  console.error(`motcua: ${why}`)
  process.exit(1)
}

/** How a process ended, in a few letters. */
export const howItEnded = (code: number | null, signal: NodeJS.Signals | null): string =>
  signal ?? `code ${code}`
