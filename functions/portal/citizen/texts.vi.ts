import type { Agency, Role } from '../../../workflows/kernel/agency'
import type { Level } from '../../../workflows/kernel/reminder'
import type { ResultStatus } from '../../../workflows/kernel/result-life'
import type { PresentedSilence, PresentedStep } from '../../office/presented/presented-procedure'
import { fileTypeNames, sizeText } from '../layout/file-size'

type Meaning = NonNullable<PresentedStep['objections']>

/** What the pages of procedures say. */
export const vi = {
  home: {
    heading: 'Bạn cần làm thủ tục gì?',
    lead: 'Tìm thủ tục, nộp hồ sơ tại đây, và biết từng lúc ai đang giữ hồ sơ, đến khi nào.',
    search: 'Tìm thủ tục',
    searchHint: 'Gõ như bạn vẫn nói: xin phép xây nhà, mất giấy khai sinh. Không dấu cũng được.',
    find: 'Tìm',
    events: 'Bạn đang có việc gì?',
    follows: 'Thủ tục',
    followsNone: 'Chưa có thủ tục nào nộp được tại đây.',
    meant: (typed: string, meant: string) =>
      `Không có thủ tục nào có từ như bạn gõ (“${typed}”). Đây là kết quả cho “${meant}”.`,
    found: (count: number, words: string) => `${count} thủ tục cho “${words}”`,
    all: 'Tất cả thủ tục',
    nothing: 'Không tìm thấy. Hãy thử từ khác, hoặc chọn một việc dưới đây.',
    showAll: 'Xem tất cả thủ tục',
    code: 'Mã',
    takes: 'nhiều nhất',
    taken: (days: number) => `9 trên 10 hồ sơ xong trong ${days} ngày làm việc`,
    regulations: 'Các cơ quan hỏi ý kiến nhau theo quy chế nào',
  },
  procedure: {
    code: 'Thủ tục',
    result: 'Kết quả bạn nhận',
    takes: 'Thời gian giải quyết',
    takesFrom: (period: string) =>
      `Nhiều nhất ${period}, tính từ khi hồ sơ được tiếp nhận đầy đủ. Đồng hồ dừng lại trong lúc chờ bạn bổ sung hoặc nộp tiền.`,
    reallyTakes: 'Trên thực tế',
    takenFrom: (days: number) =>
      `Trong sáu tháng qua, 9 trên 10 hồ sơ đã xong được giải quyết trong ${days} ngày làm việc, không kể lúc chờ người nộp.`,
    costs: 'Lệ phí',
    free: 'Không thu',
    feeDepends: 'Tùy theo câu trả lời của bạn. Bạn thấy số tiền trước khi nộp',
    decides: 'Cơ quan quyết định',
    receives: 'Cơ quan tiếp nhận thông báo',
    notified: (law: string) =>
      `Bạn chỉ thông báo, không phải xin phép: theo ${law}, thủ tục này không cần quyết định. Cơ quan tiếp nhận, hoặc có ý kiến phản đối trong thời hạn.`,
    decidedByApplicant: 'Cơ quan đề nghị',
    decidedAt: (field: string) => `Tùy theo câu trả lời cho “${field}”`,
    forAgencies: 'Đây là thủ tục nội bộ: chỉ cơ quan của Thành phố mới đề nghị được.',
    notOpen: {
      ahead: (day: string) => `Chưa nhận hồ sơ: thủ tục có hiệu lực từ ngày ${day}.`,
      ended: (day: string) => `Không nhận hồ sơ nữa: thủ tục đã hết hiệu lực sau ngày ${day}.`,
      between: (day: string) => `Hiện chưa đến đợt nhận hồ sơ. Đợt tới bắt đầu từ ngày ${day}.`,
    },
    replacedBy: (code: string) => `Xem thủ tục thay thế (${code})`,
    changesOn: (day: string) =>
      `Từ ngày ${day}, thủ tục này theo quy định mới. Hồ sơ nộp trước ngày đó được giải quyết theo nội dung dưới đây.`,
    start: 'Bắt đầu',
    saved:
      'Mỗi câu trả lời được lưu ngay. Bạn có thể dừng bất cứ lúc nào và làm tiếp trong 30 ngày, trên máy khác cũng được.',
    bring: 'Bạn cần chuẩn bị',
    bringNothing: 'Không cần giấy tờ nào. Những gì Nhà nước đã biết thì không hỏi lại bạn.',
    required: {
      true: 'bắt buộc',
      false: 'nếu có',
      conditional: 'chỉ khi câu trả lời của bạn cho thấy là cần',
    },
    fileOf: (types: readonly string[], bytes: number) =>
      `${fileTypeNames(types, 'hoặc')}, nhiều nhất ${sizeText(bytes, 'vi')}`,
    way: 'Sau khi bạn nộp',
    wayLead:
      'Mỗi bước đều có hạn. Ai để quá hạn thì việc được báo lên cấp trên hoặc hồ sơ đi tiếp không cần ý kiến đó; hồ sơ của bạn không nằm yên.',
    law: 'Căn cứ pháp lý',
  },
  route: {
    roles: {
      reception: 'Cán bộ tiếp nhận',
      reviewer: 'Cán bộ thẩm định',
      signer: 'Người ký',
      records: 'Văn thư',
      staff: 'Cán bộ tham mưu',
      oversight: 'Văn phòng Ủy ban nhân dân',
      'unit-head': 'Trưởng bộ phận',
      registry: 'Quản lý danh sách cán bộ',
      'agency-head': 'Thủ trưởng cơ quan',
    } satisfies Record<Role, string>,
    kinds: {
      check: 'Kiểm tra',
      review: 'Thẩm định',
      pay: 'Bạn',
      consult: 'Chỉ các cơ quan có liên quan, hỏi cùng một lúc',
      circulate: 'Các cơ quan mà dự thảo liên quan, hỏi cùng một lúc',
      compile: 'Tổng hợp, tiếp thu, giải trình',
      link: 'Nộp một lần cho tất cả',
      assign: 'Giao nhiệm vụ cho các cơ quan',
      decide: 'Quyết định',
      'co-sign': 'Cơ quan thứ hai cùng ký',
      issue: 'Hệ thống',
    } satisfies Record<PresentedStep['kind'], string>,
    within: 'trong',
    onlyIf: 'Chỉ hỏi khi:',
    stands: (law: string) => `Đồng hồ dừng lại trong lúc này: ${law}`,
    ifNeeded: 'Chỉ khi cần',
    found: 'Cơ quan được chọn theo câu trả lời của bạn',
    ifWanted: 'Chỉ khi bạn yêu cầu',
    objections: {
      reasons: ({ by }) =>
        `Có cơ quan không đồng ý thì hồ sơ vẫn đi tiếp; cán bộ ở bước “${by?.name}” phải nêu lý do.`,
      applicant: ({ by }) =>
        `Có cơ quan không đồng ý thì bạn được trả lời, rồi cơ quan đó được hỏi lại; nếu vẫn không đồng ý, cán bộ ở bước “${by?.name}” phải nêu lý do khi cho đi tiếp.`,
      refuse: () => 'Có cơ quan không đồng ý thì hồ sơ bị từ chối, kèm lý do của cơ quan đó.',
      report: ({ to }) => `Có cơ quan không đồng ý thì ${to?.name} quyết định, kèm lý do.`,
    } satisfies Record<Meaning['kind'], (meaning: Meaning) => string>,
  },
  register: {
    link: 'Sổ đăng ký kết quả đã cấp, công khai',
    heading: 'Sổ đăng ký kết quả đã cấp',
    lead: (law: string) => `Công khai theo ${law}. Mới nhất trước.`,
    number: 'Tìm theo số',
    find: 'Tìm',
    none: 'Chưa có kết quả nào.',
    noneOf: (number: string) => `Không có kết quả nào mang số ${number}.`,
    status: 'Hiệu lực',
    statuses: {
      current: 'Đang có hiệu lực',
      expired: 'Đã hết thời hạn',
      revoked: 'Đã bị thu hồi',
      replaced: 'Đã được thay thế',
    } satisfies Record<ResultStatus, string>,
    agency: 'Cơ quan ban hành',
    issuedOn: 'Ngày ban hành',
    validUntil: 'Có giá trị đến hết ngày',
  },
  regulations: {
    heading: 'Quy chế phối hợp giữa các cơ quan',
    lead: 'Khi một cơ quan hỏi ý kiến cơ quan khác: được hỏi bao lâu, không trả lời thì sao, theo văn bản nào. Luật riêng của từng thủ tục được áp dụng trước.',
    on: 'Hỏi về',
    about: { dossiers: 'hồ sơ thủ tục', drafts: 'dự thảo văn bản' },
    asking: 'Cơ quan hỏi',
    asked: 'Cơ quan được hỏi',
    kinds: {
      ward: 'Ủy ban nhân dân phường',
      commune: 'Ủy ban nhân dân xã',
      'special-zone': 'Ủy ban nhân dân đặc khu',
      department: 'sở, ban, ngành',
      'peoples-committee': 'Ủy ban nhân dân Thành phố',
      'outside-body': 'cơ quan ngoài hệ thống của Thành phố',
    } satisfies Record<Agency['kind'], string>,
    within: 'Thời hạn trả lời',
    minimum: 'Thời gian tối thiểu',
    minimumOf: (period: string) => `${period}; ít hơn thì cơ quan hỏi phải nêu lý do`,
    onSilence: 'Nếu không trả lời',
    silence: {
      'deem-consent': () => 'Coi như đồng ý, và chịu trách nhiệm về lĩnh vực của mình.',
      'deem-approved': (to, within) =>
        `Hồ sơ được coi như đã chấp thuận; việc im lặng được báo lên ${to}, nơi xem xét trong ${within}.`,
      lapse: () => 'Hồ sơ bị đóng.',
      block: () => 'Việc tiếp tục chờ; mỗi lần quá hạn được ghi lại và báo cáo.',
      escalate: (to, within) => `Việc được báo lên ${to}, nơi chỉ đạo trong ${within}.`,
    } satisfies Record<PresentedSilence['kind'], (to: string, within: string) => string>,
    afterwards: {
      'deem-consent':
        'Sau đó vẫn không trả lời thì coi như đồng ý, và chịu trách nhiệm về lĩnh vực của mình.',
      block: 'Sau đó việc tiếp tục chờ; mỗi lần quá hạn được ghi lại và báo cáo.',
    },
    tells: 'Ai trong cơ quan đó được báo',
    levels: {
      officer: 'cán bộ được giao',
      'unit-head': 'trưởng bộ phận',
      'agency-head': 'thủ trưởng cơ quan',
    } satisfies Record<Level, string>,
    law: 'Căn cứ',
    confirmed: 'Đã đối chiếu đến đâu',
    uses: 'Thủ tục hỏi theo quy chế này',
    usedByNone: 'Chưa có thủ tục nào. Quy chế áp dụng khi cán bộ hỏi thêm một cơ quan.',
    insteadOf: 'Thủ tục có luật riêng áp dụng trước quy chế này',
    ungoverned: 'Câu hỏi không thuộc quy chế nào',
    ungovernedLead: 'Hỏi cơ quan mà các quy chế trên không ràng buộc; thời hạn theo luật của chính thủ tục.',
  },
}

export type CitizenTexts = typeof vi
