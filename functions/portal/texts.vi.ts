import type { VerifyTexts } from './verify-texts'

export const vi: VerifyTexts = {
  language: 'English',
  title: 'Kiểm tra kết quả',
  standings: {
    current: {
      heading: 'Văn bản có thật và đang còn hiệu lực',
      says: 'Bản lưu của cơ quan đúng như khi ban hành. Hãy so các thông tin dưới đây với văn bản bạn đang có.',
    },
    revoked: {
      heading: 'Văn bản đã bị thu hồi',
      says: 'Văn bản này có thật nhưng không còn giá trị sử dụng.',
    },
    replaced: {
      heading: 'Văn bản đã được thay thế',
      says: 'Văn bản này có thật nhưng đã được thay bằng văn bản khác và không còn giá trị sử dụng.',
    },
    altered: {
      heading: 'Không xác nhận được văn bản',
      says: 'Bản lưu không đúng như khi ban hành. Vui lòng không sử dụng văn bản này và báo cho cơ quan ban hành.',
    },
  },
  number: 'Số',
  result: 'Kết quả',
  procedure: 'Thủ tục',
  agency: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  revokedOn: 'Ngày thu hồi',
  replacedBy: 'Văn bản thay thế',
  fileHash: 'Mã SHA-256 của tệp',
  compare:
    'Tệp bạn có đúng là tệp đã ban hành khi mã SHA-256 của hai tệp giống nhau và chữ ký số trong tệp hợp lệ.',
  unknown: {
    heading: 'Không có văn bản này',
    says: 'Địa chỉ này không thuộc về kết quả nào đã ban hành. Hãy kiểm tra lại địa chỉ; nếu địa chỉ in trên văn bản đúng như vậy thì văn bản đó không phải do hệ thống này ban hành.',
  },
}
