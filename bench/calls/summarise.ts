import type { Row } from '@motcua/states/bench/table'

/** For whom a function was at work: somebody's command or reading, the feed, a state machine, or a schedule. */
export type By = 'command' | 'reading' | 'projection' | 'machine' | 'schedule'

/** One AWS call of a function. */
export interface Metered {
  by: By
  /** The call of the API, or the function's name. */
  caller: string
  /** `dynamodb:GetItem` */
  action: string
  /** Of the table: kinds of the keys. */
  asked: string
  /** Units of DynamoDB, of its indexes too. */
  units: number
}

export interface Side {
  calls: Metered[]
  permits: number
}

/** What a permit itself sets going: its client looks how far it is, and the clock strikes, however fast it is made. */
const ofPermit = (calls: readonly Metered[]) =>
  calls.filter(({ by }) => by !== 'reading' && by !== 'schedule')

const isWrite = ({ action }: Metered) => /^dynamodb:(Put|Update|Delete|TransactWrite|BatchWrite)/.test(action)
const isRead = ({ action }: Metered) => /^dynamodb:(Get|Query|Scan|BatchGet|TransactGet)/.test(action)

type Measure = (calls: readonly Metered[]) => number
const count: Measure = (calls) => calls.length
const units: Measure = (calls) => calls.reduce((sum, call) => sum + call.units, 0)

export interface Compared {
  calls: Row
  writeUnits: Row
  /** All else, the dearest first. */
  rest: Row[]
}

/** What one permit takes of both sides. */
export const compare = (ours: Side, theirs: Side): Compared => {
  const row = (what: string, which: (call: Metered) => boolean, measure: Measure): Row => {
    const of = ({ calls, permits }: Side) => measure(ofPermit(calls).filter(which)) / permits
    return { what, ours: of(ours), theirs: of(theirs) }
  }
  const each = (nameOf: (call: Metered) => string, which: (call: Metered) => boolean = () => true) =>
    [...new Set([...ofPermit(ours.calls), ...ofPermit(theirs.calls)].filter(which).map(nameOf))]
      .map((name) => row(`  ${name}`, (call) => which(call) && nameOf(call) === name, count))
      .sort((a, b) => b.ours - a.ours || b.theirs - a.theirs)
  return {
    calls: row('AWS calls', () => true, count),
    writeUnits: row('DynamoDB write units', isWrite, units),
    rest: [
      row('DynamoDB writes', isWrite, count),
      row('DynamoDB read units', isRead, units),
      ...(['command', 'projection', 'machine'] as const).flatMap((by) => [
        row(`calls for ${by}s`, (call) => call.by === by, count),
        row(`write units for ${by}s`, (call) => call.by === by && isWrite(call), units),
      ]),
      { what: 'calls by action', ours: Number.NaN, theirs: Number.NaN },
      ...each(({ action }) => action),
      { what: 'calls by caller, action and keys', ours: Number.NaN, theirs: Number.NaN },
      ...each(({ by, caller, action, asked }) => `${by} ${caller} ${action} ${asked}`),
    ],
  }
}
