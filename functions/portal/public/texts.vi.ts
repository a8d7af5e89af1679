import { cityName } from '../../../workflows/city/name'
import type { Kept } from './kept'
import type { Read } from './section'

const city = cityName.vi

/** What the pages say that are about the service itself. */
export const vi = {
  privacy: {
    heading: 'Dữ liệu cá nhân',
    lead: `${city} biết gì về bạn qua trang này, ai xem được, và giữ bao lâu. Phần của từng thủ tục được lập từ chính quy trình đang chạy.`,
    procedures: 'Theo từng thủ tục',
    proceduresLead: 'Mỗi thủ tục hỏi gì, lấy gì từ cơ sở dữ liệu, và cho cơ quan nào xem:',
    sections: (kept: Kept) => [
      {
        heading: 'Ai chịu trách nhiệm',
        says: [
          'Cơ quan quyết định hồ sơ của bạn. Tên cơ quan ghi trên trang của từng thủ tục và từng hồ sơ.',
          'Đầu mối bảo vệ dữ liệu cá nhân của Thành phố chưa được xác nhận, nên không ghi ở đây.',
        ],
      },
      {
        heading: 'Ghi những gì',
        says: [
          [
            'Khi bạn đăng nhập: mã định danh mà hệ thống đăng nhập cho biết, tên của bạn, và tên trình duyệt, hệ điều hành bạn dùng.',
            'Khi bạn nộp hồ sơ: câu trả lời, giấy tờ, và mọi việc xảy ra với hồ sơ.',
            'Khi một biểu mẫu lấy dữ liệu từ cơ sở dữ liệu quốc gia: những ô được điền sẵn. Bạn thấy trước và sửa được trước khi nộp.',
            'Khi bạn gửi lời nhắn cho cơ quan: lời nhắn và câu trả lời, trong quá trình của hồ sơ.',
            'Khi bạn chọn cách nhận tin: lựa chọn đó, và số điện thoại sau khi bạn nhập đúng mã gửi đến số ấy.',
            'Khi ai đó xem hồ sơ: cơ quan nào, lúc nào, xem gì. Bạn đọc được điều đó trên trang của hồ sơ.',
          ],
        ],
      },
      {
        heading: 'Ai xem được',
        says: [
          [
            'Bạn, và người được bạn ủy quyền.',
            'Cán bộ của cơ quan quyết định hồ sơ.',
            'Cơ quan được hỏi ý kiến: chỉ giấy tờ ghi trong thủ tục, trong lúc chờ họ trả lời.',
            'Văn phòng Ủy ban nhân dân Thành phố: khi có việc quá hạn được báo lên, khi có khiếu nại, hoặc khi hồ sơ bị để quá hạn nhiều lần.',
          ],
          'Bên chuyển thư điện tử, tin nhắn: địa chỉ hoặc số nhận, số hồ sơ và việc có tin mới; thư còn nói việc đã quyết định gì, còn thiếu gì.',
          'Số liệu công khai chỉ là số đếm, không có tên hay số hồ sơ.',
        ],
      },
      {
        heading: 'Giữ bao lâu',
        rows: [
          { key: 'Biểu mẫu đang điền dở', value: `${kept.draftDays} ngày sau lần sửa cuối` },
          { key: 'Tệp đã gửi mà chưa nộp', value: `${kept.uploadDays} ngày` },
          {
            key: 'Phiên đăng nhập',
            value: `${kept.idleMinutes} phút không hoạt động, nhiều nhất ${kept.signedInHours} giờ`,
          },
          { key: 'Cách nhận tin và số điện thoại', value: 'Đến khi bạn đổi hoặc gỡ' },
          { key: 'Mã gửi đến điện thoại', value: `Dùng được ${kept.codeMinutes} phút, xóa sau vài ngày` },
          {
            key: 'Hồ sơ đã nộp, lời nhắn gửi cơ quan và kết quả',
            value:
              'Chưa tự xóa. Khi hồ sơ đã kết thúc, người vận hành xóa được lời của bạn theo căn cứ pháp luật; việc xóa được ghi lại.',
          },
        ],
      },
      {
        heading: 'Bạn có thể',
        says: [
          [
            'Xem hồ sơ của mình và ai đã xem.',
            'Sửa những gì được điền sẵn trước khi nộp.',
            'Đề nghị cơ quan quyết định hồ sơ sửa hoặc xóa dữ liệu của bạn.',
          ],
          'Căn cứ: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.',
        ],
      },
    ],
    of: {
      heading: 'Dữ liệu cá nhân trong thủ tục này',
      lead: 'Lập từ quy trình đang chạy: thủ tục thay đổi thì trang này thay đổi theo.',
      asks: 'Thủ tục này hỏi',
      marked: 'Có dấu “nhận ra bạn” là những ô cho biết bạn là ai, ở đâu, liên lạc thế nào.',
      personal: 'nhận ra bạn',
      optional: 'không bắt buộc',
      register: {
        person: 'điền sẵn từ Cơ sở dữ liệu quốc gia về dân cư',
        business: 'điền sẵn từ cơ sở dữ liệu về đăng ký doanh nghiệp',
        other: 'điền sẵn từ cơ sở dữ liệu',
      },
      papers: 'Giấy tờ',
      noPapers: 'Không hỏi giấy tờ nào.',
      seen: 'Ai xem được, ngoài bạn và người được ủy quyền',
      found: 'Cơ quan được chọn theo câu trả lời của bạn',
      as: {
        decides: 'quyết định hồ sơ: xem tất cả',
        step: 'làm một bước',
        question: 'được hỏi, nếu câu trả lời của bạn cho thấy là cần',
        part: 'làm một phần',
      },
      all: 'xem tất cả',
      only: (what: string) => `chỉ xem: ${what}`,
      nothing: 'không xem câu trả lời hay giấy tờ của bạn',
      general: 'Giữ bao lâu, và bạn có thể làm gì',
    },
  },
  cookies: (names: { session: string; language: string; keys: string }, kept: Kept): Read => ({
    heading: 'Cookie',
    lead: 'Trang này chỉ dùng ba cookie, để hoạt động và để nhớ điều bạn chọn. Không có cookie theo dõi, không có cookie của bên thứ ba.',
    sections: [
      {
        heading: 'Ba cookie',
        rows: [
          {
            key: names.session,
            value: `Giữ phiên đăng nhập. Hết khi bạn đăng xuất, đóng trình duyệt, sau ${kept.idleMinutes} phút không hoạt động hoặc sau ${kept.signedInHours} giờ.`,
          },
          {
            key: names.language,
            value: `Nhớ ngôn ngữ bạn chọn, trong ${kept.choiceDays} ngày. Chỉ có khi bạn đã bấm đổi ngôn ngữ.`,
          },
          {
            key: names.keys,
            value: `Chỉ của cán bộ: nhớ trong ${kept.choiceDays} ngày là phím tắt đã được tắt.`,
          },
        ],
      },
      {
        heading: 'Nếu bạn chặn cookie',
        says: [
          'Bạn vẫn đọc được mọi trang công khai và kiểm tra được kết quả. Đăng nhập thì cần cookie thứ nhất.',
        ],
      },
    ],
  }),
  terms: (cutOff: string): Read => ({
    heading: 'Điều khoản sử dụng',
    lead: 'Những điều cần biết khi dùng trang này. Quy định của từng thủ tục ghi trên trang của thủ tục đó, kèm căn cứ pháp luật.',
    sections: [
      {
        heading: 'Khi bạn nộp',
        says: [
          [
            'Hồ sơ được giải quyết theo đúng những gì bạn đã gửi. Bạn xem lại tất cả trước khi nộp.',
            `Hồ sơ nộp sau ${cutOff} hoặc vào ngày nghỉ được tính là nhận vào ngày làm việc tiếp theo.`,
            'Chỉ thu lệ phí ghi trong thủ tục. Bạn thấy số tiền trước khi nộp hồ sơ.',
          ],
        ],
      },
      {
        heading: 'Kết quả',
        says: [
          'Kết quả là văn bản điện tử có chữ ký số. Ai cũng kiểm tra được bằng số và mã in trên văn bản.',
          'Người kiểm tra chỉ biết văn bản có thật và còn hiệu lực không, không biết của ai.',
        ],
      },
      {
        heading: 'Giới hạn',
        says: [
          'Ai hỏi quá dồn dập từ một địa chỉ thì được mời quay lại sau ít phút.',
          'Trang này chưa được Ủy ban nhân dân Thành phố ban hành điều khoản riêng. Nếu có gì khác với pháp luật thì theo pháp luật.',
        ],
      },
    ],
  }),
  accessibility: (testedOn: string): Read => ({
    heading: 'Tiếp cận cho mọi người',
    lead: 'Trang này hướng tới chuẩn WCAG 2.2 mức AA. Dưới đây là cách kiểm tra, và những gì chưa kiểm tra.',
    sections: [
      {
        heading: 'Được kiểm tra tự động',
        says: [
          [
            'Mỗi loại trang, bằng tiếng Việt, với công cụ axe-core; các hành trình chính bằng cả hai ngôn ngữ: không còn lỗi nào.',
            'Màn hình rộng 320 điểm và chữ to gấp đôi: không phải kéo ngang.',
            'Các hành trình chính chỉ bằng bàn phím.',
            'Không cần JavaScript: trang nào cũng dùng được.',
          ],
          `Lần kiểm tra gần nhất: ${testedOn}.`,
        ],
      },
      {
        heading: 'Chưa kiểm tra, hoặc chưa đạt',
        says: [
          [
            'Chưa có người dùng trình đọc màn hình hoặc người khuyết tật thử.',
            'Văn bản PDF (kết quả, phiếu) chưa có thẻ cấu trúc cho trình đọc màn hình.',
            'Giấy tờ do người khác gửi lên thì giữ nguyên như đã gửi.',
          ],
        ],
      },
      {
        heading: 'Nếu bạn gặp khó khăn',
        says: ['Bạn có thể nộp hồ sơ tại quầy: cán bộ điền biểu mẫu cùng bạn. Hãy liên hệ cơ quan của bạn.'],
        links: [{ href: '/agencies', name: 'Tìm cơ quan' }],
      },
    ],
  }),
  help: (draftDays: number): Read => ({
    heading: 'Trợ giúp',
    lead: 'Câu hỏi thường gặp. Không thấy câu của bạn thì xem trang liên hệ.',
    sections: [
      {
        heading: 'Tôi không biết thủ tục tên gì',
        says: ['Ở trang đầu, gõ như bạn vẫn nói, có dấu hay không dấu đều được, hoặc chọn việc bạn đang có.'],
        links: [{ href: '/', name: 'Tìm thủ tục' }],
      },
      {
        heading: 'Tôi cần chuẩn bị gì',
        says: [
          'Mỗi thủ tục có trang “cần những gì”: trả lời vài câu, bạn có danh sách giấy tờ, lệ phí và thời gian cho trường hợp của mình. Không cần đăng nhập.',
        ],
      },
      {
        heading: 'Tôi đang điền dở thì phải đi',
        says: [
          `Mỗi câu trả lời được lưu ngay. Bạn có ${draftDays} ngày để làm tiếp, trên máy khác cũng được.`,
        ],
        links: [{ href: '/dossiers', name: 'Hồ sơ của tôi' }],
      },
      {
        heading: 'Hồ sơ của tôi đang ở đâu',
        says: [
          'Trang của hồ sơ cho biết ai đang giữ, từ lúc nào, phải xong khi nào, và điều gì xảy ra nếu họ im lặng. Đến lượt bạn thì trang đó nói trước tiên.',
        ],
      },
      {
        heading: 'Cơ quan yêu cầu bổ sung',
        says: ['Mở hồ sơ: từng thứ còn thiếu có chỗ gửi riêng. Trong lúc chờ bạn, thời gian không tính.'],
      },
      {
        heading: 'Tôi không hài lòng',
        says: [
          'Trên trang của hồ sơ có mục phản ánh. Phản ánh trở thành một việc có hạn của cơ quan, không phải hộp thư.',
        ],
      },
      {
        heading: 'Văn bản này có thật không',
        says: ['Gõ số và mã in trên văn bản.'],
        links: [{ href: '/verify', name: 'Kiểm tra kết quả' }],
      },
      {
        heading: 'Tôi không dùng được máy',
        says: ['Hãy đến quầy của cơ quan. Cán bộ điền biểu mẫu cùng bạn.'],
        links: [{ href: '/agencies', name: 'Tìm cơ quan' }],
      },
    ],
  }),
  contact: {
    heading: 'Liên hệ',
    lead: 'Hỏi về một hồ sơ thì hỏi cơ quan đang giữ nó: trang của hồ sơ ghi tên cơ quan ấy.',
    find: 'Tìm cơ quan',
    hours: 'Giờ làm việc',
    hoursSay: (hours: string) =>
      `${hours}, từ thứ Hai đến thứ Sáu, trừ ngày nghỉ. Đây là giờ dùng để tính hạn trong toàn Thành phố; giờ tiếp dân của từng cơ quan có thể khác.`,
    above: 'Khi cơ quan không trả lời',
    aboveSays:
      'Việc quá hạn được tự động báo lên Văn phòng Ủy ban nhân dân Thành phố. Bạn cũng có thể phản ánh ngay trên trang của hồ sơ.',
    aboveLink: 'Hồ sơ của tôi',
  },
  status: {
    heading: 'Tình trạng dịch vụ',
    well: 'Không thấy chỗ nào bị lỗi.',
    notWell: 'Có chỗ chưa hoạt động bình thường. Không có gì đã lưu bị mất.',
    parts: {
      records: 'Hồ sơ và dữ liệu',
      machines: 'Chuyển hồ sơ sang bước tiếp theo',
      feed: 'Thư báo, số liệu, danh sách',
    },
    states: {
      records: {
        well: 'Đọc được.',
        few: '',
        many: '',
        away: 'Bây giờ không đọc được. Hãy thử lại sau vài phút.',
      },
      machines: {
        well: 'Bình thường.',
        few: 'Một vài hồ sơ đang đứng lại vì lỗi kỹ thuật; người vận hành đã được báo.',
        many: 'Nhiều hồ sơ đang đứng lại vì lỗi kỹ thuật; người vận hành đã được báo.',
        away: 'Bây giờ không biết được.',
      },
      feed: {
        well: 'Bình thường.',
        few: 'Một vài việc chưa làm được, như gửi thư hay cập nhật số liệu; sẽ được làm lại.',
        many: 'Nhiều việc chưa làm được, như gửi thư hay cập nhật số liệu; sẽ được làm lại.',
        away: 'Bây giờ không biết được.',
      },
    },
    since: (time: string) => `Lâu nhất từ ${time}.`,
    behind: (minutes: number) => (minutes === 0 ? 'Kịp thời.' : `Chậm ${minutes} phút.`),
    asOf: (time: string) => `Xem lúc ${time}. Trang này không ghi hồ sơ của ai.`,
  },
  useful: {
    heading: 'Cảm ơn bạn',
    counted: 'Ý kiến của bạn đã được đếm. Không ghi bạn là ai.',
    why: 'Vì sao trang không có ích?',
    whys: {
      'not-found': 'Không thấy điều cần tìm',
      'not-clear': 'Khó hiểu',
      'not-working': 'Trang bị lỗi',
      other: 'Lý do khác',
    },
    words: 'Bạn cần hỏi, hoặc muốn nói thêm',
  },
  agencies: {
    heading: 'Các cơ quan',
    lead: 'Tìm theo tên, có dấu hay không dấu. Tên quận, huyện trước ngày 01/7/2025 cũng tìm được.',
    search: 'Tên cơ quan',
    send: 'Tìm',
    found: (count: number, words: string) => `${count} cơ quan cho “${words}”`,
    none: 'Không có cơ quan nào tên như vậy.',
    all: 'Xem tất cả',
    kinds: {
      'peoples-committee': 'Ủy ban nhân dân Thành phố',
      department: 'Sở, ban, ngành',
      ward: 'Phường',
      commune: 'Xã',
      'special-zone': 'Đặc khu',
      'outside-body': 'Cơ quan khác',
    },
    kind: 'Loại',
    parent: 'Thuộc',
    formerly: 'Trước đây',
    code: 'Mã định danh',
    address: 'Địa chỉ',
    unconfirmed: 'chưa được cơ quan xác nhận',
    from: (source: string) => `Nguồn: ${source}`,
    unknown: 'Chưa có địa chỉ được xác nhận.',
    hours: 'Giờ làm việc',
    procedures: 'Thủ tục do cơ quan này quyết định',
    chosen: 'Những thủ tục mà biểu mẫu hỏi bạn làm ở đâu.',
    noProcedures: 'Chưa có thủ tục nào nộp được tại đây.',
    more: (count: number) => `và ${count} thủ tục nữa`,
    figures: (from: string, to: string) => `Số liệu từ ${from} đến ${to}`,
    noFigures: 'Chưa có hồ sơ nào trong thời gian này.',
    figuresAway: 'Bây giờ không đọc được số liệu.',
    filed: 'Hồ sơ đã nộp',
    received: 'Hồ sơ đã tiếp nhận',
    ended: 'Đã xong',
    onTime: 'Đúng hạn',
    asked: 'Được hỏi ý kiến',
    answeredOnTime: 'Trả lời đúng hạn',
    silent: 'Để quá hạn không trả lời',
    allFigures: 'So với các cơ quan khác',
  },
}

export type PublicTexts = typeof vi
