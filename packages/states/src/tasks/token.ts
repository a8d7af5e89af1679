import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a task token stands for. */
export interface TokenTarget {
  execution: string
  frame: number
  task: number
}

const sign = (secret: string, text: string) =>
  createHmac('sha256', secret).update(text).digest().subarray(0, 18)

/** A token names its task and is signed, so that no table of tokens is needed. */
export const makeToken = (secret: string, { execution, frame, task }: TokenTarget): string => {
  const text = `${frame} ${task} ${execution}`
  return Buffer.concat([sign(secret, text), Buffer.from(text)]).toString('base64url')
}

/** Undefined for anything that this service did not hand out. */
export const readToken = (secret: string, token: unknown): TokenTarget | undefined => {
  if (typeof token !== 'string') return undefined
  const bytes = Buffer.from(token, 'base64url')
  const text = bytes.subarray(18).toString()
  const [, frame, task, execution] = /^(\d+) (\d+) (.+)$/.exec(text) ?? []
  if (!execution || !timingSafeEqual(bytes.subarray(0, 18), sign(secret, text))) return undefined
  return { execution, frame: Number(frame), task: Number(task) }
}
