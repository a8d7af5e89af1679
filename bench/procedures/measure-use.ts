import { useOfTree } from '@motcua/states/bench/processes'
import { median } from '@motcua/states/bench/table'
import { storyOn } from '../../bin/demo/story'
import { example } from '../../workflows/civil-status-extract/v1/example'
import { timed } from '../load'
import { type Platform, startUnderLoad } from '../platform'
import type { Generated } from './generate-procedures'

export interface UseMeasures {
  firstStartSeconds: number
  secondStartSeconds: number
  /** Of the functions' thread, once everything was asked for. */
  heapMegabytes: number
  /** Resident, of the process that the functions are in, and of all. */
  mainMegabytes: number
  allMegabytes: number
  homeMs: number
  searchMs: number
}

const starts = 3
const warming = 50
const requests = 300

const started = async (data: string, workflows: string): Promise<{ platform: Platform; seconds: number }> => {
  const began = performance.now()
  const platform = await startUnderLoad(data, { workflows })
  return { platform, seconds: (performance.now() - began) / 1_000 }
}

/** The synthesized platform, started on an empty data folder, started again, and used. */
export const measureUse = async (
  data: string,
  workflows: string,
  procedures: readonly Generated[],
): Promise<UseMeasures> => {
  const first = await started(data, workflows)
  await first.platform.stop()
  const seconds: number[] = []
  for (let time = 1; time < starts; time += 1) {
    const { platform, seconds: one } = await started(data, workflows)
    seconds.push(one)
    await platform.stop()
  }
  const { platform, seconds: last } = await started(data, workflows)
  try {
    const homeMs = await pageMs(platform, '/')
    const searchMs = await pageMs(platform, `/?q=${encodeURIComponent('hộ tịch mẫu số')}`)
    const { code } = procedures.findLast(({ like }) => like === 'civil-status-extract')!
    await storyOn(platform).as('lan').file(code, example, [])
    const uses = useOfTree(platform.pid)
    return {
      firstStartSeconds: first.seconds,
      secondStartSeconds: median([...seconds, last]),
      heapMegabytes: (await platform.functionsHeap()) / 1e6,
      mainMegabytes: uses[0]!.megabytes,
      allMegabytes: uses.reduce((sum, { megabytes }) => sum + megabytes, 0),
      homeMs,
      searchMs,
    }
  } finally {
    await platform.stop()
  }
}

const pageMs = async ({ url }: Platform, path: string): Promise<number> => {
  const get = async () => {
    const answer = await fetch(url + path)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  }
  for (let time = 0; time < warming; time += 1) await get()
  const milliseconds: number[] = []
  for (let time = 0; time < requests; time += 1) milliseconds.push(await timed(get))
  return median(milliseconds)
}
