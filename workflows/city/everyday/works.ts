import { says } from './says'

/** Building and businesses: what people say for it. */
export const works = [
  says(
    ['giấy phép xây dựng'],
    [
      'xin phép xây nhà',
      'phép xây',
      'xin xây nhà',
      'xây nhà',
      'làm nhà',
      'cất nhà',
      'xây cất',
      'đào móng',
      'giấy phép xây',
    ],
  ),
  says(
    ['sửa chữa, cải tạo'],
    [
      'sửa nhà',
      'nâng tầng',
      'xây thêm tầng',
      'cơi nới',
      'nâng cấp nhà',
      'cải tạo nhà',
      'sửa lại nhà',
      'sửa mái nhà',
      'sửa chữa nhà',
      'lên lầu',
    ],
  ),
  says(
    ['có thời hạn'],
    ['xây tạm', 'nhà tạm', 'đất quy hoạch', 'xây nhà trên đất quy hoạch', 'quy hoạch treo'],
  ),
  says(['gia hạn giấy phép xây dựng'], ['giấy phép xây nhà hết hạn', 'phép xây hết hạn']),
  says(['công trình tạm'], ['dựng rạp', 'sân khấu', 'nhà tạm', 'lán trại', 'dựng sân khấu']),
  says(
    ['chứng chỉ hành nghề'],
    ['bằng hành nghề', 'chứng chỉ kỹ sư', 'giấy hành nghề', 'chứng chỉ giám sát'],
  ),
  says(['nội quy lao động'], ['nội quy công ty', 'quy định công ty', 'nội quy cơ quan']),
  says(['doanh nghiệp', 'tổ chức kinh tế'], ['công ty']),
  says(
    ['đăng ký kinh doanh', 'hộ kinh doanh', 'cơ sở kinh doanh'],
    ['buôn bán', 'mở quán', 'mở cửa hàng', 'mở tiệm'],
  ),
  says(['báo cáo nghiên cứu khả thi'], ['dự án xây dựng', 'duyệt dự án', 'thiết kế cơ sở']),
  says(['nhà để xe, bãi để xe'], ['bãi giữ xe', 'bãi xe', 'nhà xe']),
]
