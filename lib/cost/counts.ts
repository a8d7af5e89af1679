import { assumed } from './assumed'
import type { Metered, Use } from './metered'
import type { Takes } from './takes'

/** What AWS counts of a dossier. */
export interface Counts extends Omit<Use, 'functions'> {
  answers: number
  transitions: number
  executions: number
  invocations: number
  gigabyteSeconds: number
  /** Of functions at work, one after the other. */
  seconds: number
  paperMegabytes: number
}

/** With less memory comes a share of a processor: with this much, a whole one. */
const megabytesOfProcessor = 1_769

type Work = Use['functions'][string]

const secondsOf = (megabytes: number, { invocations, processorMilliseconds, calls }: Work): number =>
  (processorMilliseconds * Math.max(1, megabytesOfProcessor / megabytes) +
    calls * assumed.callMilliseconds.value +
    invocations * assumed.coldShare.value * assumed.coldMilliseconds.value) /
  1_000

/** What is metered of each thing that happens, so often as it happens. */
export const countsOf = (takes: Takes, metered: Metered): Counts => {
  const { transitions, executions, papers, answers, results } = takes
  const readings = answers * assumed.officerReadings.value + assumed.applicantReadings.value
  const parts: [number, Use][] = [
    [1, metered.filing],
    [papers, metered.paper],
    [answers, metered.answer],
    [results, metered.issue],
    [readings, metered.reading],
  ]
  const sum = (of: (use: Use) => number) => parts.reduce((total, [times, use]) => total + times * of(use), 0)
  const overFunctions = (of: (megabytes: number, work: Work) => number) =>
    sum((use) =>
      Object.entries(use.functions).reduce((total, [size, work]) => total + of(Number(size), work), 0),
    )
  const invocations = overFunctions((_, work) => work.invocations)
  const requests = sum((use) => use.requests)
  const logged =
    sum((use) => use.logBytes) +
    invocations * assumed.invocationLogBytes.value +
    requests * assumed.requestLogBytes.value +
    transitions * metered.linesOfTransition * assumed.lineBytes.value
  return {
    answers,
    transitions,
    executions,
    requests,
    invocations,
    seconds: overFunctions(secondsOf),
    gigabyteSeconds: overFunctions((megabytes, work) => (megabytes / 1_024) * secondsOf(megabytes, work)),
    readUnits: sum((use) => use.readUnits),
    writeUnits: sum((use) => use.writeUnits),
    tableBytes: sum((use) => use.tableBytes),
    puts: sum((use) => use.puts),
    gets: sum((use) => use.gets),
    signatures: sum((use) => use.signatures),
    mails: sum((use) => use.mails),
    logBytes: logged,
    paperMegabytes: papers * assumed.paperMegabytes.value + results * assumed.resultMegabytes.value,
  }
}
