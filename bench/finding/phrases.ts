/** What somebody says, and what is to be among the first three: words of a name, or a code. */
export interface Phrase {
  says: string
  /** Any of these; nothing at all is to be found where there is none. */
  finds: readonly string[]
}

const phrase = (says: string, ...finds: string[]): Phrase => ({ says, finds })

export const phrases: readonly Phrase[] = [
  phrase('làm giấy khai sinh cho con', '3.000722'),
  phrase('vợ tôi mới sinh con gái', '3.000722'),
  phrase('the bao hiem y te cho be', '3.000722'),
  phrase('tôi muốn xin phép xây nhà', '1.013225'),
  phrase('dap nha cu xay nha moi', '1.013225'),
  phrase('planning permission for a new house', '1.013225'),
  phrase('bị mất giấy khai sinh giờ làm sao', '2.000635'),
  phrase('copy of my birth certificate', '2.000635'),
  phrase('báo tử cho ông nội', 'đăng ký khai tử'),
  phrase('nhập hộ khẩu', 'Đăng ký thường trú'),
  phrase('cat ho khau', 'Xóa đăng ký thường trú'),
  phrase('khách ngủ lại qua đêm có phải báo công an không', 'Thông báo lưu trú'),
  phrase('đi làm ăn xa', 'Khai báo tạm vắng'),
  phrase('sổ đỏ bị mất', 'Cấp lại Giấy chứng nhận do bị mất'),
  phrase('doi so do cu', 'Cấp đổi Giấy chứng nhận'),
  phrase('sổ đỏ ghi sai tên', 'Đính chính Giấy chứng nhận'),
  phrase('tách sổ cho con', 'Tách thửa'),
  phrase('chuyển đất vườn lên thổ cư', 'chuyển mục đích sử dụng đất'),
  phrase('sang tên nhà đất bố mẹ để lại', 'thừa kế'),
  phrase('hàng xóm lấn đất nhà tôi', 'Giải quyết tranh chấp đất đai'),
  phrase('hiến đất làm đường', 'Tặng cho quyền sử dụng đất cho Nhà nước'),
  phrase('trả hết nợ tiền sử dụng đất', 'Xóa ghi nợ'),
  phrase('lấy chồng nước ngoài, ghi chú kết hôn', 'việc kết hôn'),
  phrase('giấy xác nhận độc thân', 'tình trạng hôn nhân'),
  phrase('đổi họ cho con', 'cải chính'),
  phrase('xin con nuôi', 'nuôi con nuôi'),
  phrase('sữa nhà có cần xin phép không', 'sửa chữa, cải tạo'),
  phrase('giấy phép xây nhà sắp hết hạn', 'Gia hạn giấy phép xây dựng'),
  phrase('khai snh cho em be', '3.000722'),
  phrase('chung chi hanh nghe xay dunng', 'chứng chỉ hành nghề'),
  phrase('con mèo bay lên trời màu tím'),
  phrase('thời tiết hôm nay thế nào'),
  phrase('mua vé máy bay đi Hà Nội'),
  phrase('asdf qwer zxcv'),
  phrase('lorem ipsum dolor sit amet'),
  phrase('xin làm cho giấy thủ tục đăng ký'),
]
