import { Session } from 'node:inspector/promises'

interface Attached {
  sessionId: string
  workerInfo: { url: string }
}

/** Bytes of the heap of the functions' thread, garbage thrown away, asked from the process that it is in. */
export const functionsHeap = async (): Promise<number> => {
  const session = new Session()
  session.connect()
  try {
    const attached = new Promise<string>((resolve) => {
      session.on('NodeWorker.attachedToWorker', ({ params }: { params: Attached }) => {
        if (/\/worker-\w+\.mjs$/.test(params.workerInfo.url)) resolve(params.sessionId)
      })
    })
    await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false })
    const sessionId = await attached
    const answers = new Map<number, (result: Record<string, unknown>) => void>()
    session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
      const { id, result } = JSON.parse(params.message)
      answers.get(id)?.(result)
    })
    let last = 0
    const ask = async (method: string): Promise<Record<string, unknown>> => {
      last += 1
      const id = last
      const answer = new Promise<Record<string, unknown>>((resolve) => answers.set(id, resolve))
      await session.post('NodeWorker.sendMessageToWorker', {
        sessionId,
        message: JSON.stringify({ id, method }),
      })
      return answer
    }
    await ask('HeapProfiler.collectGarbage')
    const { usedSize } = await ask('Runtime.getHeapUsage')
    return Number(usedSize)
  } finally {
    session.disconnect()
  }
}
