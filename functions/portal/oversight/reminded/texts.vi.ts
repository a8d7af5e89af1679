import type { Level } from '../../../../workflows/kernel/reminder'

export const vi = {
  heading: 'Ai đã được nhắc',
  of: (name: string) => `Ai đã được nhắc: ${name}`,
  lead: 'Việc đến hạn hoặc quá hạn mà cơ quan đã được nhắc, và sau đó có làm hay không. Mới nhất trước; giữ trong 400 ngày.',
  caption: (month: string) => `Tháng ${month}`,
  none: (month: string) => `${month}: không có ai được nhắc.`,
  before: 'Tháng trước',
  ofAll: 'Của tất cả cơ quan',
  at: 'Nhắc lúc',
  who: 'Cơ quan, người được nhắc',
  what: 'Việc',
  dossier: 'Hồ sơ',
  since: 'Từ đó',
  levels: {
    officer: 'người xử lý',
    'unit-head': 'trưởng bộ phận',
    'agency-head': 'thủ trưởng cơ quan',
  } as Record<Level, string>,
  says: { due: 'đến hạn', overdue: 'quá hạn' } as Record<string, string>,
  open: 'Chưa xong',
  closed: (at: string, after: string) => `Xong lúc ${at}, sau ${after}`,
  atOnce: 'chưa đầy một phút làm việc',
}
export type RemindedTexts = typeof vi
