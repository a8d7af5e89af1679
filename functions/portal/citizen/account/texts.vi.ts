/** What the pages of somebody's account say. */
export const vi = {
  heading: 'Tài khoản của tôi',
  lead: 'Nhà nước biết gì về bạn, bạn đang đăng nhập ở đâu, và ai đã hỏi dữ liệu của bạn.',
  data: 'Dữ liệu của tôi',
  name: 'Họ tên',
  identity: 'Mã tài khoản',
  provider: (issuer: string) =>
    `Do nơi bạn đăng nhập xác nhận (${issuer}). Muốn sửa, hãy sửa ở đó rồi đăng nhập lại.`,
  registers: {
    person: 'Cơ sở dữ liệu quốc gia về dân cư',
    business: 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp',
  },
  registersLead:
    'Được hỏi khi bạn mở trang này và khi bạn bắt đầu một tờ khai; hệ thống không giữ bản nào ở đây. Muốn sửa, hãy đề nghị cơ quan quản lý cơ sở dữ liệu.',
  registersUnavailable: 'Các cơ sở dữ liệu quốc gia đang không trả lời. Hãy mở lại trang này sau vài phút.',
  registersNothing: 'Các cơ sở dữ liệu quốc gia không có dữ liệu về bạn.',
  fields: {
    fullName: 'Họ và tên',
    identityNumber: 'Số định danh cá nhân',
    birthDate: 'Ngày sinh',
    sex: 'Giới tính',
    address: 'Địa chỉ',
    phone: 'Số điện thoại',
    email: 'Thư điện tử',
    code: 'Mã số',
    name: 'Tên',
    representative: 'Người đại diện',
  },
  values: { male: 'Nam', female: 'Nữ' },
  draftsNone: 'Không có tờ khai nào đang làm dở.',
  accessesAtCounter: 'Các lần hỏi tại quầy',
  accessesNone: 'Chưa có cơ quan nào hỏi các cơ sở dữ liệu quốc gia về bạn tại quầy.',
  accessesDossiers: 'Ai đã mở một hồ sơ thì xem ở trang của hồ sơ đó.',
  sessions: {
    heading: 'Nơi đang đăng nhập',
    lead: 'Mỗi dòng là một trình duyệt. Nếu có nơi bạn không nhận ra, hãy kết thúc nơi đó và đổi mật khẩu ở nơi bạn đăng nhập.',
    here: 'Trình duyệt này',
    unknown: 'Trình duyệt không rõ',
    since: (time: string) => `Đăng nhập lúc ${time}`,
    seen: (time: string) => `Dùng gần nhất khoảng ${time}`,
    end: 'Kết thúc',
    endOthers: 'Kết thúc tất cả nơi khác',
    only: 'Bạn không đăng nhập ở nơi nào khác.',
  },
}
export type AccountTexts = typeof vi
