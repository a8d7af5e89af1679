/** One engine, running: three steps of one number each, with an outside answer between the second and third. */
export interface Contestant {
  /** Of its server; none when it runs inside the bench. */
  pid?: number
  /** Starts a workflow under a name of its own and resolves with its result, when the engine tells it. */
  run(name: string, input: number): Promise<number>
  stop(): Promise<void>
}

export interface Entry {
  name: string
  /** What it does less than the others, for the reader of the figures. */
  remark?: string
  /** Keeps what it stores below `folder`, which is empty. */
  open(folder: string): Promise<Contestant>
}

/** The work of every step, and of the person who is asked. */
export const addOne = (number: number): number => number + 1
