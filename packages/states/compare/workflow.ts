import { z } from 'zod'

/** What the workflow carries: its number, and how many steps are behind it. */
export const Progress = z.object({ workflow: z.number(), steps: z.number() })
export type Progress = z.infer<typeof Progress>

/** Somebody outside is asked, and answers with the token. */
export const Asked = z.object({ workflow: z.number(), token: z.string() })
export type Asked = z.infer<typeof Asked>

/** The three steps of the workflow; between the last two it waits for the answer. Both sides run these. */
export const prepare = ({ workflow }: Progress): Progress => ({ workflow, steps: 1 })
export const ask = (asked: Asked): null => {
  process.send?.({ asked })
  return null
}
export const answer = (workflow: number): Progress => ({ workflow, steps: 2 })
export const finish = ({ workflow, steps }: Progress): Progress => ({ workflow, steps: steps + 1 })

export const assertDone = (workflow: number, result: unknown): void => {
  const progress = Progress.parse(result)
  if (progress.workflow !== workflow || progress.steps !== 3)
    throw new Error(`workflow ${workflow} ended with ${JSON.stringify(result)}`)
}
