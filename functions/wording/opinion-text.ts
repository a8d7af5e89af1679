import type { Answer, Question } from '../../workflows/kernel/dossier'
import type { Language } from '../../workflows/kernel/text'

// What an agency said of a draft and what became of it, as pages and papers say it.

/** How an opinion came: in time or late, by silence, by a direction; or not yet. */
export type HowItCame = Exclude<Question['status'], 'escalated'> | 'late'
export type TakenUp = 'yes' | 'partly' | 'no'

interface Words {
  answers: Record<Answer, string>
  /** Without an answer of its own. */
  ends: Record<Exclude<HowItCame, 'answered' | 'late'>, string>
  late: (answer: string) => string
  reported: string
  takenUp: Record<TakenUp, string>
}

const words: Record<Language, Words> = {
  vi: {
    answers: {
      agree: 'Đồng ý',
      'agree-with-conditions': 'Đồng ý, đề nghị sửa',
      object: 'Không đồng ý',
      'not-concerned': 'Không thuộc phạm vi quản lý',
    },
    ends: {
      open: 'Chưa trả lời',
      deemed: 'Không trả lời trong thời hạn: được coi là đồng ý và chịu trách nhiệm',
      without: 'Không trả lời; giải quyết không chờ ý kiến, theo chỉ đạo',
      'taken-over': 'Không trả lời; cơ quan cấp trên cho ý kiến thay',
      withdrawn: 'Không còn được hỏi',
    },
    late: (answer) => `Trả lời sau thời hạn: ${answer}`,
    reported: '(việc chậm trả lời đã được báo cáo Ủy ban nhân dân Thành phố)',
    takenUp: { yes: 'Tiếp thu', partly: 'Tiếp thu một phần', no: 'Không tiếp thu' },
  },
  en: {
    answers: {
      agree: 'Agrees',
      'agree-with-conditions': 'Agrees, with changes',
      object: 'Objects',
      'not-concerned': 'Is not concerned',
    },
    ends: {
      open: 'Has not answered yet',
      deemed: 'Did not answer in time: counts as agreeing, with responsibility',
      without: 'Did not answer; a direction went on without its opinion',
      'taken-over': 'Did not answer; the higher authority answered in its place',
      withdrawn: 'Is not asked any more',
    },
    late: (answer) => `Answered after its time: ${answer}`,
    reported: '(its delay was reported to the People’s Committee)',
    takenUp: { yes: 'Taken up', partly: 'Partly taken up', no: 'Not taken up' },
  },
}

interface Came {
  how: HowItCame
  answer?: Answer
  reported?: true
}

/** What was answered, or what stands for it; with its reason where one is told. */
export const opinionText = ({ how, answer, reported }: Came, language: Language, reason?: string): string => {
  const said = words[language]
  const answered = answer ? said.answers[answer] : said.ends[how as keyof Words['ends']]
  const whole = reason ? `${answered}: ${reason}` : answered
  return [how === 'late' ? said.late(whole) : whole, ...(reported ? [said.reported] : [])].join(' ')
}

export const takenUpText = (takenUp: TakenUp, language: Language): string => words[language].takenUp[takenUp]
