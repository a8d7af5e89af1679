import type { Index766Texts } from './index-766-texts'

const decision = 'Hệ thống không quản lý việc công bố, công khai thủ tục hành chính.'
const petitions = 'Hệ thống chưa tiếp nhận phản ánh, kiến nghị.'

export const vi: Index766Texts = {
  '1.1': {
    name: 'Thủ tục hành chính được công bố đúng hạn',
    formula: 'Số TTHC công bố đúng hạn / số TTHC đã công bố',
    missing: decision,
  },
  '1.2': {
    name: 'Thủ tục hành chính được công khai đúng hạn',
    formula: 'Số TTHC công khai trên Cơ sở dữ liệu quốc gia đúng hạn / số TTHC đã công khai và đến hạn',
    missing: decision,
  },
  '1.3': {
    name: 'Thủ tục hành chính được công khai đầy đủ các bộ phận tạo thành',
    formula: 'Số TTHC công khai đủ các bộ phận / số TTHC công khai',
    missing: decision,
  },
  '1.4': {
    name: 'Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia',
    formula: 'Số hồ sơ đồng bộ có ngày tiếp nhận trong kỳ / số lớn hơn giữa hồ sơ báo cáo và hồ sơ trên Cổng',
    missing: 'Chưa kết nối Cổng Dịch vụ công quốc gia và Hệ thống thông tin báo cáo quốc gia.',
  },
  '2.1': {
    name: 'Hồ sơ giải quyết đúng hạn',
    formula:
      'Số hồ sơ tiếp nhận trong kỳ đã giải quyết đúng hạn hoặc còn trong hạn / số hồ sơ tiếp nhận trong kỳ',
  },
  '2.2': {
    name: 'Thời gian giải quyết trung bình (để theo dõi)',
    formula: 'Tổng thời gian giải quyết (phút làm việc) / số hồ sơ đã kết thúc',
  },
  '3.0': {
    name: 'Hồ sơ giải quyết toàn trình',
    formula: 'Số hồ sơ nộp trực tuyến của TTHC toàn trình / số hồ sơ tiếp nhận của TTHC toàn trình',
    missing: 'Chưa biết hồ sơ nào sau khi nộp trực tuyến còn phải làm trên giấy.',
  },
  '3.1': {
    name: 'Thủ tục hành chính cung cấp dịch vụ công trực tuyến',
    formula: 'Số TTHC cung cấp trực tuyến / tổng số TTHC',
    missing: 'Hệ thống không có danh mục đầy đủ thủ tục hành chính của Thành phố.',
  },
  '3.2': {
    name: 'Dịch vụ công trực tuyến có phát sinh hồ sơ',
    formula: 'Số dịch vụ công trực tuyến có hồ sơ trực tuyến / số dịch vụ công trực tuyến',
    missing: 'Hệ thống không có danh mục đầy đủ dịch vụ công trực tuyến của Thành phố.',
  },
  '3.3': {
    name: 'Hồ sơ trực tuyến',
    formula:
      'Số hồ sơ nộp trực tuyến, có kết quả điện tử khi đã trả kết quả / số hồ sơ tiếp nhận × tỷ lệ đồng bộ',
    missing: 'Chưa có tỷ lệ đồng bộ (1.4): coi như 100 %. Điểm tối đa không rõ.',
  },
  '3.5': {
    name: 'Thủ tục hành chính được tích hợp thanh toán trên Cổng',
    formula: 'Số TTHC có phí, lệ phí được tích hợp thanh toán / số TTHC có phí, lệ phí',
    missing: 'Chưa kết nối nền tảng thanh toán của Cổng Dịch vụ công quốc gia.',
  },
  '3.5b': {
    name: 'Thủ tục hành chính có giao dịch thanh toán trực tuyến',
    formula: 'Số TTHC có hồ sơ thanh toán trực tuyến / số TTHC có hồ sơ phải nộp phí, lệ phí',
    missing: 'Chỉ tính TTHC có hồ sơ trong kỳ.',
  },
  '3.6': {
    name: 'Hồ sơ thanh toán trực tuyến',
    formula: 'Số hồ sơ thanh toán trực tuyến / số hồ sơ phải nộp phí, lệ phí lớn hơn 0',
  },
  '4.1': {
    name: 'Hồ sơ cấp kết quả điện tử',
    formula: 'Số hồ sơ có tệp kết quả điện tử / số hồ sơ có kết quả',
  },
  '4.2': {
    name: 'Hồ sơ số hóa thành phần và kết quả',
    formula: 'Số hồ sơ có thành phần số hóa và kết quả điện tử / số hồ sơ',
    missing: 'Chưa ghi nhận việc ký số khi số hóa thành phần hồ sơ.',
  },
  '4.3': {
    name: 'Hồ sơ khai thác, sử dụng lại dữ liệu số hóa',
    formula: 'Số hồ sơ có thành phần dùng lại dữ liệu đã số hóa / số hồ sơ có ngày tiếp nhận',
    missing: 'Chưa ghi nhận thành phần nào được dùng lại.',
  },
  '4.4': {
    name: 'Hồ sơ dùng Kho quản lý dữ liệu điện tử',
    formula: 'Số hồ sơ lấy thành phần từ Kho hoặc đưa kết quả vào Kho / số hồ sơ',
    missing: 'Chưa kết nối Kho quản lý dữ liệu điện tử của tổ chức, cá nhân.',
  },
  '4.5a': {
    name: 'Thủ tục hành chính khai thác dữ liệu dân cư',
    formula: 'Số TTHC cho công dân dùng dữ liệu dân cư / số TTHC cho công dân',
    missing: 'Hệ thống không có danh mục đầy đủ thủ tục hành chính của Thành phố.',
  },
  '4.5b': {
    name: 'Hồ sơ dùng tài khoản định danh hoặc dữ liệu dân cư',
    formula: 'Số hồ sơ dùng VNeID, Kho dữ liệu hoặc Cơ sở dữ liệu dân cư / số hồ sơ',
    missing: 'Chưa ghi nhận mức định danh của người nộp.',
  },
  '4.x': {
    name: 'Chứng thực bản sao điện tử từ bản chính',
    formula: 'Theo số lượng chứng thực bản sao điện tử',
    missing: 'Hệ thống không thực hiện chứng thực bản sao điện tử.',
  },
  '5.1': {
    name: 'Phản ánh, kiến nghị theo loại (để theo dõi)',
    formula: 'Số phản ánh, kiến nghị về quy định và về hành vi',
    missing: petitions,
  },
  '5.2': {
    name: 'Phản ánh, kiến nghị xử lý đúng hạn',
    formula: 'Số phản ánh, kiến nghị xử lý đúng hạn / số phản ánh, kiến nghị',
    missing: petitions,
  },
  '5.3': {
    name: 'Hài lòng về xử lý phản ánh, kiến nghị',
    formula: '(Số phản ánh, kiến nghị − số không hài lòng, gửi lại hoặc trễ hạn) / số phản ánh, kiến nghị',
    missing: petitions,
  },
  '5.4': {
    name: 'Hài lòng về giải quyết thủ tục hành chính',
    formula: '100 % − (tỷ lệ hồ sơ quá hạn + tỷ lệ hồ sơ có phản ánh, kiến nghị hoặc không hài lòng)',
    missing: petitions,
  },
}
