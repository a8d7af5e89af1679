import { cpuSeconds } from '@motcua/states/bench/processes'

/** Until a second passes in which it does next to nothing: feeds and machines go on after an answer. */
export const settled = async (pid: number): Promise<void> => {
  for (let before = -1, now = cpuSeconds(pid); now - before > 0.05; ) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    ;[before, now] = [now, cpuSeconds(pid)]
  }
}
