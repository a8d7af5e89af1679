/** What the pages of a counter say, to its officer. */
export const vi = {
  heading: 'Nộp tại quầy',
  lead: 'Dành cho người đang có mặt và không tự nộp trực tuyến được. Bạn gõ, người đó quyết định và kiểm tra lại. Hồ sơ là của họ, không phải của bạn: họ cũng theo dõi được trên mạng.',
  agency: 'Tại quầy của',
  procedure: 'Thủ tục',
  identityNumber: 'Số định danh cá nhân',
  identityNumberHint: '12 chữ số, theo thẻ căn cước được xuất trình',
  consentLabel: 'Sự đồng ý',
  consent:
    'Người này có mặt, đã xuất trình thẻ căn cước và đồng ý cho tra cứu cơ sở dữ liệu. Tôi biết họ xem được việc tôi đã tra cứu.',
  begin: 'Bắt đầu tờ khai',
  halfWay: 'Đang làm dở',
  halfWayFor: (procedure: string, name: string, at: string) =>
    `${procedure}, cho ${name}, sửa lần cuối lúc ${at}`,
  faults: {
    agency: 'Hãy chọn cơ quan của bạn',
    procedure: 'Hãy chọn thủ tục',
    identityNumber: 'Số định danh phải có 12 chữ số',
    consent: 'Không tra cứu cơ sở dữ liệu khi chưa được người đó đồng ý',
    unknown: 'Cơ sở dữ liệu dân cư không có số này. Hãy xem lại thẻ căn cước',
    officer: 'Số này là của tài khoản cán bộ, tài khoản đó không nộp hồ sơ',
    unavailable: 'Cơ sở dữ liệu dân cư không trả lời. Không có gì bị mất; hãy thử lại sau vài phút',
  },
  filed: {
    heading: 'Đã nộp tại quầy',
    number: 'Mã hồ sơ',
    provisional: (at: string) => `Dự kiến có kết quả trước ${at}, nếu hồ sơ đầy đủ.`,
    tell: 'Hãy nói với người nộp:',
    steps: [
      'Ghi lại mã hồ sơ này. Có mã này thì cán bộ tại quầy tìm được hồ sơ.',
      'Khi hồ sơ được tiếp nhận, giấy tiếp nhận và hẹn trả kết quả được gửi qua thư điện tử nếu đã ghi địa chỉ; cũng in được tại đây.',
      'Giấy tờ còn thiếu có thể nộp tại quầy này.',
      'Có VNeID thì theo dõi được hồ sơ trên mạng, ở mục “Hồ sơ của tôi”.',
    ],
    declaration: 'In tờ khai cho người nộp giữ (PDF)',
    another: 'Người tiếp theo',
  },
}

export type CounterTexts = typeof vi
