import type { Succession } from '../../../../workflows/kernel/predecessor'
import type { AskedAs } from '../../answers/form-pages'

/** What the pages of a form say. */
export const vi = {
  begin: 'Trước khi bắt đầu',
  halfWay: 'Bạn đã làm dở tờ khai này:',
  takeUp: (at: string) => `Làm tiếp tờ khai sửa lần cuối lúc ${at}`,
  registersAsked:
    'Những gì Nhà nước đã biết về bạn được điền sẵn từ cơ sở dữ liệu. Bạn có thể sửa lại. Mỗi câu trả lời được lưu ngay.',
  forWhom: 'Bạn nộp hồ sơ cho ai?',
  forMe: 'Cho chính tôi',
  forOther: (name: string) => `Cho ${name}, người đã ủy quyền cho tôi`,
  beginForm: 'Bắt đầu',
  beginAnew: 'Bắt đầu tờ khai mới',
  otherVersion:
    'Từ khi bạn bắt đầu, thủ tục này đã theo quy định mới. Những câu trả lời còn phù hợp được giữ lại; hãy xem lại từng phần trước khi nộp.',
  keptMeanwhile: 'Tờ khai của bạn vẫn được giữ trong 30 ngày kể từ lần sửa cuối.',
  yourForm: 'Tờ khai của bạn',
  isFor: (name: string) => `Cho ${name}, người đã ủy quyền cho bạn`,
  isForAgency: (name: string) => `Nhân danh ${name}`,
  isForAtCounter: (name: string) => `Tại quầy, cho ${name}`,
  answered: (done: number, all: number, optional: number) =>
    `Đã xong ${done} trong ${all} trang${optional ? `; có thể bỏ qua ${optional} trang khác` : ''}. Mọi câu trả lời đều đã được lưu.`,
  known: 'Thông tin đã có',
  knownLead: 'Lấy từ Cơ sở dữ liệu quốc gia về dân cư. Hãy sửa nếu có chỗ không còn đúng.',
  fromRegister: 'từ Cơ sở dữ liệu dân cư',
  register: 'Cơ sở dữ liệu dân cư',
  /** Below a field in which something stands already. */
  checkFilledIn: (source: string) => `Lấy từ “${source}”. Hãy sửa nếu không đúng`,
  isSame: 'Có trùng với thông tin đã có không?',
  leaveEmpty: (names: string) => `Nếu trùng, hãy đánh dấu và để trống ${names}`,
  sameAs: (source: string) => `Theo “${source}”`,
  earlierDossier: (number: string) => `hồ sơ ${number} của bạn`,
  from: {
    heading: 'Kết quả đã cấp',
    which: 'Hồ sơ này về kết quả nào của bạn?',
    until: (day: string) => `Có giá trị đến hết ngày ${day}`,
    another: 'Một kết quả khác',
    number: 'Số của kết quả',
    hint: 'Ở đầu văn bản đã cấp, ví dụ 0001/2026/GPXD-H29.16',
    what: 'Bạn đề nghị gì?',
    ways: {
      renew: 'Gia hạn',
      change: 'Thay đổi nội dung',
      're-issue': 'Cấp lại',
      correct: 'Đính chính',
      revoke: 'Thu hồi theo đề nghị',
    } satisfies Record<Succession, string>,
    faults: { choose: 'Hãy chọn một kết quả', number: 'Hãy nhập số của kết quả' },
  },
  goOn: 'Tiếp tục',
  /** Where nothing is typed that could be lost. */
  stop: 'Dừng ở đây; câu trả lời đã được lưu',
  leave: 'Lưu lại và dừng ở đây',
  naming: {
    heading: 'Bạn gọi tờ khai này là gì?',
    hint: 'Tên giúp bạn nhận ra tờ khai trong danh sách; không gửi đến cơ quan nào. Để trống thì tên lấy theo nội dung đã khai.',
    keep: 'Lưu tên',
  },
  deleteDraft: 'Xóa tờ khai này',
  deleteAsked: 'Bạn muốn xóa tờ khai này?',
  deleteLead:
    'Mọi câu trả lời và giấy tờ trong tờ khai sẽ mất. Chưa có gì được gửi đến cơ quan nào. Không thể khôi phục.',
  deleteYes: 'Có, xóa tờ khai',
  deleteNo: 'Không, giữ lại',
  deleted: 'Đã xóa tờ khai',
  toMyForms: 'Tiếp tục',
  noLongerAsked:
    'Tờ khai đã thay đổi từ khi bạn bắt đầu. Những mục sau không còn được hỏi và sẽ không được gửi:',
  numberOf: (number: number, all: number) => `Trang ${number} trong ${all}`,
  mayBeLeftOut: 'có thể bỏ qua',
  whichAreTrue: (section: string) => `${section}: những điều nào sau đây là đúng?`,
  /** Whether a whole group is there, below its heading. */
  filledIn: 'Có khai',
  isThere: (name: string) => `Bạn có khai phần này không: ${name}?`,
  tickAll: 'Đánh dấu tất cả những điều đúng.',
  noneOfThese: 'Không có điều nào',
  noEntries: 'Chưa có',
  entry: (number: number) => `Mục ${number}`,
  remove: 'Bỏ',
  oneMore: 'Thêm một mục',
  add: 'Thêm, rồi thêm mục nữa',
  hints: {
    date: 'Ví dụ: 27 3 1985',
    'birth-date': 'Ví dụ: 27 3 1985. Nếu giấy tờ chỉ có năm, hoặc tháng và năm, hãy ghi như vậy',
    'identity-number': '12 chữ số, như trên thẻ căn cước',
    phone: 'Số điện thoại ở Việt Nam, ví dụ 0901 234 567 hoặc +84 901 234 567',
    email: 'Thông báo về hồ sơ được gửi đến đây',
    address: 'Số nhà, đường, phường, thành phố',
  } satisfies Partial<Record<AskedAs, string>>,
  /** By message. */
  faults: {
    required: 'Còn thiếu, hãy điền vào',
    'missing-day': 'Còn thiếu ngày',
    'missing-month': 'Còn thiếu tháng',
    'missing-year': 'Còn thiếu năm',
    'no-day': 'Ngày phải là số từ 1 đến 31',
    'no-month': 'Tháng phải là số từ 1 đến 12',
    'no-year': 'Năm phải có 4 chữ số, ví dụ 1985',
    choose: 'Hãy chọn một câu trả lời',
    'same-or-other': 'Chỉ đánh dấu là trùng, hoặc chỉ ghi thông tin khác',
    'choose-none': 'Hãy đánh dấu những điều đúng, hoặc “Không có điều nào”',
    'none-or-some': 'Chỉ đánh dấu “Không có điều nào”, hoặc chỉ đánh dấu những điều đúng',
  },
  /** What an answer of this kind must look like. */
  formats: {
    date: 'Không có ngày này: tháng đó ít ngày hơn',
    'birth-date': 'Không có ngày này: tháng đó ít ngày hơn',
    'identity-number': 'Số định danh phải có 12 chữ số',
    phone: 'Số điện thoại phải bắt đầu bằng 0 hoặc +84 và có 10 hoặc 11 chữ số, kể cả số 0',
    email: 'Hãy nhập địa chỉ thư điện tử, ví dụ ten@example.vn',
    number: 'Hãy nhập một số bằng chữ số',
    choice: 'Hãy ghi đúng một tên trong danh sách, ghi đủ hơn nếu có nhiều tên giống nhau',
    vnd: 'Hãy nhập số tiền bằng chữ số',
  } satisfies Partial<Record<AskedAs, string>>,
  papers: 'Giấy tờ',
  noPapers: 'Không cần giấy tờ nào.',
  ifYouHave: '(nếu có)',
  files: (count: number) => (count === 0 ? 'Chưa có tệp' : `${count} tệp`),
  withoutPaper: 'Tiếp tục, không có giấy này',
  check: 'Kiểm tra lại câu trả lời',
  fee: 'Lệ phí',
  feeIs: (amount: string) => `${amount}. Bạn nộp khi hồ sơ được xác nhận là đầy đủ, không phải trước đó.`,
  noFee: 'Không phải nộp tiền.',
  notGiven: 'Không có',
  notAnswered: 'Chưa trả lời',
  open: (count: number) => `Còn ${count} mục chưa xong.`,
  nowFile: 'Nộp hồ sơ',
  declaration:
    'Khi nộp, bạn cam đoan những điều đã khai là đúng và chịu trách nhiệm trước pháp luật. Bạn có thể rút hồ sơ bất cứ lúc nào trước khi có quyết định.',
  declarationAtCounter:
    'Hãy cho người đó xem trang này hoặc đọc cho họ nghe. Khi nộp, người đó cam đoan nội dung là đúng và chịu trách nhiệm trước pháp luật; bạn cam đoan đã ghi đúng lời họ. Có thể rút hồ sơ bất cứ lúc nào trước khi có quyết định.',
  declarationForAgency: 'Bạn nộp nhân danh cơ quan. Có thể rút hồ sơ bất cứ lúc nào trước khi có quyết định.',
  fileIt: 'Nộp hồ sơ',
  alikeOwn:
    'Hồ sơ có cùng nội dung đã được nộp, xem dưới đây. Lần này chưa nộp gì. Nếu đây là việc khác, bạn vẫn có thể nộp.',
  alikeOther:
    'Một người khác có liên quan đã nộp hồ sơ có cùng nội dung. Lần này chưa nộp gì: hãy hỏi lại người nhà. Nếu đây là việc khác, bạn vẫn có thể nộp.',
  fileAnother: 'Đây là việc khác: nộp hồ sơ',
  /** Of a draft: whom it goes to. */
  asked: {
    heading: (count: number) => `Ai sẽ được hỏi: ${count} cơ quan`,
    until: (day: string, days: number) =>
      days > 0 ? `Trả lời trước hết ngày ${day}: còn ${days} ngày làm việc.` : `Ngày ${day} đã qua.`,
    short: (count: number, least: number) =>
      `Ngắn hơn mức tối thiểu ${least} ngày làm việc đối với ${count} cơ quan. Phải nêu lý do; mọi cơ quan được hỏi đều đọc được.`,
    agency: 'Cơ quan',
    ground: 'Vì sao hỏi',
    silence: 'Nếu không trả lời',
    silences: {
      'deem-consent': 'Coi như đồng ý và chịu trách nhiệm',
      escalate: 'Báo cáo Ủy ban nhân dân Thành phố',
      block: 'Ghi nhận và chờ',
    } satisfies Record<'deem-consent' | 'escalate' | 'block', string>,
    andThen: (then: string) => `; không có chỉ đạo thì ${then.charAt(0).toLowerCase()}${then.slice(1)}`,
    noRegulation: '(cơ quan ngoài quy chế)',
    added: (reason: string) => `Hỏi thêm ngoài đề xuất: ${reason}`,
    leftOut: 'Được đề xuất nhưng không hỏi',
  },
  paste: 'Dán toàn văn dự thảo',
  pasteHint:
    'Văn bản được tách tại mỗi dòng bắt đầu bằng “Điều 1”, “Điều 2”… Các mục đã có được thay bằng kết quả tách',
  split: 'Tách thành từng điều',
}

export type FormTexts = typeof vi
