import type { Assignment } from '../../workflows/kernel/assignment'
import type { Language } from '../../workflows/kernel/text'

// How an assignment stands, as pages, mails and papers say it.

interface Words {
  number: (number: string) => string
  statuses: Record<Assignment['status'], string>
  percent: (percent: number) => string
  extended: string
  silent: (times: number) => string
  with: (owner: string, others: string) => string
}

const words: Record<Language, Words> = {
  vi: {
    number: (number) => `Nhiệm vụ ${number}`,
    statuses: {
      put: 'Chờ nhận việc',
      working: 'Đang thực hiện',
      'handed-in': 'Đã nộp, chờ đánh giá',
      accepted: 'Đã hoàn thành',
      declined: 'Cơ quan từ chối, chờ quyết định',
      dropped: 'Không làm nữa',
      withdrawn: 'Đã rút',
    },
    percent: (percent) => `Đã làm ${percent} %`,
    extended: 'Đã gia hạn một lần',
    silent: (times) => `Im lặng ${times} lần`,
    with: (owner, others) => `${owner}; phối hợp: ${others}`,
  },
  en: {
    number: (number) => `Task ${number}`,
    statuses: {
      put: 'Waits to be taken up',
      working: 'Under way',
      'handed-in': 'Handed in, to be appraised',
      accepted: 'Done',
      declined: 'Declined, to be ruled on',
      dropped: 'Dropped',
      withdrawn: 'Withdrawn',
    },
    percent: (percent) => `${percent} % done`,
    extended: 'Put off once',
    silent: (times) => (times === 1 ? 'Silent once' : `Silent ${times} times`),
    with: (owner, others) => `${owner}; with ${others}`,
  },
}

/** `Nhiệm vụ 1` of `task-1`. */
export const assignmentName = (id: string, language: Language): string =>
  words[language].number(id.slice(id.lastIndexOf('-') + 1))

export const statusText = (status: Assignment['status'], language: Language): string =>
  words[language].statuses[status]

/** The agency that answers for it, and those that work with it. */
export const whoseText = (
  { owner, with: others }: Pick<Assignment, 'owner' | 'with'>,
  language: Language,
  agencyNamed: (id: string) => string,
): string =>
  others.length > 0
    ? words[language].with(agencyNamed(owner), others.map(agencyNamed).join('; '))
    : agencyNamed(owner)

/** Its status, and what happened on the way: a line each. */
export const standsText = (
  {
    status,
    silences,
    extended,
    progress,
  }: Pick<Assignment, 'status' | 'extended' | 'progress'> & { silences: number },
  language: Language,
): string[] => {
  const said = words[language]
  return [
    said.statuses[status],
    ...(progress ? [said.percent(progress.percent)] : []),
    ...(extended ? [said.extended] : []),
    ...(silences > 0 ? [said.silent(silences)] : []),
  ]
}
