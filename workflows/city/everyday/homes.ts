import { begins, says } from './says'

/** Where one lives: what people say for it. */
export const homes = [
  begins(
    ['đăng ký thường trú'],
    [
      'hộ khẩu',
      'làm hộ khẩu',
      'nhập hộ khẩu',
      'nhập khẩu',
      'chuyển hộ khẩu',
      'chuyển khẩu',
      'sổ hộ khẩu',
      'thêm tên vào hộ khẩu',
      'chuyển nhà',
      'đổi chỗ ở',
      'khai báo chỗ ở mới',
    ],
  ),
  begins(
    ['xóa đăng ký thường trú'],
    ['cắt khẩu', 'cắt hộ khẩu', 'xóa hộ khẩu', 'xóa tên khỏi hộ khẩu', 'xóa khẩu', 'rút hộ khẩu'],
  ),
  says(
    ['đăng ký tạm trú'],
    ['khai báo tạm trú', 'ở trọ', 'thuê trọ', 'nhà trọ', 'phòng trọ', 'KT3', 'sổ tạm trú', 'trả phòng trọ'],
  ),
  says(['tạm vắng'], ['đi xa', 'đi làm ăn xa', 'vắng nhà', 'đi vắng', 'vắng mặt lâu ngày']),
  says(
    ['lưu trú'],
    [
      'khách ở lại',
      'khách ngủ lại',
      'khách đến nhà',
      'có khách',
      'ở qua đêm',
      'ngủ qua đêm',
      'bạn ngủ lại',
      'báo công an khi có khách',
      'họ hàng lên chơi',
    ],
  ),
  says(
    ['về cư trú'],
    ['hộ khẩu', 'CT07', 'giấy xác nhận cư trú', 'nơi ở', 'xác nhận nơi ở', 'xác nhận cư trú'],
  ),
  says(['thẻ thường trú'], ['định cư', 'thẻ xanh', 'ở lâu dài']),
  says(['người nước ngoài'], ['người ngoại quốc', 'chuyên gia nước ngoài']),
  says(
    ['diện tích bình quân nhà ở'],
    ['nhà thuê nhập hộ khẩu', 'ở nhờ nhập hộ khẩu', 'thuê nhà đăng ký hộ khẩu', 'nhập hộ khẩu nhà thuê'],
  ),
]
