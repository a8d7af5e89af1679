/** Durations of single calls, in milliseconds, and the whole time. */
export interface Load {
  milliseconds: number[]
  seconds: number
}

/** Does `work` for `seconds`, so many at a time; each tells the duration that counts. */
export const loadFor = async (
  seconds: number,
  atOnce: number,
  work: (index: number) => Promise<number>,
): Promise<Load> => {
  const began = performance.now()
  const until = began + seconds * 1_000
  const milliseconds: number[] = []
  let index = 0
  const worker = async () => {
    while (performance.now() < until) milliseconds.push(await work(index++))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { milliseconds, seconds: (performance.now() - began) / 1_000 }
}

/** Does `work` so often, so many at a time. */
export const loadTimes = async (
  times: number,
  atOnce: number,
  work: () => Promise<unknown>,
): Promise<void> => {
  let left = times
  const worker = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** Begins `work` at a steady rate, whether or not the work before has ended: what users do. */
export const loadAtRate = async (
  seconds: number,
  perSecond: number,
  work: (index: number) => Promise<number>,
): Promise<Load> => {
  const began = performance.now()
  const running: Promise<number>[] = []
  for (let index = 0; index < seconds * perSecond; index += 1) {
    const wait = began + (index * 1_000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    running.push(work(index))
  }
  const milliseconds = await Promise.all(running)
  return { milliseconds, seconds: (performance.now() - began) / 1_000 }
}

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
