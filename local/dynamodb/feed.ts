import type { NewestEvent } from '../folder/agree-with-tables'
import type { Put } from './access'
import type { Database } from './client'
import { createDelivery, type Delivery, type DeliveryInput } from './deliver'
import { type FeedLog, keyText, openFeedLogs } from './feed-log'
import type { Mapping } from './read-mappings'

/** Inserts that were logged and wait for the database's answer. */
export interface Intent {
  /** `written`: the request succeeded; `refused`: it changed nothing; `unknown`: nobody can tell. */
  settle(outcome: 'written' | 'refused' | 'unknown'): void
}

/**
 * Streams without the database's own, which make each write dearer the more there are. Before a write that inserts
 * wanted items, they are logged; after it they are delivered or forgotten. What a killed process leaves in the log
 * is read back from the table at the next start.
 */
export interface Feed {
  /** Undefined when no mapping wants any of these. */
  begin(puts: Put[]): Promise<Intent> | undefined
  /** Reads what an earlier run left; to be done before the first write. The result begins to deliver it. */
  recover(): Promise<() => void>
  /** The event that was last known to be in its table. */
  newest(): NewestEvent | undefined
  close(): Promise<void>
}

export type FeedInput = Omit<DeliveryInput, 'mapping' | 'log'> & {
  path: string
  mappings: Mapping[]
  database: Database
}

interface Line {
  mapping: Mapping
  log: FeedLog
  delivery: Delivery
}

export const createFeed = ({ path, mappings, database, ...input }: FeedInput): Feed => {
  const logs = openFeedLogs(path)
  const lines: Line[] = mappings.map((mapping) => {
    const log = logs.log(mapping)
    return { mapping, log, delivery: createDelivery({ ...input, mapping, log }) }
  })
  let closed = false
  const laneOf = (line: Line, item: Record<string, unknown>) =>
    keyText(item, line.mapping.table.keys.slice(0, 1))

  const keysOf = ({ mapping }: Line, item: Record<string, unknown>) =>
    Object.fromEntries(mapping.table.keys.map((key) => [key, item[key]]))

  const find = async (line: Line, item: Record<string, unknown>) => {
    const answer = await database.call('GetItem', {
      TableName: line.mapping.table.name,
      Key: keysOf(line, item),
      ConsistentRead: true,
    })
    return answer.Item as Record<string, unknown> | undefined
  }

  /**
   * The database died in the middle; it comes back and then tells. What it has counts: another writer may have put
   * the item, and perhaps one that is not wanted.
   */
  const untilKnown = async ({
    line,
    sequence,
    item,
  }: {
    line: Line
    sequence: number
    item: Put['item']
  }) => {
    while (!closed) {
      try {
        const found = await find(line, item)
        if (!found || !line.mapping.wants(found)) return false
        await line.log.add(sequence, { keys: keysOf(line, found), image: found })
        return true
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }
    // Still in the log: the next start reads it back.
    return true
  }

  const deliver = () => {
    for (const { delivery } of lines) delivery.pump()
  }

  const log = async (wanted: { line: Line; put: Put }[]): Promise<Intent> => {
    // A put without its own guard may replace an item, which is no insert.
    const replaced = await Promise.all(wanted.map(({ line, put }) => !put.guarded && find(line, put.item)))
    const logged = wanted
      .filter((_, i) => !replaced[i])
      .map(({ line, put }) => {
        const sequence = logs.nextSequence()
        const lane = laneOf(line, put.item)
        line.delivery.expect(lane, sequence)
        const done = line.log.add(sequence, { keys: keysOf(line, put.item), image: put.item })
        return { line, lane, sequence, item: put.item, done }
      })
    const settle = ({ line, lane, sequence, item }: (typeof logged)[number], written: boolean) => {
      // Left in the log it does no harm: the next start finds no such item.
      if (!written) line.log.remove([sequence]).catch(() => {})
      else
        logs.noteNewest({ table: line.mapping.table.name, keys: keysOf(line, item), at: input.clock.now() })
      line.delivery.settle(lane, sequence, written)
    }
    try {
      await Promise.all(logged.map(({ done }) => done))
    } catch (error) {
      for (const one of logged) settle(one, false)
      throw error
    }
    return {
      settle(outcome) {
        for (const one of logged) {
          if (outcome !== 'unknown') settle(one, outcome === 'written')
          else
            void input.clock.track(
              untilKnown(one)
                .then((written) => settle(one, written))
                .then(deliver),
            )
        }
        deliver()
      },
    }
  }

  return {
    begin(puts) {
      const wanted = puts.flatMap((put) =>
        lines
          .filter(({ mapping }) => mapping.table.name === put.table && mapping.wants(put.item))
          .map((line) => ({ line, put })),
      )
      return wanted.length > 0 ? log(wanted) : undefined
    },
    async recover() {
      for (const line of lines) {
        for (const { sequence, keys } of await line.log.recover(database)) {
          const lane = laneOf(line, keys)
          line.delivery.expect(lane, sequence)
          line.delivery.settle(lane, sequence, true)
        }
      }
      return deliver
    },
    newest: logs.newest,
    async close() {
      closed = true
      for (const { delivery } of lines) delivery.close()
      await logs.close()
    },
  }
}
