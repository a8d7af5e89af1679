export type AtEnd = (close: () => unknown) => void

/** What has to be closed at the end, newest first; one failure does not keep the others open. */
export const createEnding = () => {
  const closers: (() => unknown)[] = []
  return {
    atEnd: ((close) => void closers.unshift(close)) as AtEnd,
    async close() {
      for (const close of closers.splice(0)) {
        try {
          await close()
        } catch (error) {
          console.error(error)
        }
      }
    },
  }
}

/** Rejects when we are told to stop. */
export const interruption = (): Promise<never> =>
  new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => reject(new Error(`stopped by ${signal}`)))
  })
