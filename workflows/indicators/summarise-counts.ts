import type { Instant } from '../kernel/instant'
import { type CountedLine, toldIn } from './count-dossier'
import type { Told } from './counts'
import { groupsOf } from './groups-of'
import { shareOf } from './share'
import { targetPercent } from './summarise'
import { askingSummary, assignmentSummary, opinionSummary } from './summarise-offices'
import type { OfficerSummary, Summary } from './summary'

/** As `summarise` has it of the facts themselves, but for medians and 90th percentiles, which are within 1 %. */
export const summariseCounts = (
  lines: readonly CountedLine[],
  cut: Instant,
  groupOf: (name: string) => string,
): { total: Summary; groups: (Summary & { of: string })[] } => {
  const groups = [...groupsOf(lines, ({ name }) => groupOf(name))]
    .map(([of, some]) => ({ of, told: toldIn(some, cut) }))
    .filter(({ told: { number } }) => number('all') + number('asked') + number('assigned') > 0)
    .sort((a, b) => (a.of < b.of ? -1 : 1))
  return {
    total: summaryOf(toldIn(lines, cut)),
    groups: groups.map((group) => ({ of: group.of, ...summaryOf(group.told) })),
  }
}

export const summariseOfficerCounts = (lines: readonly CountedLine[], cut: Instant): OfficerSummary[] =>
  [...groupsOf(lines, ({ name }) => name)]
    .sort(([a], [b]) => (a.replace('#', ' ') < b.replace('#', ' ') ? -1 : 1))
    .map(([name, some]) => {
      const { number, time } = toldIn(some, cut)
      const [officer = '', agency = ''] = name.split('#')
      const [tasks, overdue] = [number('tasks'), number('owed')]
      const onTime = shareOf(number('done-well'), tasks + overdue)
      return { officer, agency, tasks, overdue, onTime, time: time('time') }
    })
    .filter(({ tasks, overdue }) => tasks + overdue > 0)

const summaryOf = ({ number, time, times }: Told): Summary => ({
  dossiers: {
    filed: number('filed'),
    received: number('received'),
    ended: number('ended'),
    open: number('filed') - number('ended'),
  },
  endings: {
    issued: number('ended-issued'),
    refused: number('ended-refused'),
    lapsed: number('ended-lapsed'),
    withdrawn: number('ended-withdrawn'),
  },
  onTime: shareOf(number('in-time'), number('received')),
  extended: number('extended'),
  apologised: number('apologised'),
  approvedSilently: number('approved-silently'),
  receivedLate: shareOf(number('received-late'), number('online')),
  time: time('time'),
  steps: times('step ').map(([step, taken]) => ({ step, ...taken })),
  parties: times('party ').map(([party, taken]) => ({ party, ...taken })),
  opinions: opinionSummary(number, { time: time('answer'), timeGiven: time('given') }),
  asking: askingSummary(number, time('asking')),
  assignments: assignmentSummary(number),
  supplements: {
    dossiers: number('supplemented'),
    repeated: number('supplemented-again'),
    requests: number('requests'),
  },
  refunds: number('refunds'),
  revoked: number('revoked'),
  satisfied: { ...shareOf(number('satisfied'), number('rated')), targetPercent },
})
