import type { Instant } from '../../workflows/kernel/instant'
import { localTime } from '../issuance/local-time'
import type { NoticeTexts } from './notice-texts'

const amount = new Intl.NumberFormat('vi-VN')
const when = (at: Instant) => `${localTime(at).dateTime.slice(11, 16)} ngày ${localTime(at).date}`

export const vi: NoticeTexts = {
  subjects: {
    received: 'Đã tiếp nhận',
    'payment-asked': 'Yêu cầu nộp phí, lệ phí',
    'supplement-requested': 'Yêu cầu bổ sung',
    reminded: 'Nhắc việc: hồ sơ đang chờ bạn',
    extended: 'Xin lỗi và hẹn lại ngày trả kết quả',
    apologised: 'Xin lỗi vì hồ sơ trễ hẹn',
    refused: 'Từ chối giải quyết',
    lapsed: 'Dừng giải quyết do quá hạn',
    withdrawn: 'Đã rút hồ sơ',
    'result-issued': 'Đã có kết quả',
  },
  dossier: (number) => `Hồ sơ số: ${number}`,
  procedure: (name) => `Thủ tục: ${name}`,
  says: {
    received: 'Hồ sơ của bạn đã được tiếp nhận.',
    'payment-asked': 'Hồ sơ của bạn đã đến bước nộp phí, lệ phí.',
    'supplement-requested': 'Hồ sơ của bạn còn thiếu và cần được bổ sung.',
    extended:
      'Chúng tôi xin lỗi: hồ sơ của bạn không thể giải quyết xong vào ngày đã hẹn. Cơ quan giải quyết hẹn lại ngày trả kết quả.',
    apologised:
      'Chúng tôi xin lỗi: hồ sơ của bạn chưa được giải quyết xong vào ngày đã hẹn. Việc chậm trễ đã được ghi nhận, và cơ quan gây chậm trễ được nhắc mỗi ngày làm việc.',
    reminded: 'Hồ sơ của bạn vẫn đang chờ bạn, và thời hạn sắp hết.',
    refused: 'Hồ sơ của bạn không được giải quyết.',
    lapsed:
      'Đã hết thời hạn mà hồ sơ của bạn chưa được bổ sung hoặc nộp phí, nên việc giải quyết đã dừng lại.',
    withdrawn: 'Hồ sơ của bạn đã được rút theo yêu cầu.',
    'result-issued': 'Hồ sơ của bạn đã có kết quả.',
  },
  lateness: 'Lý do của cơ quan:',
  appointment: (at) => `Hẹn trả kết quả: ${when(at)}.`,
  clockPauses: 'Thời gian chờ bạn không tính vào thời hạn giải quyết; ngày hẹn trả sẽ lùi lại tương ứng.',
  pay: (amountVnd, by) => `Bạn cần nộp ${amount.format(amountVnd)} đồng, chậm nhất lúc ${when(by)}.`,
  supply: (by) => `Bạn cần bổ sung, chậm nhất lúc ${when(by)}.`,
  items: 'Nội dung cần bổ sung:',
  otherwiseLapses: 'Quá thời hạn này, việc giải quyết hồ sơ sẽ dừng lại.',
  verify: (address) => `Kiểm tra văn bản tại: ${address}`,
  fetch: (address) => `Đăng nhập và mở hồ sơ để tải văn bản tại: ${address}`,
  reasons: (address) => `Đăng nhập và mở hồ sơ để xem lý do tại: ${address}`,
  act: (address) => `Đăng nhập và mở hồ sơ để thực hiện tại: ${address}`,
  noReply: 'Thư này được gửi tự động, vui lòng không trả lời. Các giờ nêu trên là giờ Việt Nam.',
}
