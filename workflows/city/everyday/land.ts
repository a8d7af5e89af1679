import { says } from './says'

/** Land, and what is built on it: what people say for it. */
export const land = [
  says(
    [
      'giấy chứng nhận quyền sử dụng đất',
      'giấy chứng nhận đã cấp',
      'giấy chứng nhận do',
      'giấy chứng nhận lần đầu',
      'giấy chứng nhận đối với',
      'giấy chứng nhận cho',
      'trên giấy chứng nhận',
      'cấp giấy chứng nhận',
      'lại giấy chứng nhận',
      'đổi giấy chứng nhận',
    ],
    ['sổ đỏ', 'sổ hồng', 'bìa đỏ', 'giấy tờ nhà đất', 'giấy tờ đất', 'giấy đất'],
  ),
  says(['tách thửa'], ['tách sổ', 'tách đất', 'chia đất', 'chia thửa', 'cắt đất', 'phân lô']),
  says(['hợp thửa'], ['gộp thửa', 'gộp đất', 'gộp sổ', 'nhập thửa', 'nhập hai thửa']),
  says(
    ['chuyển mục đích sử dụng đất'],
    [
      'lên thổ cư',
      'đất thổ cư',
      'chuyển đất vườn sang đất ở',
      'chuyển đất nông nghiệp sang đất ở',
      'chuyển đất ruộng',
      'đất lúa',
      'đổi loại đất',
      'chuyển đổi đất',
    ],
  ),
  says(
    ['chuyển nhượng'],
    ['mua bán', 'mua nhà đất', 'bán nhà đất', 'mua đất', 'bán đất', 'mua nhà', 'bán nhà', 'sang tên'],
  ),
  says(
    ['đăng ký biến động quyền sử dụng đất', 'đã chuyển quyền sử dụng đất'],
    ['sang tên sổ đỏ', 'mua đất giấy tay', 'chuyển tên sổ đỏ', 'chuyển quyền sử dụng'],
  ),
  says(['chưa thực hiện thủ tục chuyển quyền'], ['mua đất chưa sang tên', 'giấy tay', 'mua bán giấy tay']),
  says(
    ['thừa kế'],
    [
      'cha mẹ để lại',
      'bố mẹ để lại',
      'ba mẹ để lại',
      'ông bà để lại',
      'di chúc',
      'hưởng di sản',
      'chia tài sản',
    ],
  ),
  says(['tặng cho'], ['cho tặng', 'cho con đất', 'cho đất']),
  says(
    ['tặng cho quyền sử dụng đất cho nhà nước'],
    ['hiến đất', 'hiến đất làm đường', 'tặng đất cho nhà nước', 'mở đường'],
  ),
  says(
    ['tranh chấp đất đai'],
    [
      'kiện đất',
      'hàng xóm lấn đất',
      'lấn chiếm đất',
      'giành đất',
      'cãi nhau ranh đất',
      'tranh chấp ranh giới',
      'hòa giải',
    ],
  ),
  says(['lần đầu'], ['làm sổ lần đầu', 'làm sổ mới', 'làm sổ đỏ', 'chưa có sổ', 'đất chưa có giấy tờ']),
  says(['xóa ghi nợ'], ['trả nợ tiền sử dụng đất', 'xóa nợ', 'hết nợ', 'trả hết nợ', 'nợ tiền đất']),
  says(
    ['đăng ký tài sản gắn liền'],
    ['hoàn công', 'thêm nhà vào sổ', 'đăng ký nhà trên đất', 'ghi nhà lên sổ', 'đưa nhà vào sổ'],
  ),
  says(
    ['đổi tên hoặc thay đổi thông tin về người sử dụng đất'],
    [
      'đổi tên trên sổ đỏ',
      'đổi căn cước trên sổ đỏ',
      'đổi cmnd sang cccd',
      'cập nhật thông tin sổ đỏ',
      'đổi địa chỉ trên sổ',
    ],
  ),
  says(['xác định lại diện tích'], ['đo lại đất', 'diện tích sai', 'đo đạc lại', 'công nhận lại đất ở']),
  says(['diện tích tăng thêm'], ['đất dư', 'đất thừa ra', 'đất rộng hơn sổ']),
  says(
    ['thỏa thuận của các thành viên hộ gia đình'],
    ['ly hôn chia nhà đất', 'chia tài sản vợ chồng', 'thêm tên vợ vào sổ đỏ'],
  ),
  says(['gia hạn sử dụng đất'], ['đất hết hạn', 'hết hạn thuê đất', 'đất 50 năm']),
  says(
    ['tiếp tục sử dụng đất nông nghiệp'],
    ['đất ruộng hết hạn', 'đất vườn hết hạn', 'gia hạn đất nông nghiệp'],
  ),
  says(['dồn điền đổi thửa', 'dồn điền, đổi thửa'], ['đổi ruộng', 'đổi đất nông nghiệp']),
  says(['đất nông nghiệp'], ['đất ruộng', 'đất vườn', 'đất trồng cây', 'ruộng']),
  says(
    ['cho thuê đất'],
    ['thuê đất', 'thuê đất làm xưởng', 'thuê đất mở xưởng', 'xin thuê đất nhà nước', 'mướn đất'],
  ),
  says(['giao đất'], ['xin cấp đất', 'xin đất', 'được cấp đất']),
  says(
    ['giao đất ở có thu tiền'],
    ['cấp đất làm nhà', 'xin đất làm nhà', 'đất cho cán bộ', 'đất cho giáo viên', 'đất cho bộ đội'],
  ),
  says(
    ['dự án bất động sản'],
    ['mua chung cư', 'căn hộ chung cư', 'sổ hồng chung cư', 'mua nhà dự án', 'mua căn hộ'],
  ),
]
