import type { Dossier } from '../../workflows/kernel/dossier'
import type { Instant } from '../../workflows/kernel/instant'
import type { VoidResults } from '../adapters/given-numbers'
import { dateText, dayText } from '../wording/time-text'
import { applicantOf } from './applicant'
import type { Written } from './paper-content'
import { agencyNameOf, type PaperSource } from './paper-source'
import { clockTime } from './say'
import { vi } from './texts.vi'

/** Of a register: its days, and what is not in it. */
export interface RegisterPeriod {
  from: string
  to: string
  at: Instant
  leftOut: number
  /** Numbers that no dossier has. */
  unused: readonly string[]
  voidResults: VoidResults
}

/** Form 07: the dossiers that an agency received from one day to another, both included; oldest first. */
export const dossierRegister = (
  sources: readonly PaperSource[],
  { from, to, at, leftOut, unused, voidResults }: RegisterPeriod,
): Written => {
  const { columns } = vi.register
  return {
    unit: vi.oneStopShop,
    parts: [
      {
        is: 'paragraph',
        text: vi.register.period(dayText(from, 'vi'), dayText(to, 'vi')),
        face: 'italic',
        align: 'center',
      },
      {
        is: 'table',
        columns: [
          { title: columns.row, share: 0.03, align: 'center' },
          { title: columns.number, share: 0.115 },
          { title: columns.procedure, share: 0.12 },
          { title: columns.copies, share: 0.045, align: 'center' },
          { title: columns.applicant, share: 0.095 },
          { title: columns.contact, share: 0.13 },
          { title: columns.agency, share: 0.095 },
          { title: columns.receivedAt, share: 0.07, align: 'center' },
          { title: columns.dueAt, share: 0.07, align: 'center' },
          { title: columns.endedAt, share: 0.07, align: 'center' },
          { title: columns.channel, share: 0.06, align: 'center' },
          { title: columns.signed, share: 0.035, align: 'center' },
          { title: columns.note, share: 0.065 },
        ],
        rows: sources.map((source, index) => [String(index + 1), ...rowOf(source, at)]),
      },
      { is: 'paragraph', text: vi.register.total(sources.length, clockTime(at)), face: 'italic' },
      ...notesOf({ unused, voidResults, leftOut }).map(
        (text) => ({ is: 'paragraph', text, face: 'italic' }) as const,
      ),
    ],
    signatures: [undefined, undefined],
  }
}

const notesOf = ({
  unused,
  voidResults,
  leftOut,
}: Pick<RegisterPeriod, 'unused' | 'voidResults' | 'leftOut'>): string[] => [
  ...(unused.length ? [vi.register.unused(unused)] : []),
  ...(voidResults.unused.length ? [vi.register.voidResults(voidResults.unused)] : []),
  ...(voidResults.unsought ? [vi.register.unsought(...voidResults.unsought)] : []),
  ...(leftOut ? [vi.register.leftOut(leftOut)] : []),
]

const rowOf = (source: PaperSource, at: Instant): string[] => {
  const { dossier } = source.record
  const { name, address, phone } = applicantOf(source)
  const { startedAt = dossier.filedAt, promisedFor, provisional } = dossier.clock
  const returned = dossier.ended?.how === 'issued' ? dossier.ended.at : undefined
  return [
    dossier.number,
    source.procedure.texts.vi.name,
    vi.register.copy,
    name,
    [address, phone].filter((one) => one !== vi.none).join('\n'),
    agencyNameOf(source, dossier.agency),
    dayOf(startedAt),
    promisedFor ? `${dayOf(promisedFor)}${provisional ? `\n(${vi.register.provisional})` : ''}` : '',
    returned ? dayOf(returned) : '',
    returned ? vi.register.online : '',
    '',
    standingOf(dossier, at),
  ]
}

const dayOf = (at: Instant): string => dateText(at, 'vi')

const standingOf = ({ ended, clock }: Dossier, at: Instant): string => {
  const by = ended?.how === 'issued' ? ended.at : at
  const late = clock.promisedFor !== undefined && by > clock.promisedFor
  if (ended && ended.how !== 'issued') return vi.control.endings[ended.how]
  if (ended) return late ? vi.control.standings.after : ''
  return late ? vi.register.overdue : vi.control.standings.open
}
