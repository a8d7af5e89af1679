import { begins } from './says'

/** What is done, whatever it is done with: what people say for it. */
export const acts = [
  begins(
    ['cấp lại'],
    [
      'mất',
      'bị mất',
      'bị cháy',
      'bị rách',
      'bị hỏng',
      'bị thất lạc',
      'làm lại',
      'xin lại',
      'hư hỏng',
      'rơi mất',
      'mất cắp',
    ],
  ),
  begins(
    ['cấp đổi', 'cấp chuyển đổi'],
    ['đổi mới', 'rách nát', 'cũ nát', 'bị ướt', 'bị nhòe', 'hư', 'làm mới', 'xin đổi'],
  ),
  begins(['cấp đổi giấy chứng nhận'], ['đổi sổ đỏ', 'đổi sổ hồng', 'đổi sổ cũ', 'sổ đỏ rách', 'sổ đỏ cũ']),
  begins(
    ['đính chính'],
    [
      'sửa sai',
      'bị sai',
      'nhầm',
      'ghi sai',
      'ghi nhầm',
      'in sai',
      'sai tên',
      'sai năm sinh',
      'sai thông tin',
      'viết nhầm',
      'sai sót',
    ],
  ),
  begins(
    ['đính chính giấy chứng nhận'],
    ['sửa sổ đỏ', 'sổ đỏ sai', 'sổ đỏ bị sai', 'sổ hồng bị sai', 'sai tên trên sổ đỏ'],
  ),
  begins(['gia hạn'], ['hết hạn', 'sắp hết hạn', 'kéo dài thời hạn', 'quá hạn', 'thêm thời gian']),
  begins(['xác nhận'], ['giấy xác nhận', 'xin xác nhận']),
  begins(['hủy', 'huỷ', 'thu hồi'], ['hủy', 'hủy bỏ', 'bị thu hồi']),
]
